package dev.cleancopy.classify;

/** Numbers keys from 0 in the order in which they come, with open addressing. */
final class Numbering {

  /** Spreads keys that rise by small steps (Fibonacci hashing). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] numbers;
  private int count;

  /** Room for {@code most} keys. */
  Numbering(int most) {
    int size = Integer.highestOneBit(Math.max(8, most)) * 4;
    keys = new long[size];
    numbers = new int[size];
  }

  /** The number of {@code key}, which must not be negative. */
  int of(long key) {
    int at = (int) ((key * GOLDEN) >>> 32) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key + 1) {
      at = (at + 1) & (keys.length - 1);
    }
    if (keys[at] == 0) {
      keys[at] = key + 1;
      numbers[at] = count++;
    }
    return numbers[at];
  }
}
