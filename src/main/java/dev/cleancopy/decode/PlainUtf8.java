package dev.cleancopy.decode;

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

  private static final byte ESCAPE = 0x1B;

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
    int ascii = Ascii.end(bytes, 0);
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
      int end = Ascii.end(bytes, at);
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
