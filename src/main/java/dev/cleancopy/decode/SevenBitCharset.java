package dev.cleancopy.decode;

import org.jspecify.annotations.Nullable;

/**
 * Charsets that switch by escape sequences and so look like ASCII: ISO-2022-JP (RFC 1468) and
 * ISO-2022-KR (RFC 1557). ISO-2022-CN, HZ-GB-2312 and UTF-7 are refused as the Encoding Standard
 * does: they spell markup in innocent ASCII, which a filter in front misses, and no site is written
 * in them any more. Their bytes are read as the ASCII that they are.
 */
final class SevenBitCharset {

  private static final byte ESCAPE = 0x1B;

  private SevenBitCharset() {}

  /** The charset whose escape sequences {@code bytes} hold, or {@code null}. */
  static @Nullable String of(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] < 0) {
        return null;
      }
      if (bytes[i] != ESCAPE) {
        continue;
      }
      byte first = bytes[i + 1];
      byte second = bytes[i + 2];
      if (first == '$' && (second == '@' || second == 'B')) {
        return "ISO-2022-JP";
      }
      if (first == '$' && second == ')' && i + 3 < bytes.length && bytes[i + 3] == 'C') {
        return "ISO-2022-KR";
      }
    }
    return null;
  }
}
