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

  /** Characters that begin an escape. */
  private static final String ESCAPES = "\\&%";

  /** The class by which marks on one letter are ordered; 0 of letters and of all that is none. */
  private static final byte[] ORDER = order();

  static Glance at(String text) {
    int all = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      all |= c;
      int order = ORDER[c] & 0xFF;
      if (order > 0 && (order == TOUCHED || order < before)) {
        return SUSPICIOUS;
      }
      before = order;
    }
    return all < ASCII_END ? PLAIN : HARMLESS;
  }

  private static byte[] order() {
    Normalizer2 composing = Normalizer2.getNFCInstance();
    byte[] order = new byte[0x10000];
    for (int c = 0; c < order.length; c++) {
      order[c] = (byte) (isTouched(c, composing) ? TOUCHED : composing.getCombiningClass(c));
    }
    return order;
  }

  private static boolean isTouched(int c, Normalizer2 composing) {
    return ESCAPES.indexOf(c) >= 0
        || (Character.isISOControl(c) && !(c >= '\t' && c <= '\r'))
        || Character.isSurrogate((char) c)
        || Character.getType(c) == Character.FORMAT
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFF61 && c <= 0xFFDC)
        || c >= 0xFFF9
        || composing.spanQuickCheckYes(Character.toString(c)) == 0;
  }
}
