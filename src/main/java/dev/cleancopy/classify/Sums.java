package dev.cleancopy.classify;

import java.util.function.IntToDoubleFunction;

/** Sums of a quantity over stretches of blocks, each in one step. */
final class Sums {

  private final double[] before;

  Sums(int size, IntToDoubleFunction quantity) {
    before = new double[size + 1];
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + quantity.applyAsDouble(i);
    }
  }

  /** Over {@code [from, to)}, cut to the page. */
  double of(int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(before.length - 1, to);
    return end <= start ? 0 : before[end] - before[start];
  }

  /** Over the whole page. */
  double all() {
    return before[before.length - 1];
  }
}
