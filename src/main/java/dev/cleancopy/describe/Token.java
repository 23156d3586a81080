package dev.cleancopy.describe;

import com.ibm.icu.lang.UCharacter;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a mark of a line that may hold a date.
 *
 * @param value of a number, in whatever digits it is written; -1 for all else
 * @param word folded by {@link DateWords#fold}; for a mark the mark; empty for a number
 * @param glued whether no space stands before it
 */
record Token(int start, int end, long value, String word, boolean glued) {

  /** More digits are no date. */
  private static final int MOST_DIGITS = 14;

  private static final int YEAR = 4;

  boolean isNumber() {
    return value >= 0;
  }

  int length() {
    return end - start;
  }

  boolean is(String other) {
    return word.equals(other);
  }

  /**
   * The tokens of {@code text} up to {@code limit}; words break where small letters meet capitals.
   */
  static List<Token> of(String text, int limit) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    int reached = 0;
    while (at < limit) {
      int c = text.codePointAt(at);
      if (Spaces.isSpace(c) || isMark(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = tokenEnd(text, at, limit);
      tokens.add(token(text, at, end, at == reached));
      at = end;
      reached = end;
    }
    return tokens;
  }

  /** Direction marks are seen by nobody. */
  private static boolean isMark(int c) {
    return c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static Token token(String text, int start, int end, boolean glued) {
    if (digit(text.codePointAt(start)) < 0) {
      return new Token(start, end, -1, DateWords.fold(text.substring(start, end)), glued);
    }
    long value = 0;
    for (int i = start;
        i < end && i - start < MOST_DIGITS;
        i += Character.charCount(text.codePointAt(i))) {
      value = value * 10 + digit(text.codePointAt(i));
    }
    return new Token(start, end, value, "", glued);
  }

  /** What the digit {@code c} stands for; -1 if it is none. */
  static int digit(int c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return UCharacter.digit(c);
  }

  private static int tokenEnd(String text, int start, int limit) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    boolean number = digit(first) >= 0;
    if (!number && (!Character.isLetter(first) || Scripts.isCjk(first))) {
      return at;
    }
    int before = first;
    while (at < limit) {
      int c = text.codePointAt(at);
      if (number ? digit(c) < 0 : !continuesWord(before, c)) {
        break;
      }
      before = c;
      at += Character.charCount(c);
    }
    return number && isYearAndHour(text, start, at, limit) ? start + YEAR : at;
  }

  /** {@code 20255:00}: a year to which an hour is glued. */
  private static boolean isYearAndHour(String text, int start, int end, int limit) {
    int hour = end - start - YEAR;
    return (hour == 1 || hour == 2)
        && end < limit
        && text.charAt(end) == ':'
        && (text.startsWith("20", start) || text.startsWith("19", start));
  }

  private static boolean continuesWord(int before, int c) {
    if (c >= 'a' && c <= 'z') {
      return true;
    }
    if (Scripts.isCjk(c) || (Character.isLowerCase(before) && Character.isUpperCase(c))) {
      return false;
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0x200C;
  }
}
