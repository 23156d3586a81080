package dev.cleancopy.classify;

import java.util.Arrays;

/** How much each feature turned the judgement of a block; reused from block to block. */
final class Credits {

  /** The features that may have credit, by column, rising. */
  private final int[] columns;

  /** By place in {@link #columns}. */
  private final float[] credit;

  Credits(int[] columns) {
    this.columns = columns;
    credit = new float[columns.length];
  }

  /** Adds the steps {@code from} some {@code to} others, each to the feature at its place. */
  void add(int[] feature, float[] turned, int from, int to) {
    for (int i = from; i < to; i++) {
      credit[feature[i]] += turned[i];
    }
  }

  /**
   * The column of the feature with the most credit for ({@code sign} 1) or against (-1), the first
   * of several; all credit is forgotten.
   */
  int takeLoudest(int sign) {
    int best = -1;
    float most = 0;
    for (int i = 0; i < credit.length; i++) {
      if (sign * credit[i] > most) {
        most = sign * credit[i];
        best = i;
      }
    }
    int found = best >= 0 ? columns[best] : firstWithout(sign);
    Arrays.fill(credit, 0);
    return found;
  }

  /** The first feature that did not turn it the other way. */
  private int firstWithout(int sign) {
    int column = 0;
    for (int i = 0; i < columns.length && columns[i] == column; i++, column++) {
      if (sign * credit[i] >= 0) {
        return column;
      }
    }
    return Math.min(column, Feature.COUNT - 1);
  }
}
