package dev.cleancopy.classify;

import java.util.Arrays;

/** Long sentences that stand near each other: most often one cluster of them is the article. */
final class Clusters {

  private static final int LONG = 80;

  /** So many other blocks may stand between two long ones of a cluster. */
  private static final int GAP = 5;

  private static final int FAR = 400;

  private final int[] first;
  private final int[] last;
  private final double[] weight;
  private final int best;
  private final double all;
  private int reached;

  private Clusters(int[] first, int[] last, double[] weight, double all) {
    this.first = first;
    this.last = last;
    this.weight = weight;
    this.all = all;
    int most = -1;
    for (int c = 0; c < weight.length; c++) {
      most = most < 0 || weight[c] > weight[most] ? c : most;
    }
    best = most;
  }

  static Clusters of(Sheet sheet) {
    int size = sheet.size();
    int[] first = new int[size];
    int[] last = new int[size];
    double[] weight = new double[size];
    int count = 0;
    double all = 1;
    for (int i = 0; i < size; i++) {
      Shape shape = sheet.shape(i);
      if (shape.weight() < LONG || !shape.endsSentence()) {
        continue;
      }
      if (count == 0 || i - last[count - 1] > GAP) {
        first[count++] = i;
      }
      last[count - 1] = i;
      weight[count - 1] += shape.weight();
      all += shape.weight();
    }
    return new Clusters(first, last, Arrays.copyOf(weight, count), all);
  }

  /** Notes how block {@code i} stands to the clusters; blocks must come in order. */
  void describe(int i, Row row) {
    if (best < 0) {
      row.log(Feature.CLUSTER_DISTANCE, -FAR);
      row.log(Feature.OWN_CLUSTER_DISTANCE, FAR);
      return;
    }
    row.log(
        Feature.CLUSTER_DISTANCE,
        i < first[best] ? i - first[best] : i > last[best] ? i - last[best] : 0);
    row.set(Feature.CLUSTER_SHARE, weight[best] / all);
    row.log(Feature.CLUSTER_LENGTH, weight[best]);
    while (reached + 1 < weight.length && distance(reached + 1, i) <= distance(reached, i)) {
      reached++;
    }
    row.set(Feature.OWN_CLUSTER_SHARE, weight[reached] / weight[best]);
    row.log(Feature.OWN_CLUSTER_DISTANCE, distance(reached, i));
  }

  private int distance(int cluster, int i) {
    return i < first[cluster] ? first[cluster] - i : Math.max(0, i - last[cluster]);
  }
}
