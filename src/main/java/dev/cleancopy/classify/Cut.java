package dev.cleancopy.classify;

import java.util.ArrayList;
import java.util.List;

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
    List<Integer> order = new ArrayList<>();
    double mass = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= floor) {
        order.add(i);
      }
      mass += probabilities[i] * weights[i];
    }
    order.sort((a, b) -> Double.compare(probabilities[b], probabilities[a]));
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
}
