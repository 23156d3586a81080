package dev.cleancopy.repair;

import java.util.List;
import java.util.stream.Stream;

/** The charsets that were mistaken for each other on the web. */
final class Codecs {

  /** Read in their stead, most frequent first. */
  static final List<Codepage> CODEPAGES =
      List.of(
          new Codepage("windows-1252", "windows-1252"),
          new Codepage("windows-1250", "windows-1250"),
          new Codepage("windows-1251", "windows-1251"),
          new Codepage("windows-1254", "windows-1254"),
          new Codepage("windows-1253", "windows-1253"),
          new Codepage("windows-1256", "windows-1256"),
          new Codepage("windows-1257", "windows-1257"),
          new Codepage("windows-1255", "windows-1255"),
          new Codepage("windows-1258", "windows-1258"),
          new Codepage("windows-874", "x-windows-874"),
          new Codepage("ISO-8859-2", "ISO-8859-2"),
          new Codepage("ISO-8859-15", "ISO-8859-15"),
          new Codepage("ISO-8859-16", "ISO-8859-16"),
          new Codepage("ISO-8859-5", "ISO-8859-5"),
          new Codepage("ISO-8859-7", "ISO-8859-7"),
          new Codepage("ISO-8859-9", "ISO-8859-9"),
          new Codepage("KOI8-R", "KOI8-R"),
          new Codepage("KOI8-U", "KOI8-U"),
          new Codepage("IBM866", "IBM866"),
          new Codepage("macintosh", "x-MacRoman"),
          new Codepage("IBM437", "IBM437"),
          new Codepage("IBM850", "IBM850"),
          new Codepage("IBM852", "IBM852"));

  /** So many of them are frequent. */
  static final int FREQUENT = 10;

  /** The charsets of East Asia. */
  static final List<MultiByte> EAST_ASIAN =
      List.of(
          new MultiByte("windows-949", "x-windows-949"),
          new MultiByte("windows-31j", "windows-31j"),
          new MultiByte("gb18030", "GB18030"),
          new MultiByte("Big5", "x-windows-950"),
          new MultiByte("EUC-JP", "EUC-JP"));

  /** The languages that are mostly written in them, in the same order. */
  static final List<String> EAST_ASIAN_LANGUAGES = List.of("ko", "ja", "zh-Hans", "zh-Hant", "ja");

  /** Of China, which holds kana too. */
  static final List<MultiByte> CHINESE = EAST_ASIAN.subList(2, 3);

  /** Of Unix in Japan. */
  static final List<MultiByte> JAPANESE = EAST_ASIAN.subList(4, 5);

  /** UTF-8. */
  static final Codec UTF_8 = new MultiByte("UTF-8", "UTF-8");

  /** UTF-8 and those. */
  static final List<Codec> EAST_ASIAN_OR_UTF_8 =
      Stream.<Codec>concat(Stream.of(UTF_8), EAST_ASIAN.stream()).toList();

  /** All of them; UTF-8 first, since it cannot be found by chance. */
  static final List<Codec> ALL =
      Stream.of(List.of(UTF_8), EAST_ASIAN, CODEPAGES).<Codec>flatMap(List::stream).toList();

  /** Those that hold Latin letters, most frequent first. */
  static final List<Codepage> LATIN =
      named(
          "windows-1252",
          "windows-1250",
          "ISO-8859-2",
          "windows-1254",
          "ISO-8859-9",
          "ISO-8859-15",
          "windows-1257",
          "ISO-8859-16",
          "macintosh",
          "IBM850",
          "IBM852");

  /** Those that Latin letters were read in. */
  static final List<Codepage> WRONG_FOR_LATIN =
      named(
          "windows-1252",
          "windows-1250",
          "windows-1251",
          "windows-1254",
          "windows-1253",
          "windows-1257",
          "ISO-8859-2",
          "ISO-8859-15");

  private Codecs() {}

  /** The code pages of these names. */
  static List<Codepage> named(String... names) {
    return Stream.of(names)
        .map(n -> CODEPAGES.stream().filter(c -> c.name().equals(n)).findFirst().orElseThrow())
        .toList();
  }
}
