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

  /**
   * Notes which blocks are beyond each threshold: those in {@code asked} from {@code from} to
   * {@code to}, the first of them as the lowest bit.
   */
  void part(FeatureTable rows, int[] asked, int from, int to, long[] beyond) {
    float[] values = rows.values();
    int start = rows.start(column);
    float before = Float.NaN;
    int above = 0;
    for (int word = 0; from + word * Long.SIZE < to; word++) {
      int first = from + word * Long.SIZE;
      int end = Math.min(to, first + Long.SIZE);
      long set = 0; // of blocks side by side that have so many thresholds below them
      for (int i = first; i < end; i++) {
        float value = values[start + asked[i]];
        if (value != before) {
          note(set, above, word, beyond);
          set = 0;
          above = count(value);
          before = value;
        }
        set |= 1L << (i - first);
      }
      note(set, above, word, beyond);
    }
    spread(beyond);
  }

  private void note(long set, int above, int word, long[] beyond) {
    if (above > 0) {
      beyond[(first + above - 1) * WORDS + word] |= set;
    }
  }

  /** Puts those that are beyond a threshold into the sets of all lower ones. */
  private void spread(long[] beyond) {
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
