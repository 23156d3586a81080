package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a word with marks may have been, and how often its like occurs. All rivals compete.
 *
 * @param from index of its first character
 * @param to index after the last
 * @param after {@code null} if nothing was lost
 * @param certainty that it is right if it is the best
 * @param lostTo the charsets, as a set of bits, that may have lost all that it restores
 * @param kind {@code null} for what nothing explains
 */
record Rival(
    int from,
    int to,
    @Nullable String after,
    double weight,
    double certainty,
    int lostTo,
    @Nullable Kind kind) {

  /** A word that has lost nothing. */
  static Rival whole(int from, int to, double weight) {
    return new Rival(from, to, null, weight, 1, -1, Kind.WORD);
  }

  /** A word of which nothing is known. */
  static Rival unexplained(int from, int to, double weight) {
    return new Rival(from, to, null, weight, 1, -1, null);
  }

  /** Whether nothing was lost: its marks are question marks or quotation marks. */
  boolean isWhole() {
    return after == null && kind != null;
  }

  Rival times(double factor) {
    return new Rival(from, to, after, weight * factor, certainty, lostTo, kind);
  }

  Rival plus(double more) {
    return new Rival(from, to, after, weight + more, certainty, lostTo, kind);
  }
}
