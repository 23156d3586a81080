package dev.cleancopy.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/** What script a character belongs to, and how that script is written. */
public final class Scripts {

  /** Stands for a folding that is not known to be one character. */
  private static final char UNKNOWN = '\0';

  private static final char[] FOLDED = foldedLetters();

  private Scripts() {}

  /**
   * Whether {@code c} is of a script that puts no space between words: Han, Kana, Thai, Lao, Khmer,
   * Burmese.
   */
  public static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return (c <= 0x0EFF) // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Burmese
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || isCjk(c);
  }

  /**
   * Whether {@code c} is Han or Kana: one character holds about as much as half a word of other
   * scripts.
   */
  public static boolean isCjk(int c) {
    return (c >= 0x3041 && c <= 0x30FF) // Kana
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9F)
        || (c >= 0x20000 && c <= 0x323AF)
        || c == 0x3005
        || c == 0x3007;
  }

  /** Whether {@code c} is Hangul: words are spaced, but short. */
  public static boolean isHangul(int c) {
    return (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3131 && c <= 0x318E);
  }

  /** Whether {@code c} is written from right to left. */
  public static boolean isRightToLeft(int c) {
    if (c < 0x0590) {
      return false;
    }
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The ICU code ({@link UScript}) of the script of {@code c}. */
  public static int of(int c) {
    return UScript.getScript(c);
  }

  /** {@code text} folded for comparing: case and width make no difference. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (folded(text.charAt(i)) != text.charAt(i)) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  private static String foldFrom(String text, int start) {
    char[] folded = text.toCharArray();
    for (int i = start; i < folded.length; i++) {
      folded[i] = folded(folded[i]);
      if (folded[i] == UNKNOWN) {
        return UCharacter.foldCase(text, true);
      }
    }
    return new String(folded);
  }

  /** The folded {@code c}; {@link #UNKNOWN} if that is several characters, or must be looked up. */
  private static char folded(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    boolean isCaseless =
        (c >= 0x2010 && c <= 0x2027) // dashes, quotation marks, bullets
            || (c >= 0x3000 && c <= 0x9FFF) // Kana, Han
            || (c >= 0xAC00 && c <= 0xD7A3); // Hangul
    return isCaseless ? c : UNKNOWN;
  }

  /** The folded letters of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic. */
  private static char[] foldedLetters() {
    char[] folded = new char[0x700];
    for (char c = 1; c < folded.length; c++) {
      String whole = UCharacter.foldCase(String.valueOf(c), true);
      folded[c] = whole.length() == 1 ? whole.charAt(0) : UNKNOWN;
    }
    return folded;
  }
}
