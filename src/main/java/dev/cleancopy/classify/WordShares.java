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
  private final float[] shares;
  private final WordTable wholes;
  private final float[] sharesOfWholes;

  WordShares(Map<String, Float> all) {
    Map<String, Float> ofWords = new HashMap<>();
    Map<String, Float> ofWholes = new HashMap<>();
    all.forEach(
        (word, share) -> {
          boolean isWhole = word.charAt(0) == WHOLE;
          (isWhole ? ofWholes : ofWords).put(isWhole ? word.substring(1) : word, share);
        });
    words = new WordTable(ofWords.keySet());
    shares = shares(words, ofWords);
    wholes = new WordTable(ofWholes.keySet());
    sharesOfWholes = shares(wholes, ofWholes);
  }

  private static float[] shares(WordTable table, Map<String, Float> all) {
    float[] shares = new float[table.size()];
    all.forEach((word, share) -> shares[table.of(word)] = share);
    return shares;
  }

  /** The share of the word of {@code name} from {@code start} to {@code end}; negative if none. */
  float of(String name, int start, int end, int hash) {
    int at = words.of(name, start, end, hash);
    return at == WordTable.UNKNOWN ? UNKNOWN : shares[at];
  }

  /** The share of {@code name} as a whole; negative if none. */
  float ofWhole(String name) {
    int at = wholes.of(name);
    return at == WordTable.UNKNOWN ? UNKNOWN : sharesOfWholes[at];
  }
}
