package dev.cleancopy.classify;

import java.util.Arrays;

/**
 * The way to each leaf of the first trees of an {@link Ensemble}: the features that are asked on
 * it, and how much each step changed the odds.
 */
final class Turns {

  private int[] column = new int[64];
  private float[] turned = new float[64];
  private int count;

  /** Where the way to each leaf begins and ends. */
  private final int[] start;

  private final int[] end;

  /**
   * @param value what each node would add if it were a leaf
   * @param telling the number of trees
   */
  Turns(Ensemble trees, float[] value, int telling) {
    int leaves = 0;
    for (int t = 0; t < telling; t++) {
      leaves = Math.max(leaves, lastLeaf(trees, trees.root(t)) + 1);
    }
    start = new int[leaves];
    end = new int[leaves];
    for (int t = 0; t < telling; t++) {
      walk(trees, value, trees.root(t), new int[0], new float[0]);
    }
  }

  private static int lastLeaf(Ensemble trees, int node) {
    return node < 0
        ? ~node
        : Math.max(lastLeaf(trees, trees.left(node)), lastLeaf(trees, trees.right(node)));
  }

  private void walk(Ensemble trees, float[] value, int node, int[] columns, float[] steps) {
    if (node < 0) {
      note(~node, columns, steps);
      return;
    }
    int[] asked = Arrays.copyOf(columns, columns.length + 1);
    asked[columns.length] = trees.column(node);
    for (int child : new int[] {trees.left(node), trees.right(node)}) {
      float reached = child >= 0 ? value[Ensemble.number(child)] : trees.leaf(child);
      float[] with = Arrays.copyOf(steps, steps.length + 1);
      with[steps.length] = reached - value[Ensemble.number(node)];
      walk(trees, value, child, asked, with);
    }
  }

  private void note(int leaf, int[] columns, float[] steps) {
    start[leaf] = count;
    while (count + columns.length > column.length) {
      column = Arrays.copyOf(column, 2 * column.length);
      turned = Arrays.copyOf(turned, 2 * turned.length);
    }
    System.arraycopy(columns, 0, column, count, columns.length);
    System.arraycopy(steps, 0, turned, count, steps.length);
    count += columns.length;
    end[leaf] = count;
  }

  /** Credits the features on the way to {@code leaf}, from the root on. */
  void credit(int leaf, Credits credits) {
    for (int i = start[leaf]; i < end[leaf]; i++) {
      credits.add(column[i], turned[i]);
    }
  }
}
