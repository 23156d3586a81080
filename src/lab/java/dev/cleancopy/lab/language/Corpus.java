package dev.cleancopy.lab.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What there is to learn from, for each language. */
final class Corpus {

  /** Every tenth sentence is kept for measuring. */
  private static final int HELD_OUT = 10;

  /** Tokens for which a word list stands. */
  private static final double WORD_LIST_TOKENS = 100_000;

  /** The Malay list counts the words of the Bible, which are not those of the newspaper. */
  private static final double SCRIPTURE_TOKENS = 4_000;

  /** A capitalized word of a list is a name or a dateline of its sources: it gets no more. */
  private static final double MOST_PER_NAME = 2e-5;

  /** Languages with fewer characters than this also learn from the names in CLDR. */
  private static final int THIN = 150_000;

  /** Share of Bokmål in what Nynorsk learns from. */
  private static final double NYNORSK_FROM_BOKMAL = 0.02;

  /** Share of converted simplified text in what traditional Chinese learns from. */
  private static final double CONVERTED = 0.3;

  /** Texts of our own are few, and written to hold what is common. */
  private static final double OWN_TEXTS = 3;

  private final Path data;
  private final Path ownTexts;

  Corpus(Path data, Path ownTexts) {
    this.data = data;
    this.ownTexts = ownTexts;
  }

  /** A text and how often it counts. */
  record Passage(String text, double weight) {}

  /** What {@code tag} learns from. */
  List<Passage> training(String tag) {
    List<Passage> passages = new ArrayList<>();
    switch (tag) {
      case "sr-Latn" -> {
        Transliterator latin = Transliterator.getInstance("Serbian-Latin/BGN");
        for (Passage p : training("sr")) {
          passages.add(new Passage(latin.transliterate(p.text), p.weight));
        }
      }
      case "zh-Hant" -> {
        sentences("zh-Hant", passages, 1);
        sentences("zh-Hant-HK", passages, 0.5);
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        for (String line : part("sentences/zh-Hans.txt.gz", false)) {
          passages.add(new Passage(traditional.transliterate(line), CONVERTED));
        }
      }
      case "nn" -> {
        for (Passage p : training("nb")) {
          passages.add(new Passage(p.text, p.weight * NYNORSK_FROM_BOKMAL));
        }
        sentences(tag, passages, 1);
      }
      default -> sentences(tag, passages, 1);
    }
    if (passages.stream().mapToDouble(p -> p.text.length() * p.weight).sum() < THIN) {
      names(tag).forEach(name -> passages.add(new Passage(name, 0.5)));
    }
    words(tag, passages);
    return passages;
  }

  /** Sentences of {@code tag} that nothing learnt from. */
  List<String> heldOut(String tag) {
    if (tag.equals("sr-Latn")) {
      Transliterator latin = Transliterator.getInstance("Serbian-Latin/BGN");
      return heldOut("sr").stream().map(latin::transliterate).toList();
    }
    List<String> lines = new ArrayList<>(part("sentences/" + tag + ".txt.gz", true));
    lines.addAll(part("treebank/" + tag + ".txt.gz", true));
    return lines;
  }

  private void sentences(String tag, List<Passage> passages, double weight) {
    for (String folder : List.of("sentences/", "treebank/")) {
      for (String line : part(folder + tag + ".txt.gz", false)) {
        passages.add(new Passage(line, weight));
      }
    }
    for (String line : lines(ownTexts.resolve(tag + ".txt"))) {
      passages.add(new Passage(line, OWN_TEXTS));
    }
  }

  private List<String> part(String file, boolean heldOut) {
    List<String> all = lines(data.resolve(file));
    List<String> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % HELD_OUT == HELD_OUT - 1) == heldOut) {
        part.add(all.get(i));
      }
    }
    return part;
  }

  private void words(String tag, List<Passage> passages) {
    UnicodeSet letters = exemplars(tag);
    Map<String, Double> counts = new TreeMap<>();
    double total = 0;
    for (String line : lines(data.resolve("words/" + tag + ".tsv.gz"))) {
      int tab = line.indexOf('\t');
      double count = Double.parseDouble(line.substring(tab + 1));
      total += count;
      String word = line.substring(0, tab);
      if (Character.isUpperCase(word.charAt(0)) && !tag.equals("de") && !tag.equals("lb")) {
        count = Math.min(count, 1e9 * MOST_PER_NAME);
      }
      String small = word.toLowerCase(Locale.ROOT).replace("i̇", "i");
      if (letters.containsAll(small)) {
        counts.merge(small, count, Double::sum);
      }
    }
    double tokens = tag.equals("ms") ? SCRIPTURE_TOKENS : WORD_LIST_TOKENS;
    double scale = tokens / Math.max(total, 1);
    counts.forEach((word, count) -> passages.add(new Passage(word, count * scale)));
  }

  /** The letters in which words of {@code tag} are written. */
  static UnicodeSet exemplars(String tag) {
    UnicodeSet letters =
        new UnicodeSet(LocaleData.getExemplarSet(new ULocale(tag), 0, LocaleData.ES_STANDARD));
    UnicodeSet single = new UnicodeSet();
    for (String entry : letters) {
      single.addAll(entry);
    }
    boolean latin = single.contains('e');
    return (latin ? single.addAll('a', 'z') : single).add('\'').add('’').add('-').freeze();
  }

  private static List<String> names(String tag) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(tag));
    List<String> found = new ArrayList<>();
    for (String language : ULocale.getISOLanguages()) {
      add(found, names.languageDisplayName(language), language);
    }
    for (String country : ULocale.getISOCountries()) {
      add(found, names.regionDisplayName(country), country);
    }
    return found;
  }

  private static void add(List<String> names, String name, String code) {
    if (!name.equals(code)) {
      names.add(name);
    }
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    boolean packed = file.toString().endsWith(".gz");
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    boolean romanian = file.getFileName().toString().startsWith("ro.");
    try (var in = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(nfc::normalize)
          .map(line -> romanian ? commaBelow(line) : line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commaBelow(String line) {
    return line.replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț');
  }
}
