package dev.cleancopy.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A charset of one or more bytes a character. */
final class MultiByte implements Codec {

  /** Vertical forms that gb18030 had in the private use area, and still has where it is read so. */
  private static final String VERTICAL =
      "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19";

  private static final String GB18030 = "GB18030";

  private static final char VERTICAL_START = 0xE78D;

  private final String name;
  private final Charset charset;
  private final boolean chinese;

  MultiByte(String name, String javaName) {
    this.name = name;
    charset = Charset.forName(javaName);
    chinese = javaName.equals(GB18030);
  }

  @Override
  public String name() {
    return name;
  }

  /** Whether the byte {@code value} is a character. */
  boolean isCharacter(int value) {
    return new String(new byte[] {(byte) value}, charset).charAt(0) != Loss.REPLACEMENT;
  }

  /** The character that two bytes are; U+FFFD if they are none. */
  char pair(int lead, int trail) {
    String read = new String(new byte[] {(byte) lead, (byte) trail}, charset);
    return read.length() == 1 ? read.charAt(0) : Loss.REPLACEMENT;
  }

  @Override
  public byte @Nullable [] encode(String text) {
    if (text.indexOf(Loss.REPLACEMENT) >= 0) {
      return null;
    }
    try {
      ByteBuffer encoded =
          charset.newEncoder().encode(CharBuffer.wrap(chinese ? assigned(text) : text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException notInIt) {
      return null;
    }
  }

  /** {@code text} with the characters that stand for what is of private use in it. */
  private static String assigned(String text) {
    char[] assigned = null;
    for (int i = 0; i < text.length(); i++) {
      int vertical = text.charAt(i) - VERTICAL_START;
      if (vertical >= 0 && vertical < VERTICAL.length()) {
        assigned = assigned == null ? text.toCharArray() : assigned;
        assigned[i] = VERTICAL.charAt(vertical);
      }
    }
    return assigned == null ? text : new String(assigned);
  }

  @Override
  public @Nullable String decode(byte[] bytes) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c >= 0x80 && c < 0xA0) || (c >= 0xE000 && c < 0xF900) || c == Loss.REPLACEMENT) {
          return null;
        }
      }
      return text;
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
