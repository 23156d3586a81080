package dev.cleancopy.lab.words;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import dev.cleancopy.language.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** How often each word of a language occurs, from all sources, with what it is worth. */
public final class WordCounts {

  /** Words with letters beyond ASCII that a list may hold, the commonest first. */
  private static final int MARKED = 60_000;

  /** The same for languages with a smaller press. */
  private static final int MARKED_SMALL = 14_000;

  /** Other words: they only tell which splits are words. */
  private static final int PLAIN = 9_000;

  private static final Set<String> LARGE =
      Set.of(
          "cs", "da", "de", "en", "es", "fi", "fr", "hu", "is", "it", "lt", "nb", "nl", "pl", "pt",
          "ro", "sv", "tr", "vi");

  /** A sentence corpus is small: a word seen once in it is worth this, per million. */
  private static final double SEEN_ONCE = 0.3;

  /** A word of a dictionary without counts, per million. */
  private static final double LISTED = 0.05;

  /** Pairs of words that a list may hold. */
  private static final int PAIRS = 5_000;

  /** Pairs are counted for words up to this length. */
  private static final int SHORT = 5;

  /** A rival this much rarer is none. */
  private static final double MUCH_RARER = 0.003;

  /** Rarer words, per million, are not worth pairs. */
  private static final double WORTH = 30;

  /** Bokmål shares most of its spelling with Danish, for which there are counts. */
  private static final double DANISH = 0.2;

  /** Languages in which only foreign words have letters beyond ASCII, or all words are listed. */
  private static final Set<String> WITHOUT_CONTEXTS = Set.of("en", "nl", "id", "sw", "vi");

  /** Contexts of letters that a list may hold. */
  private static final int CONTEXTS = 12_000;

  private static final int CONTEXTS_SMALL = 3_000;

  /** Share of unlisted words where there is no text to count them in. */
  private static final double UNLISTED = 0.02;

  /** So few words tell nothing of that share. */
  private static final int FEW_WORDS = 500;

  /** One sentence of so many is not counted. */
  private static final int HELD_OUT = 15;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final String language;
  private final UnicodeSet letters;
  private final Map<String, double[]> counts = new HashMap<>(); // all, capitalized; per million
  private final Map<String, Integer> pairs = new HashMap<>();
  private final List<String> heldOut = new ArrayList<>();
  private long read;

