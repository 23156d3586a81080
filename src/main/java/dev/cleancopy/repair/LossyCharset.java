package dev.cleancopy.repair;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * A charset in which a publisher may have stored text, and so lost what it cannot hold. Those that
 * hold least come first.
 */
@SuppressWarnings("ImmutableEnumChecker") // the set is filled once, before anyone sees it
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

  private final String label;
  private final Charset charset;
  private final BitSet holds = new BitSet();

  LossyCharset(String label, String javaName) {
    this.label = label;
    charset = Charset.forName(javaName);
    CharsetEncoder encoder = charset.newEncoder();
    for (int c = 0; c < 0x2300; c++) {
      holds.set(c, isRestorable(c) && encoder.canEncode((char) c));
    }
  }

  /** Latin letters, marks and punctuation: what may be restored. */
  private static boolean isRestorable(int c) {
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2300);
  }

  /** Its name in the contract. */
  String label() {
    return label;
  }

  /** Whether it can hold {@code c}. */
  boolean holds(int c) {
    if (isRestorable(c)) {
      return holds.get(c);
    }
    return c < 0x10000
        && !Character.isSurrogate((char) c)
        && charset.newEncoder().canEncode((char) c);
  }
}
