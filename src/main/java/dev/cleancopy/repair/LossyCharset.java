package dev.cleancopy.repair;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A charset in which a publisher may have stored text, and so lost what it cannot hold. Those that
 * hold least come first.
 */
enum LossyCharset {
  US_ASCII("US-ASCII", "US-ASCII"),
  ISO_8859_1("ISO-8859-1", "ISO-8859-1"),
  WINDOWS_1252("windows-1252", "windows-1252"),
  ISO_8859_15("ISO-8859-15", "ISO-8859-15"),
  WINDOWS_949("windows-949", "x-windows-949"),
  WINDOWS_31J("windows-31j", "windows-31j"),
  BIG5("Big5", "x-windows-950"),
  GBK("GBK", "GBK"),
  ISO_8859_2("ISO-8859-2", "ISO-8859-2"),
  WINDOWS_1250("windows-1250", "windows-1250"),
  ISO_8859_9("ISO-8859-9", "ISO-8859-9"),
  WINDOWS_1254("windows-1254", "windows-1254"),
  WINDOWS_1257("windows-1257", "windows-1257"),
  WINDOWS_1251("windows-1251", "windows-1251"),
  WINDOWS_1253("windows-1253", "windows-1253");

  /** Of no charset: that of bytes which could not be decoded. */
  static final int UNDECODED = 1 << 30;

  private static final int ASCII_END = 0x80;

  private static final int[] LOSING = new int[0x2300];

  static {
    for (LossyCharset charset : values()) {
      CharsetEncoder encoder = charset.charset.newEncoder();
      for (int c = ASCII_END; c < LOSING.length; c++) {
        LOSING[c] |= encoder.canEncode((char) c) ? 0 : charset.bit();
      }
    }
  }

  private final String label;
  private final Charset charset;

  LossyCharset(String label, String javaName) {
    this.label = label;
    charset = Charset.forName(javaName);
  }

  /** Its name in the contract. */
  String label() {
    return label;
  }

  /** Stands for it in a set of charsets. */
  @SuppressWarnings("EnumOrdinal") // no set is stored
  int bit() {
    return 1 << ordinal();
  }

  /** The charsets, as a set of bits, that may have lost {@code c}: a Latin letter or a sign. */
  static int losing(int c) {
    return c < ASCII_END ? 0 : (c < LOSING.length ? LOSING[c] : US_ASCII.bit()) | UNDECODED;
  }

  /** The charsets, as a set of bits, that may have lost {@code after} for the question marks. */
  static int losing(String before, String after) {
    int losing = -1;
    for (int i = 0; i < before.length(); i++) {
      losing &= before.charAt(i) == '?' && after.charAt(i) != '?' ? losing(after.charAt(i)) : -1;
    }
    return losing;
  }

  /** The charset called {@code label} in the contract, as a set of bits; none if there is none. */
  static int labelled(@Nullable String label) {
    int bits = 0;
    for (LossyCharset charset : values()) {
      bits |= charset.label.equals(label) ? charset.bit() : 0;
    }
    return bits;
  }

  /** The charsets, as a set of bits, that hold all of {@code characters}. */
  static int holding(Collection<Character> characters) {
    int losing = 0;
    for (char c : characters) {
      losing |= c < LOSING.length ? LOSING[c] : 0;
    }
    int holding = 0;
    for (LossyCharset lossy : values()) {
      boolean all = (losing & lossy.bit()) == 0 && lossy.holdsRare(characters);
      holding |= all ? lossy.bit() : 0;
    }
    return holding;
  }

  /** Whether it holds those of {@code characters} of which it is not known. */
  private boolean holdsRare(Collection<Character> characters) {
    CharsetEncoder encoder = null;
    for (char c : characters) {
      if (c >= LOSING.length) {
        encoder = encoder == null ? charset.newEncoder() : encoder;
        if (!encoder.canEncode(c)) {
          return false;
        }
      }
    }
    return true;
  }
}
