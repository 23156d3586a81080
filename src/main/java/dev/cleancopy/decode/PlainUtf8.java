package dev.cleancopy.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks and decodes in one pass the documents that nearly all are: well-formed UTF-8 without the
 * escapes of charsets of seven bits and without the zeros of UTF-16. Long runs of ASCII, which
 * markup and scripts are, become parts of their own that the platform copies and joins as blocks of
 * memory; what is between them is decoded character by character.
 */
final class PlainUtf8 {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte ESCAPE = 0x1B;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** So many bytes are looked at at once. */
  private static final int STRIDE = 4 * Long.BYTES;

  /** Shorter runs of ASCII are copied one by one. */
  private static final int SHORT_RUN = 128;

  /** So many characters between long runs are more than most pages have. */
  private static final int BUFFER = 4096;

  private final byte[] bytes;
  private final List<String> parts = new ArrayList<>();
  private char[] chars = new char[BUFFER];
  private int length;

  private PlainUtf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /** {@code bytes} as characters; {@code null} if they are not plain UTF-8. */
  static @Nullable String read(byte[] bytes) {
    int ascii = endOfAscii(bytes, 0);
    String beginning = ascii(bytes, 0, ascii);
    // Seven bits end with the first byte that has eight, and so do their escapes.
    if (beginning.indexOf(ESCAPE) >= 0 || beginning.indexOf(0) >= 0) {
      return null;
    }
    return ascii == bytes.length ? beginning : new PlainUtf8(bytes).readFrom(ascii, beginning);
  }

  private @Nullable String readFrom(int start, String beginning) {
    parts.add(beginning);
    int at = start;
    while (at < bytes.length) {
      if (bytes[at] < 0) {
        int read = Utf8.sequenceLength(bytes, at);
        if (read <= 0) {
          return null;
        }
        put(at, read);
        at += read;
        continue;
      }
      int end = endOfAscii(bytes, at);
      if (!addAscii(at, end)) {
        return null;
      }
      at = end;
    }
    endPart();
    return String.join("", parts);
  }

  /** Adds a run of ASCII; false if it holds a zero. */
  private boolean addAscii(int from, int to) {
    if (to - from >= SHORT_RUN) {
      endPart();
      String run = ascii(bytes, from, to);
      parts.add(run);
      return run.indexOf(0) < 0;
    }
    reserve(to - from);
    int zeros = 0;
    for (int i = from; i < to; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      chars[length++] = (char) bytes[i];
    }
    return zeros == 0;
  }

  private void endPart() {
    if (length > 0) {
      parts.add(new String(chars, 0, length));
      length = 0;
    }
  }

  private void reserve(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (length + more));
    }
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Index of the first byte from {@code from} on that is beyond ASCII. */
  private static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + STRIDE <= bytes.length
        && ((word(bytes, at)
                    | word(bytes, at + Long.BYTES)
                    | word(bytes, at + 2 * Long.BYTES)
                    | word(bytes, at + 3 * Long.BYTES))
                & HIGH_BITS)
            == 0) {
      at += STRIDE;
    }
    while (at + Long.BYTES <= bytes.length) {
      long beyond = word(bytes, at) & HIGH_BITS;
      if (beyond != 0) {
        return at + Long.numberOfTrailingZeros(beyond) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** Puts the character of the well-formed sequence of {@code read} bytes at {@code at}. */
  private void put(int at, int read) {
    reserve(2);
    int lead = bytes[at];
    int second = bytes[at + 1] & 0x3F;
    if (read == 2) {
      chars[length++] = (char) ((lead & 0x1F) << 6 | second);
      return;
    }
    int third = bytes[at + 2] & 0x3F;
    if (read == 3) {
      chars[length++] = (char) ((lead & 0x0F) << 12 | second << 6 | third);
      return;
    }
    int c = (lead & 0x07) << 18 | second << 12 | third << 6 | (bytes[at + 3] & 0x3F);
    chars[length++] = Character.highSurrogate(c);
    chars[length++] = Character.lowSurrogate(c);
  }
}
