package dev.cleancopy.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases that stand anywhere in a text, found by the two characters with which they begin. */
final class Contained {

  /** Few pairs of characters share a bit. */
  private static final int PAIRS = 1 << 14;

  private final Map<Integer, List<Phrase>> byPair = new HashMap<>();
  private final BitSet pairs = new BitSet(PAIRS);

  Contained(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      int pair = pair(phrase.text().charAt(0), phrase.text().charAt(1));
      byPair.computeIfAbsent(pair, any -> new ArrayList<>(1)).add(phrase);
      pairs.set(pair);
    }
  }

  private static int pair(char one, char two) {
    return (one * 31 + two) & (PAIRS - 1);
  }

  /** Adds the phrases in {@code folded} to {@code found}, unless they are there. */
  void addTo(List<Phrase> found, String folded) {
    for (int i = 1; i < folded.length(); i++) {
      int pair = pair(folded.charAt(i - 1), folded.charAt(i));
      if (pairs.get(pair)) {
        for (Phrase phrase : byPair.getOrDefault(pair, List.of())) {
          if (folded.startsWith(phrase.text(), i - 1) && !found.contains(phrase)) {
            found.add(phrase);
          }
        }
      }
    }
  }
}
