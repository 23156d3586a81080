package dev.cleancopy.classify;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words by their hashes, found as parts of longer names: a page asks for thousands of them. */
final class WordTable {

  /** A word that is not known. */
  static final int UNKNOWN = -1;

  private final int[] hashes;
  private final @Nullable String[] words;

  WordTable(Collection<String> all) {
    int size = Integer.highestOneBit(all.size() + 1) * 4;
    hashes = new int[size];
    words = new @Nullable String[size];
    new TreeSet<>(all).forEach(this::add);
  }

  private void add(String word) {
    int at = slot(word.hashCode());
    while (words[at] != null) {
      at = next(at);
    }
    hashes[at] = word.hashCode();
    words[at] = word;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & (words.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (words.length - 1);
  }

  /** More than any place of a word. */
  int size() {
    return words.length;
  }

  /** The place of {@code word}; {@link #UNKNOWN} if it has none. */
  int of(String word) {
    return of(word, 0, word.length(), word.hashCode());
  }

  /**
   * The place of the word in {@code name} from {@code start} to {@code end}; {@link #UNKNOWN} if it
   * has none.
   *
   * @param hash of the word as {@link String#hashCode} has it
   */
  int of(String name, int start, int end, int hash) {
    int at = slot(hash);
    for (String word; (word = words[at]) != null; at = next(at)) {
      if (hashes[at] == hash
          && word.length() == end - start
          && word.regionMatches(0, name, start, end - start)) {
        return at;
      }
    }
    return UNKNOWN;
  }
}
