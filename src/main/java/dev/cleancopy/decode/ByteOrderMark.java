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
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return new ByteOrderMark("UTF-8", 3);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new ByteOrderMark("UTF-16BE", 2);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new ByteOrderMark("UTF-16LE", 2);
    }
    return null;
  }
}
