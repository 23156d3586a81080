package dev.cleancopy.repair;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A charset of one byte a character. Bytes that it does not assign are controls, as browsers have
 * it, and so is every byte from 0x80 that was read as ISO-8859-1.
 */
final class Codepage implements Codec {

  private static final int PAGES = 0x100;

  private final String name;
  private final char[] characters = new char[0x100];
  private final byte[][] bytes = new byte[PAGES][];

  Codepage(String name, String javaName) {
    this.name = name;
    byte[] one = new byte[1];
    Charset charset = Charset.forName(javaName);
    for (int i = 0; i < 0x100; i++) {
      one[0] = (byte) i;
      char c = charset.decode(ByteBuffer.wrap(one)).charAt(0);
      characters[i] = c == Loss.REPLACEMENT ? (char) i : c;
    }
    for (int i = 0x80; i < 0xA0; i++) {
      assign((char) i, i);
    }
    for (int i = 0x80; i < 0x100; i++) {
      assign(characters[i], i);
    }
  }

  private void assign(char c, int value) {
    byte[] page = bytes[c >> 8];
    if (page == null) {
      page = new byte[0x100];
      bytes[c >> 8] = page;
    }
    page[c & 0xFF] = (byte) value;
  }

  @Override
  public String name() {
    return name;
  }

  /** The bytes that stand for no character. */
  int[] unassigned() {
    return IntStream.range(0x80, 0xA0).filter(i -> characters[i] == i).toArray();
  }

  /** The character that the byte {@code value} is. */
  char character(int value) {
    return characters[value];
  }

  /** The byte that is read as {@code c}; -1 if none is. */
  int toByte(char c) {
    if (c < 0x80) {
      return c;
    }
    byte[] page = bytes[c >> 8];
    return page == null || page[c & 0xFF] == 0 ? -1 : page[c & 0xFF] & 0xFF;
  }

  @Override
  public byte @Nullable [] encode(String text) {
    byte[] encoded = new byte[text.length()];
    for (int i = 0; i < encoded.length; i++) {
      int value = toByte(text.charAt(i));
      if (value < 0) {
        return null;
      }
      encoded[i] = (byte) value;
    }
    return encoded;
  }

  @Override
  public @Nullable String decode(byte[] encoded) {
    char[] decoded = new char[encoded.length];
    for (int i = 0; i < decoded.length; i++) {
      char c = characters[encoded[i] & 0xFF];
      if (c >= 0x80 && c < 0xA0) {
        return null;
      }
      decoded[i] = c;
    }
    return new String(decoded);
  }
}
