package dev.cleancopy.describe;

import dev.cleancopy.describe.StatedTitles.Stated;
import dev.cleancopy.text.Spaces;

/** Whether a visible heading says what a title in the head of the page says. */
final class Likeness {

  /** Between a headline and what stands before or after it. */
  private static final String MARKS = ":：|ㅣ│｜-–—·•/»«<>!?！？\"”“’'‘„.…)]】」』";

  private static final String OF_SITES = "|ㅣ│｜-–—·•»«<>";

  private static final String OPENING = "\"“„«‘'¿¡([【「『";

  /** A heading that weighs less begins many titles. */
  private static final int LIGHTEST = 8;

  /** What weighs less, with only a space behind it, is a word of the headline. */
  private static final int LIGHTEST_KICKER = 5;

  private Likeness() {}

  /**
   * Where in {@code heading} the title begins: behind a kicker, or at 0; -1 if it says something
   * else.
   */
  static int start(Heading heading, Stated title) {
    String seen = heading.letters();
    String said = title.letters();
    if (seen.equals(said)) {
      return 0;
    }
    if (seen.length() <= said.length() || !seen.endsWith(said)) {
      return -1;
    }
    int start = tail(heading.text().text(), said.length());
    return isBorder(heading.text().text(), start) ? start : -1;
  }

  /** Whether the title begins with {@code heading} and goes on after a mark. */
  static boolean begins(Heading heading, Stated title) {
    int rest = title.letters().length() - heading.letters().length();
    return rest > 0
        && StatedTitles.weight(heading.letters()) >= LIGHTEST
        && title.letters().startsWith(heading.letters())
        && endsAtMark(title.title().value(), rest);
  }

  /** Whether the title ends with {@code heading}, behind a mark, as with the name of a site. */
  static boolean ends(Heading heading, Stated title) {
    return mayEnd(heading, title) && endsAtMark(title.title().value(), heading.letters().length());
  }

  /** Whether the title ends with {@code heading} and says more before it. */
  static boolean mayEnd(Heading heading, Stated title) {
    return title.letters().length() > heading.letters().length()
        && title.letters().endsWith(heading.letters());
  }

  /**
   * Whether the title is a kicker, which is the line before, a mark, and {@code heading}; behind
   * bars and dashes stand names of sites.
   */
  static boolean isSplit(Heading before, Heading heading, Stated title) {
    return before.letters().length() + heading.letters().length() == title.letters().length()
        && title.letters().startsWith(before.letters())
        && title.letters().endsWith(heading.letters())
        && endsAt(MARKS, title.title().value(), heading.letters().length())
        && !endsAt(OF_SITES, title.title().value(), heading.letters().length())
        && before.placed() == heading.placed();
  }

  private static boolean endsAtMark(String title, int rest) {
    return endsAt(MARKS, title, rest);
  }

  /** Whether one of {@code marks} stands before the last {@code rest} letters. */
  private static boolean endsAt(String marks, String title, int rest) {
    int end = Spaces.trimEnd(title, 0, tail(title, rest));
    return end > 0 && marks.indexOf(title.charAt(end - 1)) >= 0;
  }

  /** Where the last {@code count} letters and digits begin. */
  private static int tail(String text, int count) {
    int at = text.length();
    int left = count;
    while (at > 0 && left > 0) {
      int before = text.offsetByCodePoints(at, -1);
      left -= SiteSuffix.letters(text.substring(before, at)).length();
      at = before;
    }
    int quoted = at;
    while (quoted > 0 && OPENING.indexOf(text.charAt(quoted - 1)) >= 0) {
      quoted--;
    }
    return quoted == 0 || Spaces.isSpace(text.charAt(quoted - 1)) ? quoted : at;
  }

  /** Whether a kicker ends before {@code at}: an article or a small word begins the headline. */
  private static boolean isBorder(String text, int at) {
    int end = Spaces.trimEnd(text, 0, at);
    if (end == 0) {
      return false;
    }
    if (MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    int first = text.codePointAt(at);
    boolean isCaseless = Character.isLetter(first) && !Character.isUpperCase(first);
    return end < at
        && !Character.isLowerCase(first)
        && (isCaseless
            || StatedTitles.weight(SiteSuffix.letters(text.substring(0, end))) >= LIGHTEST_KICKER);
  }
}
