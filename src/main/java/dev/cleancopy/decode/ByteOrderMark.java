package dev.cleancopy.decode;

import org.jspecify.annotations.Nullable;

/**
 * The mark with which some documents begin.
 *
 * @param encoding which it tells
 * @param length its bytes
 */
record ByteOrderMark(String encoding, int length) {

  /** The mark at the beginning of {@code bytes}, or {@code null}. */
  static @Nullable ByteOrderMark of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark("UTF-8", 3);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new ByteOrderMark("UTF-32BE", 4);
    }
    // In UTF-16 this would be a mark and then a NUL, with which no text begins.
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return new ByteOrderMark("UTF-32LE", 4);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new ByteOrderMark("UTF-16BE", 2);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new ByteOrderMark("UTF-16LE", 2);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