  private WordCounts(String language) {
    this.language = language;
    letters =
        new UnicodeSet(LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD))
            .closeOver(UnicodeSet.CASE_INSENSITIVE)
            .addAll('a', 'z');
    if (language.equals("en")) {
      letters.addAll(LocaleData.getExemplarSet(ULocale.ENGLISH, 0, LocaleData.ES_AUXILIARY));
    }
  }

  /**
   * A word and its count.
   *
   * @param letters in lower case
   * @param perMillion occurrences in a million words
   * @param capital share of them that is capitalized
   */
  record Counted(String letters, double perMillion, double capital) {}

  static WordCounts of(String language, Path data) throws IOException {
    WordCounts counts = new WordCounts(language);
    counts.addFrequencies(data.resolve("words/" + language + ".tsv.gz"), 1);
    counts.addText(data.resolve("sentences/" + language + ".txt.gz"), 0);
    counts.addText(data.resolve("treebank/" + language + ".txt.gz"), 1);
    if (language.equals("nb")) {
      counts.addFrequencies(data.resolve("words/da.tsv.gz"), DANISH);
    }
    counts.addListed(data.resolve("words/" + language + ".txt.gz"));
    return counts;
  }

  /** What the list holds: the commonest words, sure to be the language's own. */
  Stream<Counted> shipped() {
    List<Counted> all =
        counts.entrySet().stream()
            .map(e -> new Counted(e.getKey(), e.getValue()[0], e.getValue()[1] / e.getValue()[0]))
            .filter(word -> letters.containsAll(word.letters()))
            .sorted(
                Comparator.comparingDouble(Counted::perMillion)
                    .reversed()
                    .thenComparing(Counted::letters))
            .toList();
    return Stream.concat(
        all.stream()
            .filter(word -> isMarked(word.letters()))
            .limit(LARGE.contains(language) ? MARKED : MARKED_SMALL),
        all.stream()
            .filter(word -> !isMarked(word.letters()))
            .limit(language.equals("en") ? Integer.MAX_VALUE : PLAIN));
  }

  /**
   * Short words that are mistaken for others once they have lost letters, or for a dash, with the
   * words beside them: {@code å gjøre}.
   */
  Stream<Counted> pairs() {
    Set<String> doubtful = doubtful();
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue() > 1)
        .filter(pair -> Stream.of(pair.getKey().split(" ")).anyMatch(doubtful::contains))
        .map(pair -> new Counted(pair.getKey(), pair.getValue() * 1e6 / read, 0))
        .sorted(
            Comparator.comparingDouble(Counted::perMillion)
                .reversed()
                .thenComparing(Counted::letters))
        .limit(PAIRS);
  }

  /** Words of one letter, and words whose key is also that of another that is not much rarer. */
  private Set<String> doubtful() {
    Map<String, List<Counted>> byKey = new HashMap<>();
    shipped()
        .filter(word -> isMarked(word.letters()) && word.letters().length() <= SHORT)
        .forEach(
            word ->
                byKey
                    .computeIfAbsent(WordList.key(word.letters()), k -> new ArrayList<>())
                    .add(word));
    Set<String> doubtful = new HashSet<>();
    for (List<Counted> words : byKey.values()) {
      boolean letter = words.get(0).letters().length() == 1;
      double most = words.get(0).perMillion();
      boolean rivals = words.size() > 1 && words.get(1).perMillion() > most * MUCH_RARER;
      if ((letter || rivals) && most > WORTH) {
        words.forEach(word -> doubtful.add(word.letters()));
      }
    }
    return doubtful;
  }

  private void pair(String before, String word) {
    if (isShortMarked(before) || isShortMarked(word)) {
      pairs.merge(before + ' ' + word, 1, Integer::sum);
    }
  }

  private boolean isShortMarked(String word) {
    return word.length() <= SHORT && isMarked(word) && letters.containsAll(word);
  }

  /**
   * Whether the sentence in line {@code number} is not counted, so that lists are measured on it.
   */
  public static boolean isHeldOut(int number) {
    return number % HELD_OUT == HELD_OUT - 1;
  }

  /** Which letters stand between which others, in all words that are sure to be the language's. */
  byte[] letters() throws IOException {
    LetterTrainer trainer =
        new LetterTrainer(
            WITHOUT_CONTEXTS.contains(language)
                ? 0
                : LARGE.contains(language) ? CONTEXTS : CONTEXTS_SMALL);
    counts.keySet().stream()
        .filter(word -> isMarked(word) && letters.containsAll(word))
        .sorted()
        .forEach(trainer::add);
    return trainer.bytes();
  }

  /** Share of words in the sentences that were not counted that are marked and not listed. */
  double unlisted(WordListWriter list) {
    long unlisted = heldOut.stream().filter(word -> isMarked(word) && !list.holds(word)).count();
    return heldOut.size() < FEW_WORDS ? UNLISTED : (double) unlisted / heldOut.size();
  }

  /** Every word with letters beyond ASCII that is nearly always capitalized. */
  Stream<Counted> names() {
    return counts.entrySet().stream()
        .map(e -> new Counted(e.getKey(), e.getValue()[0], e.getValue()[1] / e.getValue()[0]))
        .filter(word -> isMarked(word.letters()) && word.capital() > 0.9);
  }

  static boolean isMarked(String word) {
    return word.chars().anyMatch(c -> c >= 0x80);
  }

  static boolean isLatin(String word) {
    return word.codePoints().allMatch(c -> UScript.getScript(c) == UScript.LATIN);
  }

  /** The lines of a packed file. */
  public static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  /** Lower case, but for {@code İ}, whose lower case is no letter beyond ASCII. */
  static String lower(String word, String language) {
    StringBuilder lower = new StringBuilder(word.length());
    for (char c : Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray()) {
      boolean turkic = language.equals("tr") || language.equals("az");
      lower.append(c == 'İ' ? c : c == 'I' && turkic ? 'ı' : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /** {@code text} in the letters that its language uses today. */
  public static String respelled(String text, String language) {
    return switch (language) {
      case "ro" -> text.replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț');
      case "hu" -> text.replace('õ', 'ő').replace('û', 'ű').replace('Õ', 'Ő').replace('Û', 'Ű');
      default -> text;
    };
  }

  private void add(String word, double perMillion) {
    String spelled = respelled(Normalizer.normalize(word, Normalizer.Form.NFC), language);
    String key = lower(spelled, language);
    if (key.isEmpty() || !isLatin(key) || (key.length() > 1 && key.indexOf('İ') > 0)) {
      return;
    }
    double[] count = counts.computeIfAbsent(key, k -> new double[2]);
    count[0] += perMillion;
    count[1] += Character.isUpperCase(spelled.charAt(0)) ? perMillion : 0;
  }

  private void addFrequencies(Path file, double worth) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = open(file)) {
      List<String[]> rows =
          reader.lines().map(line -> line.split("\t")).filter(row -> row.length == 2).toList();
      double all = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).sum();
      for (String[] row : rows) {
        if (!NO_LETTER.matcher(row[0]).find()) {
          add(row[0], Double.parseDouble(row[1]) * worth * 1e6 / all);
        }
      }
    }
  }

  private void addText(Path file, int atLeast) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    long words = 0;
    try (BufferedReader reader = open(file)) {
      int number = 0;
      for (String line : (Iterable<String>) reader.lines()::iterator) {
        if (isHeldOut(number++)) {
          addHeldOut(line);
          continue;
        }
        boolean first = true;
        String before = "";
        for (String word : NO_LETTER.split(line)) {
          if (!word.isEmpty()) {
            pair(before, lower(word, language));
            before = lower(word, language);
            // The first word of a sentence says nothing about capitals.
            seen.merge(first ? lower(word, language) : word, 1, Integer::sum);
            first = false;
            words++;
          }
        }
      }
    }
    read += words;
    double each = Math.min(SEEN_ONCE, 1e6 / words);
    boolean only = counts.isEmpty();
    for (Map.Entry<String, Integer> word : seen.entrySet()) {
      if (word.getValue() > atLeast) {
        add(word.getKey(), word.getValue() * (only ? 1e6 / words : each));
      }
    }
  }

  private void addHeldOut(String line) {
    for (String word : NO_LETTER.split(line)) {
      if (!word.isEmpty()) {
        heldOut.add(lower(respelled(word, language), language));
      }
    }
  }

  private void addListed(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = open(file)) {
      reader.lines().filter(w -> !NO_LETTER.matcher(w).find()).forEach(w -> add(w, LISTED));
    }
  }
}
