package dev.cleancopy.repair;

import dev.cleancopy.text.Scripts;

/**
 * A first look at a text, in one pass: whether its characters stand as they stand when it was read
 * in a wrong charset. Good text hardly ever looks so; what does is looked at closely.
 *
 * @param odd capitals and signs within words, runs of letters beyond ASCII in Latin words, controls
 * @param cjk characters of East Asia
 * @param letters ASCII letters, counted where there are characters of East Asia
 */
record Oddities(int odd, int cjk, int letters) {

  /** So many Latin letters beyond ASCII on end are in no language's words. */
  private static final int RUN = 4;

  /** With more characters of East Asia for each letter a text is hardly one of letters. */
  private static final int MIXED = 2;

  private static final Codepage WESTERN = Codecs.CODEPAGES.get(0);

  /** A text of letters with a few characters of East Asia is no East Asian text. */
  private static final int MOSTLY = 4;

  static Oddities in(String text) {
    char[] chars = text.toCharArray();
    int odd = 0;
    int cjk = 0;
    int run = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        run = 0;
        continue;
      }
      run = c < 0x180 ? run + 1 : 0;
      if (Scripts.isCjk(c) || Scripts.isHangul(c)) {
        cjk++;
      } else if (run == RUN || isOdd(text, i, c)) {
        odd++;
      }
    }
    return new Oddities(odd, cjk, cjk == 0 ? 0 : letters(chars));
  }

  private static int letters(char[] chars) {
    int letters = 0;
    for (char c : chars) {
      letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
    }
    return letters;
  }

  /** Whether anything looks odd. */
  boolean any() {
    return odd > 0;
  }

  /** Whether a few East Asian characters stand among Latin letters. */
  boolean strays() {
    return cjk > 0 && cjk * MOSTLY < letters;
  }

  /** Whether East Asian characters and Latin letters are mixed. */
  boolean mixed() {
    return cjk > 0 && cjk <= MIXED * letters;
  }

  /** Whether the text is East Asian. */
  boolean eastAsian() {
    return cjk > 0 && !strays();
  }

  private static boolean isOdd(String text, int at, char c) {
    if (c < 0xA0 || (c >= 0x2500 && c < 0x25A0)) {
      return true;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (Character.isLetter(c)) {
      return isLead(c, after)
          || (Character.isUpperCase(c) && Character.isLowerCase(before))
          || (isMixed(c, before) && Character.isLetter(before));
    }
    if (isPart(c) || (!isPrivate(c) && (isEastAsian(before) || isEastAsian(after)))) {
      return false;
    }
    boolean joined = before >= 0x80 && Character.isLetter(before);
    if (c == '»' && after >= 0x80 && Character.isLetter(after) && Character.isLetter(before)) {
      return true;
    }
    return isTypography(c)
        ? joined && (Character.isLetter(after) || after >= 0x80 || isRun(text, at))
        : joined || (after >= 0x80 && !isTypography(after));
  }

  /** Whether {@code c} is a part of a character. */
  private static boolean isPart(char c) {
    int type = Character.getType(c);
    return type == Character.SURROGATE
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Signs of all kinds stand beside characters of East Asia. */
  private static boolean isEastAsian(char c) {
    return Scripts.isCjk(c) || Scripts.isHangul(c);
  }

  private static boolean isPrivate(char c) {
    return c >= 0xE000 && c < 0xF900;
  }

  /** Whether a capital and what follows it are UTF-8 that was read as windows-1252. */
  private static boolean isLead(char c, char after) {
    return c >= 0xC2 && c < 0xE0 && (WESTERN.toByte(after) & ~0x3F) == 0x80;
  }

  /** Whether two letters beyond ASCII, and of no other alphabet, stand before {@code at}. */
  private static boolean isRun(String text, int at) {
    return at >= 2 && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at - 2));
  }

  private static boolean isLatin(char c) {
    return c >= 0x80 && c < 0x370;
  }

  /** Whether letters of two alphabets touch. */
  private static boolean isMixed(char one, char other) {
    return other >= 0x80
        ? (one < 0x370) != (other < 0x370) || (one >= 0x590) != (other >= 0x590)
        : one >= 0x370 && one < 0x1E00;
  }

  private static boolean isTypography(char c) {
    return (c >= 0x2010 && c <= 0x2026)
        || c == 0xA0
        || c == 0xAB
        || c == 0xBB
        || (c >= 0x3000 && c < 0x3040)
        || c >= 0xFF00
        || (c >= 0x2000 && c < 0x2010)
        || c == 0x202F
        || c == 0x2060;
  }
}
