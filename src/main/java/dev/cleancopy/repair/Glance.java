package dev.cleancopy.repair;

import com.ibm.icu.text.Normalizer2;

/**
 * A glance at a text before anything else looks at it, in one pass. Most texts are ASCII or hold no
 * character that any {@link Step} would touch.
 */
enum Glance {
  /** Nothing is to be done: ASCII, and no escape in it. */
  PLAIN,
  /** No step would touch it; it may be mojibake. */
  HARMLESS,
  /** Something in it is to be looked at closely. */
  SUSPICIOUS;

  private static final int ASCII_END = 0x80;

  private static final int TOUCHED = 0xFF;

  /** Begins an escape, if that goes on. */
  private static final int ESCAPES = 0xFE;

  private static final int HEX = 16;

  /** The class by which marks on one letter are ordered; 0 of letters and of all that is none. */
  private static final byte[] ORDER = order();

  static Glance at(String text) {
    char[] chars = text.toCharArray();
    int all = 0;
    int before = 0;
    for (int i = 0; i < chars.length; i++) {
      int c = chars[i];
      all |= c;
      int order = ORDER[c];
      if (order != 0 && isSuspicious(chars, i, order & 0xFF, before)) {
        return SUSPICIOUS;
      }
      before = order & 0xFF;
    }
    return all < ASCII_END ? PLAIN : HARMLESS;
  }

  private static boolean isSuspicious(char[] text, int at, int order, int before) {
    if (order == ESCAPES) {
      return at + 1 < text.length && isEscape(text[at], text[at + 1]);
    }
    return order == TOUCHED || order < before;
  }

  /** Whether an escape may begin so: no per cent stands before a letter, no ampersand alone. */
  private static boolean isEscape(char c, char next) {
    return switch (c) {
      case '\\' -> next == 'u';
      case '%' -> Character.digit(next, HEX) >= 0;
      default -> next == '#' || (next < ASCII_END && Character.isLetterOrDigit(next));
    };
  }

  private static byte[] order() {
    Normalizer2 composing = Normalizer2.getNFCInstance();
    byte[] order = new byte[0x10000];
    for (int c = 0; c < order.length; c++) {
      order[c] =
          (byte)
              (c == '\\' || c == '&' || c == '%'
                  ? ESCAPES
                  : isTouched(c, composing) ? TOUCHED : composing.getCombiningClass(c));
    }
    return order;
  }

  private static boolean isTouched(int c, Normalizer2 composing) {
    return (Character.isISOControl(c) && !(c >= '\t' && c <= '\r'))
        || Character.isSurrogate((char) c)
        || Character.getType(c) == Character.FORMAT
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFF61 && c <= 0xFFDC)
        || c >= 0xFFF9
        || Replacements.begin(c)
        || composing.spanQuickCheckYes(Character.toString(c)) == 0;
  }
}
