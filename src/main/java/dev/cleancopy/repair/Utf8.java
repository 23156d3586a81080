package dev.cleancopy.repair;

import org.jspecify.annotations.Nullable;

/** UTF-8, strictly, but for characters whose two surrogates were encoded one by one (CESU-8). */
final class Utf8 {

  private Utf8() {}

  /** {@code bytes} as text; {@code null} if they are not UTF-8. */
  static @Nullable String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      int point = point(bytes, at);
      if (point < 0) {
        return null;
      }
      if (Character.isHighSurrogate((char) point) && point < 0x10000) {
        int low = at + 3 < bytes.length ? point(bytes, at + 3) : -1;
        if (low < 0xDC00 || low > 0xDFFF) {
          return null;
        }
        text.append((char) point).append((char) low);
        at += 6;
        continue;
      }
      if (point >= 0xDC00 && point <= 0xDFFF) {
        return null;
      }
      text.appendCodePoint(point);
      at += length(point);
    }
    return text.toString();
  }

  /** The code point, or surrogate, that begins at {@code at}; -1 if none does. */
  static int point(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return lead;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return -1;
    }
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      point = point << 6 | (bytes[at + i] & 0x3F);
    }
    return point <= Character.MAX_CODE_POINT && length(point) == length ? point : -1;
  }

  /** Number of bytes of {@code point}. */
  static int length(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
