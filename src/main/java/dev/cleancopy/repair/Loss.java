package dev.cleancopy.repair;

import java.util.List;

/**
 * How letters were lost.
 *
 * @param mark what stands in their place: {@code ?} or U+FFFD
 * @param charsets those that may have lost them; empty if any character may be lost (U+FFFD)
 */
record Loss(char mark, List<LossyCharset> charsets) {

  /** Stands where bytes could not be decoded. */
  static final char REPLACEMENT = '\uFFFD';

  Loss {
    charsets = List.copyOf(charsets);
  }

  /** Bytes that could not be decoded: anything beyond ASCII. */
  static Loss ofBytes() {
    return new Loss(REPLACEMENT, List.of());
  }

  /** Whether {@code c} may have been lost. */
  boolean loses(int c) {
    if (charsets.isEmpty()) {
      return c >= 0x80;
    }
    for (LossyCharset charset : charsets) {
      if (!charset.holds(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark may be a question mark after all. */
  boolean mayBeGenuine() {
    return mark == '?';
  }
}
