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

  /**
   * The range of the thresholds is parted into buckets, with no more than so many in one if that
   * takes no more buckets than there may be.
   */
  private static final int MOST_IN_BUCKET = 2;

  private static final int MOST_BUCKETS = 1024;

  /** So many pairs of neighbours tell how often a feature changes from a block to the next. */
  private static final int GLANCES = 16;

  /** Where more of them differ, each value is counted by itself. */
  private static final int FEW_CHANGES = 2;

  private final int column;
  private final int first;
  private final int size;

  /** The thresholds, and behind them what is beyond all values. */
  private final float[] thresholds;

  private final float least;
  private final float scale;

  /** By bucket, how many thresholds lie in lower ones. */
  private final short[] before;

  /** The most thresholds in a bucket. */
  private final int inBucket;

  /**
   * @param column of the feature
   * @param first number of the first threshold among those of all features
   * @param rising the thresholds
   */
  Cuts(int column, int first, float[] rising) {
    this.column = column;
    this.first = first;
    size = rising.length;
    least = rising[0];
    float range = rising[size - 1] - least;
    int buckets = 1;
    while (buckets < MOST_BUCKETS && mostInBucket(rising, range, buckets) > MOST_IN_BUCKET) {
      buckets *= 2;
    }
    scale = scale(range, buckets);
    inBucket = Math.max(MOST_IN_BUCKET, mostInBucket(rising, range, buckets));
    thresholds = Arrays.copyOf(rising, size + inBucket);
    Arrays.fill(thresholds, size, thresholds.length, Float.POSITIVE_INFINITY);
    before = new short[buckets];
    for (float threshold : rising) {
      for (int b = bucket(threshold, least, scale, buckets - 1) + 1; b < buckets; b++) {
        before[b]++;
      }
    }
  }

  private static float scale(float range, int buckets) {
    return range > 0 ? buckets / range : 0;
  }

  private static int mostInBucket(float[] rising, float range, int buckets) {
    int[] counts = new int[buckets];
    for (float threshold : rising) {
      counts[bucket(threshold, rising[0], scale(range, buckets), buckets - 1)]++;
    }
    return Arrays.stream(counts).max().orElse(0);
  }

  /** The number of {@code threshold} among those of all features. */
  int number(float threshold) {
    return first + 1 + Arrays.binarySearch(thresholds, 0, size, threshold);
  }

  /** How many sets the thresholds take: one each, and one for what is beyond none of them. */
  int size() {
    return size + 1;
  }

  /**
   * Notes which blocks are beyond each threshold: those in {@code asked} from {@code from} to
   * {@code to}, the first of them as the lowest bit.
   */
  void part(FeatureTable rows, int[] asked, int from, int to, long[] beyond) {
    float[] values = rows.values();
    int start = rows.start(column);
    boolean isSteady = changes(values, start, asked, from, to) <= FEW_CHANGES;
    for (int word = 0; from + word * Long.SIZE < to; word++) {
      int begin = from + word * Long.SIZE;
      int end = Math.min(to, begin + Long.SIZE);
      if (isSteady) {
        partRuns(values, start, asked, begin, end, beyond, first * WORDS + word);
      } else {
        partEach(values, start, asked, begin, end, beyond, first * WORDS + word);
      }
    }
    spread(beyond);
  }

  /** How many of some blocks have another value than the block before. */
  private static int changes(float[] values, int start, int[] asked, int from, int to) {
    int changes = 0;
    int step = Math.max(1, (to - from) / GLANCES);
    for (int i = from + 1; i < to; i += step) {
      changes += values[start + asked[i]] == values[start + asked[i - 1]] ? 0 : 1;
    }
    return changes;
  }

  /** Counts what a value is beyond once for all blocks side by side that have it. */
  private void partRuns(
      float[] values, int start, int[] asked, int from, int to, long[] beyond, int sets) {
    float before = values[start + asked[from]];
    int above = above(before);
    long set = 0;
    for (int i = from; i < to; i++) {
      float value = values[start + asked[i]];
      if (value != before) {
        beyond[sets + above * WORDS] |= set;
        set = 0;
        above = above(value);
        before = value;
      }
      set |= 1L << (i - from);
    }
    beyond[sets + above * WORDS] |= set;
  }

  /** Counts for each block by itself, without a branch that the processor could not foresee. */
  private void partEach(
      float[] values, int start, int[] asked, int from, int to, long[] beyond, int sets) {
    for (int i = from; i < to; i++) {
      beyond[sets + above(values[start + asked[i]]) * WORDS] |= 1L << (i - from);
    }
  }

  /** Puts those that are beyond a threshold into the sets of all lower ones. */
  private void spread(long[] beyond) {
    for (int t = (first + size) * WORDS - 1; t >= (first + 1) * WORDS; t--) {
      beyond[t] |= beyond[t + WORDS];
    }
  }

  /** How many thresholds {@code value} is beyond. */
  private int above(float value) {
    int above = before[bucket(value, least, scale, before.length - 1)];
    int more = isBeyond(value, above) + isBeyond(value, above + 1);
    for (int t = MOST_IN_BUCKET; t < inBucket; t++) {
      more += isBeyond(value, above + t);
    }
    return Math.min(size, above + more);
  }

  /** 1 if {@code value} is beyond a threshold, else 0: the sign of what lies between them. */
  private int isBeyond(float value, int threshold) {
    return Float.floatToRawIntBits(thresholds[threshold] - value) >>> (Integer.SIZE - 1);
  }

  /** A larger value never falls into a lower bucket, however floats are rounded. */
  private static int bucket(float value, float least, float scale, int last) {
    return Math.max(0, Math.min(last, (int) ((value - least) * scale)));
  }
}
