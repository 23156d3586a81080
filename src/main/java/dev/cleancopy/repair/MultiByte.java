package dev.cleancopy.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A charset of one or more bytes a character. */
final class MultiByte implements Codec {

  private final String name;
  private final Charset charset;

  MultiByte(String name, String javaName) {
    this.name = name;
    charset = Charset.forName(javaName);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte @Nullable [] encode(String text) {
    if (text.indexOf(Loss.REPLACEMENT) >= 0) {
      return null;
    }
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException notInIt) {
      return null;
    }
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
