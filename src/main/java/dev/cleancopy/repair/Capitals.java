package dev.cleancopy.repair;

import dev.cleancopy.text.Spaces;

/** Whether the case of a restored first letter can be told from its surroundings. */
final class Capitals {

  /** The case is as likely wrong as not worth a repair. */
  private static final double DOUBTFUL = 0.95;

  /** Words this frequent are no names, nor parts of them. */
  private static final double PLAIN = 0.002;

  private Capitals() {}

  /**
   * How certain the case of {@code word} is, which was restored from {@code core} at {@code from}.
   *
   * @param settled marks before this index are no question marks
   */
  static double certainty(
      String text, String core, int from, String word, Loss loss, Vocabulary words, int settled) {
    if (core.charAt(0) != loss.mark()) {
      return isAmongShouting(text, core, from, word) ? DOUBTFUL : 1;
    }
    if (core.length() > 1 && Character.isUpperCase(core.charAt(1))) {
      return Character.isUpperCase(word.charAt(0)) ? 1 : DOUBTFUL;
    }
    int before = Spaces.trimEnd(text, 0, from) - 1;
    if (before > 0 && text.charAt(before) == '.' && Character.isDigit(text.charAt(before - 1))) {
      return DOUBTFUL; // the end of a sentence, or `30. ágúst`
    }
    if (before >= settled && text.charAt(before) == loss.mark() && loss.mayBeGenuine()) {
      return DOUBTFUL; // the end of a question, or of a word
    }
    if (Character.isUpperCase(word.charAt(0)) || words.ownFrequency(word) > PLAIN) {
      return 1;
    }
    boolean amongNames =
        (startsUpper(text, from + core.length()) && !words.capitalizesNouns())
            || isAfterCapital(text, before);
    return amongNames ? DOUBTFUL : 1;
  }

  /** {@code C?} where the next word is in capitals. */
  private static boolean isAmongShouting(String text, String core, int from, String word) {
    if (core.length() > 3 || !Character.isUpperCase(core.charAt(0)) || word.equals(core)) {
      return false;
    }
    int next = Spaces.skip(text, from + core.length(), text.length());
    return next + 1 < text.length()
        && Character.isUpperCase(text.charAt(next))
        && Character.isUpperCase(text.charAt(next + 1));
  }

  private static boolean startsUpper(String text, int at) {
    int next = Spaces.skip(text, at, text.length());
    return next > at && next < text.length() && Character.isUpperCase(text.charAt(next));
  }

  /** Whether the word that ends at {@code last} is a name, not the first of a sentence. */
  private static boolean isAfterCapital(String text, int last) {
    int start = last + 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start <= last
        && Character.isUpperCase(text.charAt(start))
        && !Sentence.starts(text, start);
  }
}
