package dev.cleancopy.describe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/** The part of the paper in which an article stands. */
final class SectionFinder {

  private static final int LONGEST = 60;

  /** Shorter words in capitals are abbreviations: {@code US}, {@code IT}, {@code NFL}. */
  private static final int SHORTEST_WORD = 4;

  @Nullable Found<String> find(Clues clues) {
    for (JudgedBlock block : clues.labelled(Label.SECTION_LABEL)) {
      if (block.text().length() <= LONGEST) {
        return inTitleCase(Clues.text(block), clues);
      }
    }
    Hint data = clues.linked().article("articleSection");
    data = data != null ? data : clues.linked().article("articleSection[0]");
    Found<String> stated = data == null ? clues.text("article:section") : Clues.text(data);
    return stated == null || stated.value().length() > LONGEST ? null : inTitleCase(stated, clues);
  }

  private static Found<String> inTitleCase(Found<String> section, Clues clues) {
    String written = Spaces.collapse(section.value());
    String value = isCapitals(written) ? titleCase(written, clues.language().tag()) : written;
    return new Found<>(
        value, section.source(), section.evidence(), section.repairs(), section.citations());
  }

  private static boolean isCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().anyMatch(Character::isUpperCase);
  }

  private static String titleCase(String text, String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    StringBuilder cased = new StringBuilder(text.length());
    for (String word : text.split(" ", -1)) {
      if (!cased.isEmpty()) {
        cased.append(' ');
      }
      cased.append(
          word.length() < SHORTEST_WORD ? word : UCharacter.toTitleCase(locale, word, null));
    }
    return cased.toString();
  }
}
