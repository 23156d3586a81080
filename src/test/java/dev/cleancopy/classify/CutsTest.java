package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutsTest {

  private static final int FIRST = 3;

  @Test
  void blocks_are_beyond_all_thresholds_below_their_value() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      float[] thresholds = thresholds(random);
      float[] values = values(random, thresholds);
      assertParted(thresholds, values);
    }
  }

  @Test
  void what_is_no_number_is_beyond_some_of_the_thresholds_or_none() {
    float[] odd = {
      Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -Float.NaN, Float.MAX_VALUE
    };
    long[] beyond = parted(new Cuts(0, FIRST, new float[] {1}), odd);
    assertThat(isBeyond(beyond, 1, 4)).isTrue();
    assertThat(isBeyond(beyond, 1, 2)).isFalse();
    assertThat(beyond[(FIRST + 2) * Cuts.WORDS]).isZero();
  }

  private static float[] thresholds(Random random) {
    TreeSet<Float> rising = new TreeSet<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      float value = random.nextInt(3) == 0 ? random.nextInt(20) : random.nextFloat();
      rising.add(random.nextInt(4) == 0 ? value * 1e-4f : value - .5f);
    }
    float[] all = new float[rising.size()];
    int i = 0;
    for (float threshold : rising) {
      all[i++] = threshold;
    }
    return all;
  }

  /** Some at the thresholds, some between them, in runs or not. */
  private static float[] values(Random random, float[] thresholds) {
    float[] values = new float[1 + random.nextInt(Cuts.BLOCKS)];
    int chance = 1 + random.nextInt(9);
    for (int i = 0; i < values.length; i++) {
      float near = thresholds[random.nextInt(thresholds.length)];
      boolean isSame = i > 0 && random.nextInt(chance) > 0;
      values[i] = isSame ? values[i - 1] : random.nextBoolean() ? near : near + random.nextFloat();
    }
    return values;
  }

  private static void assertParted(float[] thresholds, float[] values) {
    Cuts cuts = new Cuts(0, FIRST, thresholds);
    long[] beyond = parted(cuts, values);
    for (float threshold : thresholds) {
      for (int i = 0; i < values.length; i++) {
        assertThat(isBeyond(beyond, cuts.number(threshold) - FIRST, i))
            .as("%s beyond %s", values[i], threshold)
            .isEqualTo(values[i] > threshold);
      }
    }
  }

  private static long[] parted(Cuts cuts, float[] values) {
    FeatureTable rows = new FeatureTable(values.length, 1, any -> true);
    System.arraycopy(values, 0, rows.values(), 0, values.length);
    long[] beyond = new long[(FIRST + cuts.size() + 1) * Cuts.WORDS];
    cuts.part(rows, IntStream.range(0, values.length).toArray(), 0, values.length, beyond);
    return beyond;
  }

  private static boolean isBeyond(long[] beyond, int threshold, int block) {
    long word = beyond[(FIRST + threshold) * Cuts.WORDS + block / Long.SIZE];
    return ((word >>> (block % Long.SIZE)) & 1) != 0;
  }
}
