package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import java.util.EnumSet;
import java.util.Set;

/** The name of the section above the headline: {@code POLITICS}. A row of them is a menu. */
final class SectionLabel implements Rule {

  /** So far above the headline, or the text, the section stands. */
  private static final int LINES_ABOVE = 4;

  private static final int LONGEST = 30;

  /** A front page and a section are a way; more are a menu. */
  private static final int FEWEST_ENTRIES = 3;

  /** What else stands in menus beside the names of sections. */
  private static final Set<Topic> ENTRIES =
      EnumSet.of(
          Topic.SECTION, Topic.NAVIGATION, Topic.RELATED, Topic.POPULAR, Topic.MEDIA_CONTROL);

  @Override
  public void judge(Sheet sheet) {
    int below = sheet.headline() >= 0 ? sheet.headline() : sheet.extent().start();
    for (int i = 0; i < sheet.size(); i++) {
      if (!isSection(sheet, i)) {
        continue;
      }
      boolean isMenu =
          isSection(sheet, i - 1) || isSection(sheet, i + 1) || isAmidEntries(sheet, i);
      if (isMenu && sheet.isOutside(i)) {
        sheet.decide(i, Label.NAVIGATION, "section/menu", .9, "");
      } else if (i < below && i >= below - LINES_ABOVE) {
        sheet.decide(i, Label.SECTION_LABEL, "section", .9, "");
      }
    }
  }

  /** Whether {@code i} is one of several entries of a menu, of which some are no sections. */
  private static boolean isAmidEntries(Sheet sheet, int i) {
    if (sheet.isHtml()) {
      return false; // elements tell
    }
    int from = i;
    while (isEntry(sheet, from - 1)) {
      from--;
    }
    int to = i + 1;
    while (isEntry(sheet, to)) {
      to++;
    }
    return to - from >= FEWEST_ENTRIES;
  }

  private static boolean isEntry(Sheet sheet, int i) {
    if (i < 0 || i >= sheet.size() || sheet.shape(i).weight() > LONGEST) {
      return false;
    }
    for (Phrase phrase : sheet.phrases(i)) {
      if (ENTRIES.contains(phrase.topic()) && phrase.match() == Phrase.Match.EXACT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSection(Sheet sheet, int i) {
    return i >= 0
        && i < sheet.size()
        && sheet.shape(i).weight() <= LONGEST
        && sheet.phrase(i, Topic.SECTION) != null;
  }
}
