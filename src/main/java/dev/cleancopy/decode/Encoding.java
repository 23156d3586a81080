package dev.cleancopy.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * An encoding of the Encoding Standard and how it is decoded: one byte a character by a table, or
 * by a charset of the platform.
 *
 * @see <a href="https://encoding.spec.whatwg.org/">Encoding Standard</a>
 */
final class Encoding {

  private static final char REPLACEMENT = '\uFFFD';

  private final String name;
  private final @Nullable Charset charset;
  private final char @Nullable [] table;

  private Encoding(String name, @Nullable Charset charset, char @Nullable [] table) {
    this.name = name;
    this.charset = charset;
    this.table = table;
  }

  /**
   * An encoding that a charset of the platform decodes; those of one byte a character are turned
   * into tables.
   */
  static Encoding of(String name, Charset charset) {
    char[] table = name.startsWith("UTF") ? null : singleByteTable(name, charset);
    return table == null ? new Encoding(name, charset, null) : new Encoding(name, null, table);
  }

  /** An encoding of one byte a character whose upper 96 characters are given. */
  static Encoding ofTable(String name, String upper96) {
    char[] table = new char[256];
    for (int i = 0; i < 256; i++) {
      table[i] = i < 0xA0 ? (char) i : upper96.charAt(i - 0xA0);
    }
    return new Encoding(name, null, table);
  }

  /** Its name in the contract's spelling. */
  String name() {
    return name;
  }

  /** Whether every byte is a character. */
  boolean isSingleByte() {
    return table != null;
  }

  /**
   * {@code bytes} from {@code start} to {@code end} as characters, U+FFFD for each sequence that
   * means nothing.
   */
  Reading read(byte[] bytes, int start, int end) {
    return table != null ? readByTable(table, bytes, start, end) : readByCharset(bytes, start, end);
  }

  private static Reading readByTable(char[] table, byte[] bytes, int start, int end) {
    char[] chars = new char[end - start];
    int malformed = 0;
    for (int i = start; i < end; i++) {
      char c = table[bytes[i] & 0xFF];
      chars[i - start] = c;
      malformed += c == REPLACEMENT ? 1 : 0;
    }
    return new Reading(new String(chars), malformed);
  }

  private Reading readByCharset(byte[] bytes, int start, int end) {
    if (charset == null) {
      throw new IllegalStateException(name + " has neither table nor charset");
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out =
        CharBuffer.allocate((int) ((end - start) * (double) decoder.maxCharsPerByte()) + 16);
    int malformed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isOverflow()) {
        out = CharBuffer.allocate(out.capacity() * 2 + 16).put(out.flip());
      } else if (result.isUnderflow()) {
        break;
      } else {
        malformed++;
        in.position(in.position() + skippedBytes(in, result.length()));
        if (!out.hasRemaining()) {
          out = CharBuffer.allocate(out.capacity() * 2 + 16).put(out.flip());
        }
        out.put(REPLACEMENT);
      }
    }
    return new Reading(out.flip().toString(), malformed);
  }

  /** As the standard has it, an ASCII byte after a lead byte is not swallowed with it. */
  private static int skippedBytes(ByteBuffer in, int length) {
    for (int i = 1; i < length; i++) {
      if (in.get(in.position() + i) >= 0) {
        return i;
      }
    }
    return length;
  }

  /** One character for every byte, or {@code null} if the charset needs more. */
  private static char @Nullable [] singleByteTable(String name, Charset charset) {
    char[] table = new char[256];
    for (int i = 0; i < 256; i++) {
      String one = new String(new byte[] {(byte) i}, charset);
      if (one.length() != 1 || (i < 0x80 && one.charAt(0) != i)) {
        return null;
      }
      table[i] = one.charAt(0);
      // Browsers read the holes of the windows code pages between 80 and 9F as C1 controls.
      if (table[i] == REPLACEMENT && i < 0xA0 && name.startsWith("windows")) {
        table[i] = (char) i;
      }
    }
    return isMultiByte(charset) ? null : table;
  }

  private static boolean isMultiByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  /**
   * Bytes read as characters.
   *
   * @param text what they say
   * @param malformed number of sequences that mean nothing
   */
  record Reading(String text, int malformed) {}
}
