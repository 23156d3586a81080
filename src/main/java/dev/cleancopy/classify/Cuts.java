package dev.cleancopy.classify;

import java.util.Arrays;

/**
 * The thresholds at which the trees of an {@link Ensemble} cut a feature, in order. What lies
 * beyond each of them is told for many blocks at once, as sets of blocks in bits.
 */
final class Cuts {

  /** The words of a set. */
  static final int WORDS = 4;

  /** So many blocks are in a set. */
  static final int BLOCKS = WORDS * Long.SIZE;

  private final int column;
  private final int first;
  private final float[] thresholds;

  /**
   * @param column of the feature
   * @param first number of the first threshold among those of all features
   * @param thresholds rising
   */
  Cuts(int column, int first, float[] thresholds) {
    this.column = column;
    this.first = first;
    this.thresholds = thresholds;
  }

  /** The number of {@code threshold} among those of all features. */
  int number(float threshold) {
    return first + Arrays.binarySearch(thresholds, threshold);
  }

  /**
   * Notes in {@code beyond}, by the numbers of thresholds, which of the blocks from {@code from} to
   * {@code to} have more of the feature.
   */
  void fill(long[] beyond, float[][] rows, int[] asked, int from, int to) {
    for (int i = from; i < to; i++) {
      int above = count(rows[asked[i]][column]);
      if (above > 0) {
        int place = i - from;
        beyond[(first + above - 1) * WORDS + (place >>> 6)] |= 1L << place;
      }
    }
    for (int t = (first + thresholds.length - 1) * WORDS - 1; t >= first * WORDS; t--) {
      beyond[t] |= beyond[t + WORDS]; // what is beyond a threshold is beyond all lower ones
    }
  }

  /** How many thresholds {@code value} is beyond. */
  private int count(float value) {
    int below = 0;
    int left = thresholds.length;
    while (left > 1) {
      int half = left >>> 1;
      below += value <= thresholds[below + half - 1] ? 0 : half;
      left -= half;
    }
    return below + (value <= thresholds[below] ? 0 : 1);
  }
}
