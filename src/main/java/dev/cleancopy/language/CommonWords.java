package dev.cleancopy.language;

import java.util.Arrays;

/**
 * What the commonest words of each language cost. Words are known by a hash: about one unknown word
 * in a hundred is taken for a known one.
 */
final class CommonWords {

  /** Bits of the hash; below them stand {@link #LANGUAGE_BITS}. */
  private static final int HASH_BITS = 24;

  private static final int LANGUAGE_BITS = 7;

  /** One bucket for every value of the upper bits of the hash. */
  private static final int BUCKET_BITS = 13;

  private final int[] keys;
  private final byte[] costs;
  private final int[] buckets = new int[(1 << BUCKET_BITS) + 1];

  /**
   * @param keys hash and language of each entry, rising
   * @param costs of the words in the languages
   */
  CommonWords(int[] keys, byte[] costs) {
    this.keys = keys;
    this.costs = costs;
    int shift = HASH_BITS + LANGUAGE_BITS - BUCKET_BITS;
    Arrays.fill(buckets, keys.length);
    for (int i = keys.length - 1; i >= 0; i--) {
      buckets[keys[i] >>> shift] = i;
    }
    for (int i = buckets.length - 2; i >= 0; i--) {
      buckets[i] = Math.min(buckets[i], buckets[i + 1]);
    }
  }

  /** The key of a word in a language. */
  public static int key(int hash, int language) {
    return (hash & ((1 << HASH_BITS) - 1)) << LANGUAGE_BITS | language;
  }

  /** A hash after one more small letter; starts with 0. */
  public static int hash(int hash, int letter) {
    return (hash ^ letter) * 0x01000193 + 0x3C6EF372 ^ hash >>> 17;
  }

  /** Index of the first entry of the word with {@code hash}, or -1. */
  int find(int hash) {
    int word = hash & ((1 << HASH_BITS) - 1);
    int bucket = word >>> (HASH_BITS - BUCKET_BITS);
    for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
      if (keys[i] >>> LANGUAGE_BITS == word) {
        return i;
      }
    }
    return -1;
  }

  /** Whether entry {@code i} is of the word with {@code hash}. */
  boolean isOf(int i, int hash) {
    return i < keys.length && keys[i] >>> LANGUAGE_BITS == (hash & ((1 << HASH_BITS) - 1));
  }

  int language(int i) {
    return keys[i] & ((1 << LANGUAGE_BITS) - 1);
  }

  int cost(int i) {
    return costs[i] & 0xFF;
  }

  int size() {
    return keys.length * 5 + buckets.length * 4;
  }
}
