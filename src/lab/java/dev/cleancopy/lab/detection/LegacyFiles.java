package dev.cleancopy.lab.detection;

import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.RawDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many files of a public corpus decode to the right text. The corpus is a folder of folders
 * that are named after charsets ({@code iso-8859-2-polish/x.xml}), or after languages with files
 * that are ({@code pl/iso-8859-2.txt}), as the tests of chardet and uchardet have it.
 *
 * <p>Arguments: folders.
 */
public final class LegacyFiles {

  /** What browsers, and so authors, mean by the name of a smaller charset. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("johab", "x-Johab"),
          Map.entry("viscii", "VISCII"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("mac-centraleurope", "x-MacCentralEurope"),
          Map.entry("euc-tw", "x-EUC-TW"),
          Map.entry("utf-8-sig", "UTF-8"));

  private final DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
  private final Map<String, int[]> scores = new TreeMap<>();
  private int right;
  private int all;

  private LegacyFiles() {}

  /** Prints what decodes wrong, and the share of right texts per charset and in all. */
  public static void main(String[] folders) throws IOException {
    LegacyFiles files = new LegacyFiles();
    for (String folder : folders) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
          files.measure(file);
        }
      }
    }
    files.scores.forEach(
        (name, score) -> System.out.printf("%-16s %4d of %4d%n", name, score[0], score[1]));
    System.out.printf(
        Locale.ROOT,
        "%d of %d = %.2f %%%n",
        files.right,
        files.all,
        100.0 * files.right / files.all);
  }

  private void measure(Path file) throws IOException {
    List<Charset> charsets = charsets(file);
    if (charsets.isEmpty()) {
      System.out.println("skipped, no charset in its name: " + file);
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    DecodedText text = decoder.decode(RawDocument.ofBytes(bytes), Budget.UNLIMITED);
    boolean hit = false;
    for (Charset charset : charsets) {
      String wanted = new String(bytes, charset);
      hit |= text.text().equals(wanted.startsWith("\uFEFF") ? wanted.substring(1) : wanted);
    }
    int[] score = scores.computeIfAbsent(charsets.get(0).name(), any -> new int[2]);
    score[0] += hit ? 1 : 0;
    score[1]++;
    right += hit ? 1 : 0;
    all++;
    if (!hit) {
      System.out.println(
          "MISS " + file + " " + text.decoding() + difference(bytes, charsets.get(0), text.text()));
    }
  }

  private static String difference(byte[] bytes, Charset charset, String text) {
    String wanted = new String(bytes, charset);
    int at = 0;
    while (at < Math.min(wanted.length(), text.length()) && wanted.charAt(at) == text.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 20);
    return "\n  wanted "
        + wanted.substring(from, Math.min(at + 40, wanted.length())).replace('\n', ' ')
        + "\n  got    "
        + text.substring(Math.min(from, text.length()), Math.min(at + 40, text.length()))
            .replace('\n', ' ');
  }

  /** The charset in the name of the file or its folder, and what is meant by it. */
  private static List<Charset> charsets(Path file) {
    String folder = file.getParent().getFileName().toString().toLowerCase(Locale.ROOT);
    String stem = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.txt$", "");
    int dash = folder.lastIndexOf('-');
    int dot = stem.indexOf('.');
    List<Charset> charsets = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(folder));
    names.add(dash > 0 ? folder.substring(0, dash) : folder);
    names.add(stem.replaceAll("^(utf-(?:16|32))\\.([bl]e)$", "$1$2"));
    names.add(dot > 0 ? stem.substring(0, dot) : stem);
    for (String name : names) {
      if (charsets.isEmpty()) {
        add(name, charsets);
        add(MEANT.getOrDefault(name, ""), charsets);
      }
    }
    return charsets;
  }

  private static void add(String name, List<Charset> charsets) {
    if (!name.isEmpty() && Character.isLetter(name.charAt(0)) && Charset.isSupported(name)) {
      charsets.add(Charset.forName(name));
    }
  }
}
