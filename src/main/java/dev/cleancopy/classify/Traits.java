package dev.cleancopy.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code resources/markup/traits.txt}: from attribute words to a set of traits. */
final class Traits {

  private static final String FILE = "/markup/traits.txt";

  /** Longer words are hashes of style sheets. */
  private static final int LONGEST_WORD = 24;

  private static final Prefix[] NONE = {};

  private final WordTable words;

  /** Few pairs of first letters share a place. */
  private static final int PAIRS = 1 << 10;

  /** By their first two letters. */
  private final Prefix[][] prefixes = new Prefix[PAIRS][];

  private record Prefix(String word, long bits) {}

  private Traits(Map<String, Long> exact, Map<Integer, List<Prefix>> beginnings) {
    words = new WordTable(exact);
    Arrays.fill(prefixes, NONE);
    beginnings.forEach((pair, known) -> prefixes[pair] = known.toArray(NONE));
  }

  /** The place of what begins as {@code word} does from {@code start} on. */
  private static int pair(String word, int start) {
    return (word.charAt(start) * 31 + word.charAt(start + 1)) & (PAIRS - 1);
  }

  /**
   * The words that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  static Traits load() {
    Map<String, Long> exact = new HashMap<>();
    Map<Integer, List<Prefix>> beginnings = new HashMap<>();
    try (InputStream stream = Traits.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, exact, beginnings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Traits(exact, beginnings);
  }

  private static void add(
      String line, Map<String, Long> exact, Map<Integer, List<Prefix>> beginnings) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalStateException("no trait in " + FILE + ": " + line);
    }
    String name = line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
    long bit = Trait.valueOf(name).bit();
    for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
      if (word.endsWith("*")) {
        String prefix = word.substring(0, word.length() - 1);
        beginnings
            .computeIfAbsent(pair(prefix, 0), any -> new ArrayList<>())
            .add(new Prefix(prefix, bit));
      } else {
        exact.merge(word, bit, (a, b) -> a | b);
      }
    }
  }

  /** The traits that the words of {@code name} have. */
  long of(String name) {
    long traits = 0;
    int start = 0;
    long hash = WordTable.NO_LETTERS;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || Character.isLetter(c)) {
        hash = WordTable.with(hash, c);
        continue;
      }
      if (i - start > 1 && i - start <= LONGEST_WORD) {
        traits |= ofWord(name, start, i, hash);
      }
      start = i + 1;
      hash = WordTable.NO_LETTERS;
    }
    return traits;
  }

  private long ofWord(String name, int start, int end, long hash) {
    long known = words.of(hash);
    long traits = known == WordTable.UNKNOWN ? 0 : known;
    for (Prefix prefix : prefixes[pair(name, start)]) {
      if (prefix.word.length() <= end - start && name.startsWith(prefix.word, start)) {
        traits |= prefix.bits;
      }
    }
    return traits;
  }
}
