package dev.cleancopy.lab.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to damage a text: its bytes in one charset are read in another, so many times over.
 *
 * @param right what its bytes are in
 * @param wrong what they are read in; {@code hybrid} is UTF-8 where they are valid, else
 *     windows-1252
 * @param layers how many times over
 */
record Damage(String right, String wrong, int layers) {

  private static final Map<String, String> JAVA_NAMES =
      Map.of("Big5", "x-windows-950", "windows-949", "x-windows-949", "macintosh", "x-MacRoman");

  private static final String HYBRID = "hybrid";

  /** {@code text} damaged; {@code null} if it cannot be so without losing characters. */
  @Nullable String of(String text) {
    String damaged = text;
    for (int layer = 0; layer < layers && damaged != null; layer++) {
      damaged = once(damaged);
    }
    return damaged == null || damaged.equals(text) ? null : damaged;
  }

  private @Nullable String once(String text) {
    try {
      ByteBuffer bytes = charset(right).newEncoder().encode(CharBuffer.wrap(text));
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      if (wrong.equals(HYBRID)) {
        return hybrid(array);
      }
      Charset reader = charset(wrong);
      return reader.newEncoder().maxBytesPerChar() == 1 ? single(array, reader) : many(array);
    } catch (CharacterCodingException lost) {
      return null;
    }
  }

  private static String single(byte[] bytes, Charset reader) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      char c = reader.decode(ByteBuffer.wrap(new byte[] {b})).charAt(0);
      text.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
    }
    return text.toString();
  }

  private @Nullable String many(byte[] bytes) throws CharacterCodingException {
    String read = charset(wrong).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    ByteBuffer back = charset(wrong).newEncoder().encode(CharBuffer.wrap(read));
    return back.equals(ByteBuffer.wrap(bytes)) ? read : null;
  }

  private static String hybrid(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(utf8Length(bytes[at]), bytes.length - at);
      String read = length > 1 ? strict(bytes, at, length) : null;
      text.append(
          read != null ? read : single(new byte[] {bytes[at]}, Charset.forName("windows-1252")));
      at += read != null ? length : 1;
    }
    return text.toString();
  }

  private static int utf8Length(byte lead) {
    int value = lead & 0xFF;
    return value < 0xC2 ? 1 : value < 0xE0 ? 2 : value < 0xF0 ? 3 : value < 0xF5 ? 4 : 1;
  }

  private static @Nullable String strict(byte[] bytes, int at, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, at, length))
          .toString();
    } catch (CharacterCodingException invalid) {
      return null;
    }
  }

  private static Charset charset(String name) {
    return Charset.forName(JAVA_NAMES.getOrDefault(name, name));
  }

  @Override
  public String toString() {
    return right + ">" + wrong + (layers > 1 ? " x" + layers : "");
  }
}
