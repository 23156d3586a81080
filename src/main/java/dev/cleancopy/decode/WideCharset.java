package dev.cleancopy.decode;

import org.jspecify.annotations.Nullable;

/**
 * UTF-16 and UTF-32 without a byte order mark, where they show themselves: in markup and in every
 * Latin text one byte of each pair is zero; of each four bytes of UTF-32 one is always zero and the
 * next is hardly more.
 */
final class WideCharset {

  /** Share of zeros at one parity; a page in Chinese still has its tags, spaces and line ends. */
  private static final double MANY = 0.10;

  private static final double FEW = 0.01;

  /** So many bytes tell. */
  private static final int SAMPLE = 1 << 16;

  /** The last plane of Unicode. */
  private static final int LAST_PLANE = 0x10;

  private WideCharset() {}

  /** The byte order that the zeros in {@code bytes} tell, or {@code null}. */
  static @Nullable String of(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    if (isWide(bytes, 0, 1)) {
      return "UTF-32BE";
    }
    if (isWide(bytes, 3, 2)) {
      return "UTF-32LE";
    }
    int even = 0;
    int odd = 0;
    int end = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i + 1 < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = end / 2;
    if (even >= MANY * pairs && odd <= FEW * pairs) {
      return "UTF-16BE";
    }
    return odd >= MANY * pairs && even <= FEW * pairs ? "UTF-16LE" : null;
  }

  /** Whether all bytes come in fours, of which the first is zero and the second tells a plane. */
  private static boolean isWide(byte[] bytes, int first, int second) {
    if (bytes.length % 4 != 0) {
      return false;
    }
    for (int i = 0; i < bytes.length; i += 4) {
      if (bytes[i + first] != 0 || (bytes[i + second] & 0xFF) > LAST_PLANE) {
        return false;
      }
    }
    return true;
  }
}
