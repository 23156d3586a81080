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

  /** The range of the thresholds is parted into so many, in which few are left to be compared. */
  private static final int BUCKETS = 256;

  private final int column;
  private final int first;
  private final float[] thresholds;
  private final float least;
  private final float most;
  private final float scale;

  /** By bucket, how many thresholds lie in lower ones. */
  private final short[] before = new short[BUCKETS];

  /**
   * @param column of the feature
   * @param first number of the first threshold among those of all features
   * @param thresholds rising
   */
  Cuts(int column, int first, float[] thresholds) {
    this.column = column;
    this.first = first;
    this.thresholds = thresholds;
    least = thresholds[0];
    most = thresholds[thresholds.length - 1];
    scale = most > least ? BUCKETS / (most - least) : 0;
    for (float threshold : thresholds) {
      for (int b = bucket(threshold) + 1; b < BUCKETS; b++) {
        before[b]++;
      }
    }
  }

  /** The number of {@code threshold} among those of all features. */
  int number(float threshold) {
    return first + Arrays.binarySearch(thresholds, threshold);
  }

  /** How many thresholds there are. */
  int size() {
    return thresholds.length;
  }

  int column() {
    return column;
  }

  /**
   * Where the set stands of those that are beyond the highest threshold below {@code value}; -1 if
   * none is below it.
   */
  int place(float value) {
    int above = count(value);
    return above == 0 ? -1 : (first + above - 1) * WORDS;
  }

  /** Puts those that are beyond a threshold into the sets of all lower ones. */
  void spread(long[] beyond) {
    for (int t = (first + thresholds.length - 1) * WORDS - 1; t >= first * WORDS; t--) {
      beyond[t] |= beyond[t + WORDS];
    }
  }

  /** How many thresholds {@code value} is beyond. */
  private int count(float value) {
    if (value <= least) {
      return 0;
    }
    if (!(value <= most)) {
      return thresholds.length;
    }
    int bucket = bucket(value);
    int from = before[bucket];
    int to = bucket + 1 < BUCKETS ? before[bucket + 1] : thresholds.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (thresholds[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** A larger value never falls into a lower bucket, however floats are rounded. */
  private int bucket(float value) {
    return Math.min(BUCKETS - 1, (int) ((value - least) * scale));
  }
}
