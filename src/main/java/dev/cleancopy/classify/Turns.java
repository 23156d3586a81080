package dev.cleancopy.classify;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The way to each leaf of the first trees of an {@link Ensemble}: the features that are asked on
 * it, and how much each step changed the odds.
 */
final class Turns {

  /** The features that these trees ask for, by column, rising. */
  private final int[] columns;

  /** By step, the place of its feature among them. */
  private int[] feature = new int[64];

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
    TreeSet<Integer> asked = new TreeSet<>();
    for (int t = 0; t < telling; t++) {
      collect(trees, trees.root(t), asked);
      leaves = Math.max(leaves, lastLeaf(trees, trees.root(t)) + 1);
    }
    columns = asked.stream().mapToInt(Integer::intValue).toArray();
    start = new int[leaves];
    end = new int[leaves];
    for (int t = 0; t < telling; t++) {
      walk(trees, value, trees.root(t), new int[0], new float[0]);
    }
  }

  private static void collect(Ensemble trees, int node, Set<Integer> asked) {
    if (node >= 0) {
      asked.add(trees.column(node));
      collect(trees, Ensemble.left(trees.node(node)), asked);
      collect(trees, Ensemble.right(trees.node(node)), asked);
    }
  }

  private static int lastLeaf(Ensemble trees, int node) {
    if (node < 0) {
      return ~node;
    }
    long known = trees.node(node);
    return Math.max(lastLeaf(trees, Ensemble.left(known)), lastLeaf(trees, Ensemble.right(known)));
  }

  private void walk(Ensemble trees, float[] value, int node, int[] features, float[] steps) {
    if (node < 0) {
      note(~node, features, steps);
      return;
    }
    int[] asked = Arrays.copyOf(features, features.length + 1);
    asked[features.length] = Arrays.binarySearch(columns, trees.column(node));
    long known = trees.node(node);
    for (int child : new int[] {Ensemble.left(known), Ensemble.right(known)}) {
      float reached = child >= 0 ? value[child] : trees.leaf(child);
      float[] with = Arrays.copyOf(steps, steps.length + 1);
      with[steps.length] = reached - value[node];
      walk(trees, value, child, asked, with);
    }
  }

  private void note(int leaf, int[] features, float[] steps) {
    start[leaf] = count;
    while (count + features.length > feature.length) {
      feature = Arrays.copyOf(feature, 2 * feature.length);
      turned = Arrays.copyOf(turned, 2 * turned.length);
    }
    System.arraycopy(features, 0, feature, count, features.length);
    System.arraycopy(steps, 0, turned, count, steps.length);
    count += features.length;
    end[leaf] = count;
  }

  /** No credit yet for any of the features. */
  Credits noCredits() {
    return new Credits(columns);
  }

  /** Credits the features on the way to {@code leaf}, from the root on. */
  void credit(int leaf, Credits credits) {
    credits.add(feature, turned, start[leaf], end[leaf]);
  }
}
