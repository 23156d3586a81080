package dev.cleancopy.lexicon;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phrases that stand anywhere in a text, found by the characters with which they begin. */
final class Contained {

  /** Few pairs of characters share a bit. */
  private static final int PAIRS = 1 << 14;

  /** Few beginnings of three characters share a bit. */
  private static final int TRIPLES = 1 << 16;

  private final @Nullable Phrase[][] byPair = new @Nullable Phrase[PAIRS][];

  private final long[] pairs = new long[PAIRS / Long.SIZE];

  /** Pairs that are phrases by themselves. */
  private final long[] wholePairs = new long[PAIRS / Long.SIZE];

  private final long[] triples = new long[TRIPLES / Long.SIZE];

  Contained(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      String text = phrase.text();
      int pair = pair(text.charAt(0), text.charAt(1));
      Phrase[] known = byPair[pair];
      Phrase[] more = known == null ? new Phrase[1] : Arrays.copyOf(known, known.length + 1);
      more[more.length - 1] = phrase;
      byPair[pair] = more;
      set(pairs, pair);
      if (text.length() == 2) {
        set(wholePairs, pair);
      } else {
        set(triples, triple(text.charAt(0), text.charAt(1), text.charAt(2)));
      }
    }
  }

  private static int pair(char one, char two) {
    return (one * 31 + two) & (PAIRS - 1);
  }

  private static int triple(char one, char two, char three) {
    return ((one * 31 + two) * 31 + three) & (TRIPLES - 1);
  }

  private static void set(long[] bits, int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private static boolean has(long[] bits, int bit) {
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }

  /** Adds the phrases in {@code folded} to {@code found}, unless they are there. */
  void addTo(List<Phrase> found, String folded) {
    int last = folded.length() - 1;
    if (last < 1) {
      return;
    }
    char one = folded.charAt(0);
    char two = folded.charAt(1);
    for (int i = 0; i < last; i++) {
      char three = i + 2 <= last ? folded.charAt(i + 2) : 0;
      int pair = pair(one, two);
      if (has(pairs, pair) && (has(triples, triple(one, two, three)) || has(wholePairs, pair))) {
        addAt(found, folded, i, pair);
      }
      one = two;
      two = three;
    }
  }

  private void addAt(List<Phrase> found, String folded, int at, int pair) {
    Phrase[] phrases = byPair[pair];
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      if (folded.startsWith(phrase.text(), at) && !found.contains(phrase)) {
        found.add(phrase);
      }
    }
  }
}
