package dev.cleancopy.decode;

import org.jspecify.annotations.Nullable;

/**
 * UTF-16 without a byte order mark, where it shows itself: in markup and in every Latin text one
 * byte of each pair is zero.
 */
final class WideCharset {

  /** Share of zeros at one parity; a page in Chinese still has its tags, spaces and line ends. */
  private static final double MANY = 0.10;

  private static final double FEW = 0.01;

  private WideCharset() {}

  /** The byte order that the zeros in {@code bytes} tell, or {@code null}. */
  static @Nullable String of(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = bytes.length / 2;
    if (even >= MANY * pairs && odd <= FEW * pairs) {
      return "UTF-16BE";
    }
    return odd >= MANY * pairs && even <= FEW * pairs ? "UTF-16LE" : null;
  }
}
