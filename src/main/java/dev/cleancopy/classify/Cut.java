package dev.cleancopy.classify;

import java.util.Arrays;

/**
 * Where to cut: the probability from which on blocks are kept so that the expected F1 of what is
 * kept is highest, and that F1.
 *
 * @param threshold keep from here on
 * @param expected F1
 */
record Cut(double threshold, double expected) {

  /**
   * @param probabilities of blocks being the article
   * @param weights how much text they are
   * @param floor blocks less likely than this are never kept
   */
  static Cut best(double[] probabilities, double[] weights, double floor) {
    int[] order = new int[probabilities.length];
    int count = 0;
    double mass = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= floor) {
        order[count++] = i;
      }
      mass += probabilities[i] * weights[i];
    }
    order = sorted(Arrays.copyOf(order, count), probabilities);
    double hits = 0;
    double kept = 0;
    Cut best = new Cut(1, 0);
    for (int i : order) {
      hits += probabilities[i] * weights[i];
      kept += weights[i];
      double f1 = 2 * hits / Math.max(1e-9, kept + mass);
      if (f1 > best.expected) {
        best = new Cut(probabilities[i], f1);
      }
    }
    return best;
  }

  /** {@code order} by falling probability; what is equally likely stays in order. */
  private static int[] sorted(int[] order, double[] probabilities) {
    int[] from = order;
    int[] to = new int[order.length];
    for (int run = 1; run < order.length; run *= 2) {
      for (int start = 0; start < order.length; start += 2 * run) {
        merge(from, to, start, run, probabilities);
      }
      int[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  /** Merges the two sorted runs of {@code from} that begin at {@code start}. */
  private static void merge(int[] from, int[] to, int start, int run, double[] probabilities) {
    int middle = Math.min(from.length, start + run);
    int end = Math.min(from.length, middle + run);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean isLeft =
          right == end
              || (left < middle && probabilities[from[left]] >= probabilities[from[right]]);
      to[i] = isLeft ? from[left++] : from[right++];
    }
  }
}
