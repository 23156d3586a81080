package dev.cleancopy.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks and decodes in one pass the documents that nearly all are: well-formed UTF-8 without the
 * escapes of charsets of seven bits and without the zeros of UTF-16. Eight bytes are looked at at a
 * time as long as they are ASCII.
 */
final class PlainUtf8 {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte ESCAPE = 0x1B;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ESCAPES = ESCAPE * ONES;

  /** Shorter runs of ASCII are copied one by one. */
  private static final int SHORT_RUN = 16;

  private PlainUtf8() {}

  /** {@code bytes} as characters; {@code null} if they are not plain UTF-8. */
  static @Nullable String read(byte[] bytes) {
    int at = endOfAscii(bytes, 0);
    String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    if (at == bytes.length) {
      return latin1;
    }
    char[] chars = new char[bytes.length];
    latin1.getChars(0, at, chars, 0);
    int length = at;
    while (at < bytes.length) {
      int bytesRead = bytes[at] >= 0 ? 0 : Utf8.sequenceLength(bytes, at);
      if (bytesRead <= 0) {
        return null;
      }
      length += put(bytes, at, bytesRead, chars, length);
      at += bytesRead;
      int end = at < bytes.length && bytes[at] < 0 ? at : endOfAscii(bytes, at);
      if (end - at < SHORT_RUN) {
        for (int i = at; i < end; i++) {
          chars[length + i - at] = (char) bytes[i];
        }
      } else {
        latin1.getChars(at, end, chars, length);
      }
      length += end - at;
      at = end;
    }
    return new String(chars, 0, length);
  }

  /** Index of the first byte from {@code from} on that is beyond ASCII, zero or an escape. */
  private static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length) {
      long word = (long) WORDS.get(bytes, at);
      long special = (word | zeros(word) | zeros(word ^ ESCAPES)) & HIGH_BITS;
      if (special != 0) {
        return at + Long.numberOfTrailingZeros(special) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] > 0 && bytes[at] != ESCAPE) {
      at++;
    }
    return at;
  }

  /** A high bit in the lowest byte of {@code word} that is zero; those above it may err. */
  private static long zeros(long word) {
    return (word - ONES) & ~word;
  }

  /** Puts the character of the well-formed sequence at {@code at}; returns its code units. */
  private static int put(byte[] bytes, int at, int bytesRead, char[] chars, int length) {
    int lead = bytes[at];
    int second = bytes[at + 1] & 0x3F;
    if (bytesRead == 2) {
      chars[length] = (char) ((lead & 0x1F) << 6 | second);
      return 1;
    }
    int third = bytes[at + 2] & 0x3F;
    if (bytesRead == 3) {
      chars[length] = (char) ((lead & 0x0F) << 12 | second << 6 | third);
      return 1;
    }
    int c = (lead & 0x07) << 18 | second << 12 | third << 6 | (bytes[at + 3] & 0x3F);
    chars[length] = Character.highSurrogate(c);
    chars[length + 1] = Character.lowSurrogate(c);
    return 2;
  }
}
