package dev.cleancopy.classify;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of words, found by the words' hashes as they are read from longer names: a page
 * asks for thousands of them. Hashes have 64 bits, so that the word itself need not be looked at,
 * and stand beside what is known, in one line of memory.
 */
final class WordTable {

  /** What is known of a word that is not known. */
  static final long UNKNOWN = -1;

  /** The hash of a word before its first letter (FNV-1a). */
  static final long NO_LETTERS = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  /** A hash and what is known, in turns; open addressing. */
  private final long[] slots;

  /** What is known of words must not be negative. */
  WordTable(Map<String, Long> all) {
    slots = new long[2 * Integer.highestOneBit(all.size() + 1) * 4];
    for (int at = 0; at < slots.length; at += 2) {
      slots[at + 1] = UNKNOWN;
    }
    new TreeMap<>(all).forEach(this::add);
  }

  private void add(String word, long value) {
    long hash = NO_LETTERS;
    for (int i = 0; i < word.length(); i++) {
      hash = with(hash, word.charAt(i));
    }
    int at = slot(hash);
    while (slots[at + 1] != UNKNOWN) {
      if (slots[at] == hash) {
        throw new IllegalStateException("another word has the hash of " + word);
      }
      at = next(at);
    }
    slots[at] = hash;
    slots[at + 1] = value;
  }

  /** The hash of a word that goes on with {@code letter}. */
  static long with(long hash, char letter) {
    return (hash ^ letter) * PRIME;
  }

  private int slot(long hash) {
    return 2 * (int) (hash ^ hash >>> 32) & (slots.length - 1);
  }

  private int next(int at) {
    return (at + 2) & (slots.length - 1);
  }

  /** What is known of the word with this hash; {@link #UNKNOWN} if nothing is. */
  long of(long hash) {
    int at = slot(hash);
    while (slots[at] != hash && slots[at + 1] != UNKNOWN) {
      at = next(at);
    }
    return slots[at + 1];
  }
}
