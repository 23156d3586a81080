package dev.cleancopy.read;

import dev.cleancopy.text.Spaces;

/**
 * What marks a line of text as an item of a list: {@code - }, {@code • }, {@code 1. }.
 *
 * @param sign the sign, or what follows the number
 * @param number of the item; -1 if it is marked by a sign
 * @param end index of the first character after the marker and its space
 */
record Marker(char sign, int number, int end) {

  /** No marker. */
  static final Marker NONE = new Marker('\0', -1, 0);

  /** These mark an item only with a space after them. A long dash begins speech. */
  private static final String SPACED = "-*·";

  private static final String BULLETS = "•●○■□▪▫◦‣⁃∙・";

  /** Longer numbers are years. */
  private static final int MOST_DIGITS = 3;

  /** The marker of the line from {@code start} to {@code end}, or {@link #NONE}. */
  static Marker at(String text, int start, int end) {
    char first = text.charAt(start);
    if (first >= '0' && first <= '9') {
      return numberAt(text, start, end);
    }
    boolean spaced = SPACED.indexOf(first) >= 0;
    if (!spaced && BULLETS.indexOf(first) < 0) {
      return NONE;
    }
    return ending(text, start + 1, end, first, -1, spaced);
  }

  private static Marker numberAt(String text, int start, int end) {
    int number = 0;
    int at = start;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + text.charAt(at) - '0';
      if (++at - start > MOST_DIGITS) {
        return NONE;
      }
    }
    if (at == end || (text.charAt(at) != '.' && text.charAt(at) != ')')) {
      return NONE;
    }
    return ending(text, at + 1, end, text.charAt(at), number, true);
  }

  private static Marker ending(
      String text, int from, int end, char sign, int number, boolean spaced) {
    int words = Spaces.skip(text, from, end);
    return words == end || (spaced && words == from) ? NONE : new Marker(sign, number, words);
  }

  boolean isNumber() {
    return number >= 0;
  }

  /** Whether it may be the first of a list: a list that is counted begins at 1. */
  boolean isFirst() {
    return sign != '\0' && (number < 0 || number == 1);
  }

  /** Whether it marks the item after that of {@code before}. */
  boolean follows(Marker before) {
    return sign != '\0'
        && sign == before.sign
        && (number < 0 ? before.number < 0 : number == before.number + 1 && before.number >= 0);
  }
}
