package dev.cleancopy.lexicon;

import dev.cleancopy.text.Scripts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases with which a text begins. The hash of each beginning of a text comes from that of the
 * one before it, and only lengths that phrases with the same first characters have are looked up.
 */
final class Prefixes {

  /** Sets of lengths are kept by the first two characters; few pairs share one. */
  private static final int PAIRS = 1 << 12;

  private static final int HASHES = 1 << 16;

  /** Stands for this length and all above it. */
  private static final int LONG = 63;

  private final long[] lengths = new long[PAIRS];

  /** The last bits of the hashes of all beginnings: nearly all others are told by these. */
  private final long[] hashes = new long[HASHES / Long.SIZE];

  private final @Nullable Entry[] table;
  private int longest;

  private record Entry(String text, int hash, List<Phrase> phrases) {}

  Prefixes(Map<String, List<Phrase>> byText) {
    table = new @Nullable Entry[Integer.highestOneBit(byText.size() + 1) * 4];
    byText.forEach(this::add);
  }

  private void add(String text, List<Phrase> phrases) {
    int at = slot(text.hashCode());
    while (table[at] != null) {
      at = next(at);
    }
    table[at] = new Entry(text, text.hashCode(), phrases);
    hashes[word(text.hashCode())] |= 1L << text.hashCode();
    longest = Math.max(longest, text.length());
    if (text.length() > 1) {
      lengths[pair(text)] |= bit(text.length());
    }
  }

  private static int pair(String text) {
    return (text.charAt(0) * 31 + text.charAt(1)) & (PAIRS - 1);
  }

  private static int word(int hash) {
    return (hash & (HASHES - 1)) / Long.SIZE;
  }

  private static long bit(int length) {
    return 1L << Math.min(length, LONG);
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  /** Adds the phrases with which {@code folded} begins, from the longest, to {@code found}. */
  void addTo(List<Phrase> found, String folded) {
    int most = Math.min(longest, folded.length());
    long known = 2 | (most < 2 ? 0 : lengths[pair(folded)]);
    int first = found.size();
    int hash = 0;
    for (int length = 1; length <= most && known >>> Math.min(length, LONG) != 0; length++) {
      hash = hash * 31 + folded.charAt(length - 1); // as String.hashCode has it
      if ((known & bit(length)) != 0
          && (hashes[word(hash)] >>> hash & 1) != 0
          && endsWord(folded, length)) {
        Entry entry = find(folded, length, hash);
        if (entry != null) {
          found.addAll(first, entry.phrases);
        }
      }
    }
  }

  private @Nullable Entry find(String folded, int length, int hash) {
    int at = slot(hash);
    for (Entry entry; (entry = table[at]) != null; at = next(at)) {
      if (entry.hash == hash && entry.text.length() == length && folded.startsWith(entry.text)) {
        return entry;
      }
    }
    return null;
  }

  /** Whether a phrase may end before {@code index}: words of spaced scripts are not cut in two. */
  private static boolean endsWord(String text, int index) {
    if (index >= text.length()) {
      return true;
    }
    int before = text.codePointBefore(index);
    int after = text.codePointAt(index);
    return !Character.isLetter(before)
        || !Character.isLetter(after)
        || Scripts.isUnspaced(before)
        || Scripts.isHangul(before);
  }
}
