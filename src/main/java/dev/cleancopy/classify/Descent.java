package dev.cleancopy.classify;

import java.util.Arrays;

/**
 * The blocks of a page on their way down the trees of an {@link Ensemble}, all at once: a node
 * parts those that reach it. What is the same for all blocks of a page, about half of what nodes
 * ask for, is decided without looking at them.
 */
final class Descent {

  private final Ensemble trees;
  private final float[][] rows;

  /** The least and the most that any block has of each feature. */
  private final float[] least = new float[Feature.COUNT];

  private final float[] most = new float[Feature.COUNT];

  /** The blocks that are shown to the trees. */
  private final int[] shown;

  private int count;

  /** The same blocks, parted by the nodes of a tree: those of a node stand side by side. */
  private final int[] order;

  private final int[] spare;

  /** Nodes that wait, and from where to where their blocks stand. */
  private int[] waiting = new int[3 * 32];

  private int top;

  Descent(Ensemble trees, float[][] rows, int[] shown) {
    this.trees = trees;
    this.rows = rows;
    this.shown = shown.clone();
    count = shown.length;
    order = new int[count];
    spare = new int[count];
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    for (int block : shown) {
      float[] row = rows[block];
      for (int f = 0; f < Feature.COUNT; f++) {
        least[f] = Math.min(least[f], row[f]);
        most[f] = Math.max(most[f], row[f]);
      }
    }
  }

  /** Shows blocks with {@code odds} below {@code hopeless} to no further tree. */
  void drop(double[] odds, double hopeless) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (odds[shown[i]] > hopeless) {
        shown[kept++] = shown[i];
      }
    }
    count = kept;
  }

  /** Adds to the odds of each block the leaf that it reaches from {@code root}. */
  void through(int root, double[] odds) {
    System.arraycopy(shown, 0, order, 0, count);
    push(root, 0, count);
    while (top > 0) {
      int to = waiting[--top];
      int from = waiting[--top];
      int node = waiting[--top];
      while (node >= 0 && from < to) {
        int right = part(node, from, to);
        if (right < to) {
          push(trees.right(node), right, to);
        }
        node = trees.left(node);
        to = right;
      }
      for (int i = from; i < to; i++) {
        odds[order[i]] += trees.leaf(node);
      }
    }
  }

  private void push(int node, int from, int to) {
    if (top == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * top);
    }
    waiting[top++] = node;
    waiting[top++] = from;
    waiting[top++] = to;
  }

  /** Moves blocks that go left at {@code node} before those that go right; where these begin. */
  private int part(int node, int from, int to) {
    int column = trees.column(node);
    float threshold = trees.threshold(node);
    if (most[column] <= threshold) {
      return to;
    }
    if (least[column] > threshold) {
      return from;
    }
    int left = from;
    int right = 0;
    for (int i = from; i < to; i++) {
      int block = order[i];
      boolean isLeft = rows[block][column] <= threshold;
      order[left] = block; // written on both sides, so that nothing need be foreseen
      spare[right] = block;
      left += isLeft ? 1 : 0;
      right += isLeft ? 0 : 1;
    }
    System.arraycopy(spare, 0, order, left, right);
    return left;
  }
}
