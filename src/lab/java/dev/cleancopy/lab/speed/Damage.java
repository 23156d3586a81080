package dev.cleancopy.lab.speed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What may have happened to a page before it is read. */
public enum Damage {
  /** Nothing. */
  NONE {
    @Override
    byte[] of(String page) {
      return page.getBytes(StandardCharsets.UTF_8);
    }
  },

  /** All of it was decoded as windows-1252 once, and stored so. */
  MOJIBAKE {
    @Override
    byte[] of(String page) {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      char[] read = new char[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        String one = new String(bytes, i, 1, Charset.forName("windows-1252"));
        read[i] = one.charAt(0) == '\uFFFD' ? (char) (bytes[i] & 0xFF) : one.charAt(0);
      }
      return new String(read).getBytes(StandardCharsets.UTF_8);
    }
  },

  /** Letters that windows-949 cannot hold are question marks. */
  LOST {
    @Override
    byte[] of(String page) {
      Charset korean = Charset.forName("x-windows-949");
      return new String(page.getBytes(korean), korean).getBytes(StandardCharsets.UTF_8);
    }
  },

  /** Bytes of the charset of old that holds most of the page, which no longer says which. */
  UNDECLARED {
    @Override
    byte[] of(String page) {
      String silent = page.replaceAll("(?i)charset", "chars");
      byte[] best = new byte[0];
      long fewest = Long.MAX_VALUE;
      for (String name : CHARSETS) {
        Charset charset = Charset.forName(name);
        byte[] bytes = encode(silent, charset);
        String read = new String(bytes, charset);
        long lost = silent.length() - read.length();
        if (lost < fewest) {
          fewest = lost;
          best = bytes;
        }
      }
      return best;
    }
  };

  private static final List<String> CHARSETS =
      List.of(
          "windows-1252",
          "windows-1251",
          "windows-1250",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "x-windows-949",
          "windows-31j",
          "GBK",
          "Big5");

  /** The bytes of {@code page} after it was damaged. */
  abstract byte[] of(String page);

  private static byte[] encode(String text, Charset charset) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.IGNORE)
            .onMalformedInput(CodingErrorAction.IGNORE);
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
