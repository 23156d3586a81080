package dev.cleancopy.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What class and id words say without being understood: how much of the text in boxes of that name
 * was article on the pages that people marked. The words of {@code resources/model/names.tsv} were
 * met on several sites each, and are counted by {@code TrainTrees} (src/lab).
 */
final class NameShares {

  private static final String FILE = "/model/names.tsv";

  /** Longer words are hashes of style sheets. */
  private static final int LONGEST_WORD = 24;

  private static final int LONGEST_NAME = 40;

  private final WordShares shares;

  NameShares(Map<String, Float> shares) {
    this.shares = new WordShares(shares);
  }

  /**
   * The words that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  static NameShares load() {
    try (InputStream stream = NameShares.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The words of {@code stream}: a word, a tab and its share in every line. */
  static NameShares read(InputStream stream) {
    Map<String, Float> shares = new HashMap<>();
    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              if (tab < 0) {
                throw new IllegalStateException("no share in " + FILE + ": " + line);
              }
              shares.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
            });
    return new NameShares(shares);
  }

  /** Gives the words of {@code name} to {@code to}, and the name as a whole, so marked. */
  static void words(String name, Consumer<String> to) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetter(name.charAt(i))) {
        if (isWord(start, i)) {
          to.accept(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (isWhole(name)) {
      to.accept(WordShares.WHOLE + name);
    }
  }

  private static boolean isWord(int start, int end) {
    return end - start > 1 && end - start <= LONGEST_WORD;
  }

  private static boolean isWhole(String name) {
    return name.length() > 2 && name.length() <= LONGEST_NAME;
  }

  /** What is known of {@code name}. */
  Known of(String name) {
    Known known = new Known();
    int start = 0;
    long word = WordTable.NO_LETTERS;
    long whole = WordTable.NO_LETTERS;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      whole = i < name.length() ? WordTable.with(whole, c) : whole;
      if ((c >= 'a' && c <= 'z') || Character.isLetter(c)) {
        word = WordTable.with(word, c);
        continue;
      }
      if (isWord(start, i)) {
        known.addShare(shares.of(word));
      }
      start = i + 1;
      word = WordTable.NO_LETTERS;
    }
    if (isWhole(name)) {
      known.addShare(shares.ofWhole(whole));
    }
    return known;
  }
}
