package dev.cleancopy.classify;

import dev.cleancopy.text.Scripts;
import java.util.Arrays;

/**
 * How much a text speaks of what the long texts of its page speak of: the share of its longer words
 * (in Chinese, Japanese and Korean: pairs of characters) that occur in other long texts. Of all
 * signs in stripped text this is the one that tells a short line of the article from a teaser.
 */
final class Topicality {

  /** From this weight on a text is long enough to say what the page is about. */
  private static final int LONG = 120;

  /** Shorter words are mostly grammar. */
  private static final int SHORTEST_WORD = 5;

  /** Words of one text beyond this number say nothing new. */
  private static final int MOST_WORDS = 400;

  private static final int OFTEN = 3;

  private final int[][] words;
  private final boolean[] isLong;
  private final Tally tally;

  /** What the blocks of {@code sheet} speak of, given their texts and shapes. */
  Topicality(Sheet sheet) {
    words = new int[sheet.size()][];
    isLong = new boolean[words.length];
    int total = 0;
    for (int i = 0; i < words.length; i++) {
      int first = sheet.first(i);
      words[i] = first == i ? words(sheet.text(i)) : words[first];
      isLong[i] = sheet.shape(i).weight() >= LONG;
      total += isLong[i] ? words[i].length : 0;
    }
    tally = new Tally(total);
    for (int i = 0; i < words.length; i++) {
      if (isLong[i]) {
        for (int word : words[i]) {
          tally.add(word);
        }
      }
    }
  }

  /** Share of the words of block {@code index} that other long blocks have; -1 if it has none. */
  double of(int index) {
    int own = isLong[index] ? 1 : 0;
    int found = 0;
    for (int word : words[index]) {
      found += tally.count(word) > own ? 1 : 0;
    }
    return share(found, words[index].length);
  }

  /** Notes that, and the same of words that at least {@link #OFTEN} other long blocks have. */
  void describe(int index, Row row) {
    int own = isLong[index] ? 1 : 0;
    int found = 0;
    int often = 0;
    for (int word : words[index]) {
      int count = tally.count(word) - own;
      found += count >= 1 ? 1 : 0;
      often += count >= OFTEN ? 1 : 0;
    }
    row.set(Feature.TOPICAL, share(found, words[index].length));
    row.set(Feature.TOPICAL_OFTEN, share(often, words[index].length));
  }

  /** Of each block the share of its words that {@code title} has; -1 if it has no words. */
  double[] of(String title) {
    int[] own = words(title);
    double[] shares = new double[words.length];
    for (int i = 0; i < shares.length; i++) {
      int found = 0;
      for (int word : words[i]) {
        found += Arrays.binarySearch(own, word) >= 0 ? 1 : 0;
      }
      shares[i] = share(found, words[i].length);
    }
    return shares;
  }

  private static double share(int found, int all) {
    return all == 0 ? -1 : (double) found / all;
  }

  /** Hashes of the longer words of {@code text}, each once. */
  private static int[] words(String text) {
    char[] chars = text.toCharArray();
    int[] found = new int[Math.min(MOST_WORDS, chars.length / 2 + 1)];
    int count = 0;
    int hash = 0;
    int length = 0;
    char before = 0;
    for (int i = 0; i <= chars.length && count < found.length; i++) {
      char c = i < chars.length ? chars[i] : ' ';
      if (c >= 'a' && c <= 'z') {
        int start = i;
        do {
          hash = hash * 31 + chars[i++];
        } while (i < chars.length && chars[i] >= 'a' && chars[i] <= 'z');
        length += i - start;
        i--; // what follows is looked at next
      } else if (c == ' ' || !Character.isLetterOrDigit(c)) {
        if (length >= SHORTEST_WORD) {
          found[count++] = hash;
        }
        hash = 0;
        length = 0;
        before = 0;
      } else if (isDense(c)) {
        if (before != 0) {
          found[count++] = before * 31 * 31 + c;
        }
        before = c;
        length = 0;
      } else {
        hash = hash * 31 + Character.toLowerCase(c);
        length++;
      }
    }
    Arrays.sort(found, 0, count);
    int unique = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[unique++] = found[i];
      }
    }
    return Arrays.copyOf(found, unique);
  }

  private static boolean isDense(char c) {
    return c >= 0x1100 && (Scripts.isCjk(c) || Scripts.isHangul(c));
  }

  /** Counts by hash, open addressing. */
  private static final class Tally {
    private final int[] keys;
    private final int[] counts;

    Tally(int capacity) {
      int size = Integer.highestOneBit(Math.max(16, capacity)) * 4;
      keys = new int[size];
      counts = new int[size];
    }

    void add(int key) {
      int at = slot(key);
      keys[at] = key;
      counts[at]++;
    }

    int count(int key) {
      return counts[slot(key)];
    }

    private int slot(int key) {
      int at = ((key * 0x9E3779B9) >>> 8) & (keys.length - 1);
      while (counts[at] != 0 && keys[at] != key) {
        at = (at + 1) & (keys.length - 1);
      }
      return at;
    }
  }
}
