package dev.cleancopy.classify;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shares of words, found by their hashes as parts of longer names: a page asks for thousands of
 * them.
 */
final class WordShares {

  /** Begins an entry for a name as a whole, not for a word in it. */
  static final char WHOLE = '=';

  /** Less than any share: a word that is not known. */
  private static final float UNKNOWN = -1;

  private final int[] hashes;
  private final @Nullable String[] words;
  private final float[] shares;

  WordShares(Map<String, Float> all) {
    int size = Integer.highestOneBit(all.size() + 1) * 4;
    hashes = new int[size];
    words = new @Nullable String[size];
    shares = new float[size];
    new TreeMap<>(all).forEach(this::add);
  }

  private void add(String word, float share) {
    int at = slot(word.hashCode());
    while (words[at] != null) {
      at = next(at);
    }
    hashes[at] = word.hashCode();
    words[at] = word;
    shares[at] = share;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & (words.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (words.length - 1);
  }

  /** The share of the word of {@code name} from {@code start} to {@code end}; negative if none. */
  float of(String name, int start, int end, int hash) {
    int at = slot(hash);
    for (String word; (word = words[at]) != null; at = next(at)) {
      if (hashes[at] == hash
          && word.length() == end - start
          && word.regionMatches(0, name, start, end - start)) {
        return shares[at];
      }
    }
    return UNKNOWN;
  }

  /** The share of {@code name} as a whole; negative if none. */
  float ofWhole(String name, int hash) {
    int at = slot(hash);
    for (String word; (word = words[at]) != null; at = next(at)) {
      if (hashes[at] == hash
          && word.length() == name.length() + 1
          && word.charAt(0) == WHOLE
          && word.endsWith(name)) {
        return shares[at];
      }
    }
    return UNKNOWN;
  }
}
