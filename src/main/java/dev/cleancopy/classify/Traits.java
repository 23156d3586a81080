package dev.cleancopy.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code resources/markup/traits.txt}: from attribute words to a set of traits. */
final class Traits {

  private static final String FILE = "/markup/traits.txt";

  /** Longer words are hashes of style sheets. */
  private static final int LONGEST_WORD = 24;

  private static final int ASCII = 0x80;
  private static final Prefix[] NONE = {};

  private final Map<String, Long> exact = new HashMap<>();
  private final Map<Character, List<Prefix>> prefixes = new HashMap<>();

  /** The prefixes that begin with an ASCII letter. */
  private final Prefix[][] byLetter = new Prefix[ASCII][];

  private record Prefix(String word, long bits) {}

  private Traits() {}

  /**
   * The words that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  static Traits load() {
    Traits traits = new Traits();
    try (InputStream stream = Traits.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(traits::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    traits.settle();
    return traits;
  }

  private void settle() {
    for (char c = 0; c < ASCII; c++) {
      byLetter[c] = prefixes.getOrDefault(c, List.of()).toArray(NONE);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalStateException("no trait in " + FILE + ": " + line);
    }
    String name = line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
    long bit = Trait.valueOf(name).bit();
    for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
      if (word.endsWith("*")) {
        String prefix = word.substring(0, word.length() - 1);
        prefixes
            .computeIfAbsent(prefix.charAt(0), any -> new ArrayList<>())
            .add(new Prefix(prefix, bit));
      } else {
        exact.merge(word, bit, (a, b) -> a | b);
      }
    }
  }

  /** The traits that the words of {@code name} have. */
  long of(String name) {
    long bits = 0;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetter(name.charAt(i))) {
        if (i - start > 1 && i - start <= LONGEST_WORD) {
          bits |= ofWord(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return bits;
  }

  private long ofWord(String word) {
    long bits = exact.getOrDefault(word, 0L);
    char first = word.charAt(0);
    Prefix[] may =
        first < ASCII ? byLetter[first] : prefixes.getOrDefault(first, List.of()).toArray(NONE);
    for (Prefix prefix : may) {
      if (word.startsWith(prefix.word)) {
        bits |= prefix.bits;
      }
    }
    return bits;
  }
}
