package dev.cleancopy.classify;

import java.util.HashMap;
import java.util.Map;

/** The shares of words, and of names as wholes. */
final class WordShares {

  /** Begins an entry for a name as a whole, not for a word in it. */
  static final char WHOLE = '=';

  /** Less than any share: a word that is not known. */
  private static final float UNKNOWN = -1;

  private final WordTable words;
  private final WordTable wholes;

  WordShares(Map<String, Float> all) {
    Map<String, Long> ofWords = new HashMap<>();
    Map<String, Long> ofWholes = new HashMap<>();
    all.forEach(
        (word, share) -> {
          boolean isWhole = word.charAt(0) == WHOLE;
          long bits = Float.floatToIntBits(share);
          (isWhole ? ofWholes : ofWords).put(isWhole ? word.substring(1) : word, bits);
        });
    words = new WordTable(ofWords);
    wholes = new WordTable(ofWholes);
  }

  /** The share of the word with this {@link WordTable} hash; negative if there is none. */
  float of(long hash) {
    return share(words.of(hash));
  }

  /** The share of the name with this hash as a whole; negative if there is none. */
  float ofWhole(long hash) {
    return share(wholes.of(hash));
  }

  private static float share(long known) {
    return known == WordTable.UNKNOWN ? UNKNOWN : Float.intBitsToFloat((int) known);
  }
}
