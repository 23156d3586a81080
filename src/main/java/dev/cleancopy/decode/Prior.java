package dev.cleancopy.decode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What speaks against a charset before any byte is seen, in bits: how rare it is on the web, by the
 * share of pages that declare it (W3Techs surveys of character encodings), coarsely.
 */
enum Prior {
  WINDOWS_1252("windows-1252", 0),
  WINDOWS_1251("windows-1251", 0),
  WINDOWS_949("windows-949", 0),
  WINDOWS_31J("windows-31j", 0),
  GB18030("gb18030", 1),
  BIG5("Big5", 1),
  EUC_JP("EUC-JP", 1),
  WINDOWS_1250("windows-1250", 2),
  WINDOWS_1254("windows-1254", 3),
  WINDOWS_1256("windows-1256", 2),
  WINDOWS_1253("windows-1253", 2),
  WINDOWS_1255("windows-1255", 2),
  WINDOWS_1257("windows-1257", 3),
  WINDOWS_1258("windows-1258", 6),
  WINDOWS_874("windows-874", 2),
  ISO_8859_2("ISO-8859-2", 3),
  KOI8_R("KOI8-R", 2),
  KOI8_U("KOI8-U", 3),
  ISO_8859_5("ISO-8859-5", 4),
  ISO_8859_6("ISO-8859-6", 5),
  ISO_8859_7("ISO-8859-7", 4),
  ISO_8859_8("ISO-8859-8", 5),
  ISO_8859_15("ISO-8859-15", 4),
  ISO_8859_3("ISO-8859-3", 8),
  ISO_8859_4("ISO-8859-4", 7),
  ISO_8859_10("ISO-8859-10", 10),
  ISO_8859_13("ISO-8859-13", 6),
  ISO_8859_14("ISO-8859-14", 10),
  ISO_8859_16("ISO-8859-16", 9),
  IBM866("IBM866", 5),
  MACINTOSH("macintosh", 7),
  X_MAC_CYRILLIC("x-mac-cyrillic", 9),
  IBM855("IBM855", 9),
  IBM852("IBM852", 9),
  IBM850("IBM850", 12),
  X_MAC_CE("x-mac-ce", 10),
  JOHAB("Johab", 12),
  EUC_TW("EUC-TW", 10),
  UTF_16LE("UTF-16LE", 12),
  UTF_16BE("UTF-16BE", 14);

  /** Those that take two bytes or more for every character. */
  static final Set<Prior> WIDE = Collections.unmodifiableSet(EnumSet.of(UTF_16LE, UTF_16BE));

  /** Those of one byte a character that hold Latin letters beyond ASCII, and no others. */
  static final Set<Prior> LATIN =
      Collections.unmodifiableSet(
          EnumSet.of(
              WINDOWS_1252,
              WINDOWS_1250,
              WINDOWS_1254,
              WINDOWS_1257,
              WINDOWS_1258,
              ISO_8859_2,
              ISO_8859_3,
              ISO_8859_4,
              ISO_8859_10,
              ISO_8859_13,
              ISO_8859_14,
              ISO_8859_15,
              ISO_8859_16,
              MACINTOSH,
              X_MAC_CE,
              IBM850,
              IBM852));

  private final String encoding;
  private final double bits;

  Prior(String encoding, double bits) {
    this.encoding = encoding;
    this.bits = bits;
  }

  /** The name of the charset. */
  String encoding() {
    return encoding;
  }

  /** What speaks against it. */
  double bits() {
    return bits;
  }
}
