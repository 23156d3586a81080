package dev.cleancopy.read;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;

/**
 * What marks a line of text as an item of a list: {@code - }, {@code • }, {@code 1. }, {@code (二)}.
 *
 * @param sign the sign; of a number, what stands around it and how it is written
 * @param number of the item; -1 if it is marked by a sign
 * @param end index of the first character after the marker and its space
 */
record Marker(int sign, int number, int end) {

  /** No marker. */
  static final Marker NONE = new Marker(0, -1, 0);

  /** These mark an item only with a space after them. A long dash begins speech. */
  private static final String SPACED = "-*·→";

  private static final String BULLETS = "•●○■□▪▫◦‣⁃∙・►▶▸▹➤➢➔✓✔✅★☆◆◇◎※＊‧⦿❖";

  private static final char SPEECH = '-';

  private static final String OPENING = "(（[［";

  private static final String CLOSING = ")）]］";

  /** What follows a number and needs a space after it. */
  private static final String DOTS = ".)";

  /** What follows a number where the script has no spaces. */
  private static final String WIDE_DOTS = "、．）";

  /** Above the characters of a sign, how a number is written. */
  private static final int WRITING = 16;

  private static final int IN_BRACKETS = 1 << 24;

  /** The marker of the line from {@code start} to {@code end}, or {@link #NONE}. */
  static Marker at(String text, int start, int end) {
    char first = text.charAt(start);
    boolean spaced = SPACED.indexOf(first) >= 0;
    if (spaced || BULLETS.indexOf(first) >= 0) {
      return ending(text, start + 1, end, first, -1, spaced);
    }
    int bracket = OPENING.indexOf(first);
    if (bracket >= 0) {
      return inBrackets(text, start + 1, end, CLOSING.charAt(bracket));
    }
    Numeral numeral = Numeral.at(text, start, end);
    if (numeral.isNone() || numeral.end() == end) {
      return NONE;
    }
    int sign = sign(numeral, text.charAt(numeral.end()));
    if (numeral.writing() == Numeral.Writing.ENCLOSED) {
      return ending(text, numeral.end(), end, sign(numeral, '\0'), numeral.value(), false);
    }
    return sign == 0 ? NONE : numbered(text, end, numeral, sign);
  }

  /** What {@code numeral} and {@code closing} mark; 0 if they do not. */
  private static int sign(Numeral numeral, char closing) {
    boolean isClosed =
        switch (numeral.writing()) {
          case DIGITS -> DOTS.indexOf(closing) >= 0 || WIDE_DOTS.indexOf(closing) >= 0;
          case HAN -> WIDE_DOTS.indexOf(closing) >= 0;
          case ENCLOSED -> true;
          case ROMAN -> closing == '.';
          case LETTERS -> closing == ')';
          case ORDERED -> DOTS.indexOf(closing) >= 0 || closing == '．';
        };
    return isClosed ? closing | numeral.writing().code() << WRITING : 0;
  }

  private static Marker numbered(String text, int end, Numeral numeral, int sign) {
    int after = numeral.end() + 1;
    boolean isDot = DOTS.indexOf(text.charAt(numeral.end())) >= 0;
    boolean isWide =
        after < end
            && (Scripts.isUnspaced(text.charAt(after)) || Scripts.isHangul(text.charAt(after)));
    return ending(text, after, end, sign, numeral.value(), isDot && !isWide);
  }

  /** {@code (1) }, {@code （三）}. */
  private static Marker inBrackets(String text, int start, int end, char closing) {
    Numeral numeral = start == end ? Numeral.NONE : Numeral.at(text, start, end);
    int after = numeral.end();
    if (numeral.isNone() || after == end || text.charAt(after) != closing) {
      return NONE;
    }
    int sign = closing | numeral.writing().code() << WRITING | IN_BRACKETS;
    return ending(text, after + 1, end, sign, numeral.value(), false);
  }

  private static Marker ending(
      String text, int from, int end, int sign, int number, boolean spaced) {
    int words = Spaces.skip(text, from, end);
    return words == end || (spaced && words == from) ? NONE : new Marker(sign, number, words);
  }

  boolean isNumber() {
    return number >= 0;
  }

  /** Whether a line in running text hardly ever begins so by chance. */
  boolean isPlain() {
    return sign != 0 && (number < 0 || sign >> WRITING == Numeral.Writing.DIGITS.code());
  }

  /** Whether it begins a speech in many languages, too. */
  boolean maySpeak() {
    return sign == SPEECH;
  }

  /** Whether it may be the first of a list: a list that is counted begins at 1. */
  boolean isFirst() {
    return sign != 0 && (number < 0 || number == 1);
  }

  /** Whether it marks the item after that of {@code before}. */
  boolean follows(Marker before) {
    return sign != 0
        && sign == before.sign
        && (number < 0 ? before.number < 0 : number == before.number + 1 && before.number >= 0);
  }
}
