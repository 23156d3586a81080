package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A line of stripped text that ends with who made the picture that it was about: {@code Workers on
 * the roof. Photo: Ann Lee}, {@code 修復中的屋頂（圖／李安攝）}.
 */
final class Captioned implements Rule {

  /** Captions weigh less. */
  private static final int LONGEST = 260;

  /** A credit weighs less. */
  private static final int LONGEST_CREDIT = 60;

  /** A caption is a sentence or two, and the credit. */
  private static final int MOST_SENTENCES = 3;

  /** What may stand right before a credit. */
  private static final String DIVIDERS = "/|／｜";

  private static final String OPENING = "(（[［【";
  private static final String CLOSING = ")）]］】";

  /** What follows the words that introduce a credit. */
  private static final String MARKS = ":：=＝/／";

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size() && !sheet.isHtml(); i++) {
      Shape shape = sheet.shape(i);
      if (sheet.isOpen(i) && shape.weight() <= LONGEST && shape.sentences() <= MOST_SENTENCES) {
        Phrase credit = credit(sheet, sheet.text(i));
        if (credit != null) {
          sheet.decide(i, Label.CAPTION, credit.reason(), .85, credit.text());
        }
      }
    }
  }

  /** The phrase that introduces a credit at the end of {@code text}. */
  private static @Nullable Phrase credit(Sheet sheet, String text) {
    for (int at = text.length() - 2; at > 0; at--) {
      if (text.length() - at > LONGEST_CREDIT || !mayBegin(text, at)) {
        continue;
      }
      for (Phrase phrase : sheet.matches(text.substring(at), Topic.PHOTO_CREDIT)) {
        if (phrase.match() == Phrase.Match.PREFIX && isCredit(text, at, phrase)) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** Whether a credit may begin at {@code at}: after a sentence, in a bracket, after a stroke. */
  private static boolean mayBegin(String text, int at) {
    int before = Spaces.trimEnd(text, 0, at);
    if (before == 0 || Spaces.isSpace(text.charAt(at))) {
      return false;
    }
    char last = text.charAt(before - 1);
    boolean inBracket =
        OPENING.indexOf(last) >= 0 && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
    return inBracket || DIVIDERS.indexOf(last) >= 0 || Shape.endsSentence(last);
  }

  /** Whether a name follows the words of {@code phrase}, and nothing else. */
  private static boolean isCredit(String text, int at, Phrase phrase) {
    int end = Math.min(text.length(), at + phrase.text().length());
    int name = Spaces.skip(text, end, text.length());
    boolean isMarked =
        MARKS.indexOf(text.charAt(end - 1)) >= 0
            || (name < text.length() && MARKS.indexOf(text.charAt(name)) >= 0);
    boolean isName =
        name < text.length()
            && phrase.text().indexOf(' ') > 0
            && !Character.isLowerCase(text.codePointAt(name));
    boolean isCapital = Character.isUpperCase(text.codePointAt(at)) && isCapitalAt(text, name);
    String rest = text.substring(Math.min(name, text.length() - 1), text.length() - 1);
    return (isMarked || isName || isCapital)
        && rest.chars().noneMatch(c -> c != '.' && Shape.endsSentence(c));
  }

  private static boolean isCapitalAt(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.codePointAt(at));
  }
}
