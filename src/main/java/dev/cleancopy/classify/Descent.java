package dev.cleancopy.classify;

import java.util.Arrays;

/**
 * The blocks of a page on their way down the trees of an {@link Ensemble}, up to {@link
 * Cuts#BLOCKS} at once: a node parts the set of those that reach it with a few operations on bits.
 */
final class Descent {

  private static final int WORDS = Cuts.WORDS;

  private final Ensemble trees;
  private final FeatureTable rows;
  private final double[] odds;

  /** The number of each block that is asked about. */
  private final int[] asked;

  /**
   * By tree, then by place in {@link #asked}: the leaf of the telling trees, see {@link #loudest}.
   */
  private final int[][] reached;

  /** The first and the last of {@link #asked} that are on their way. */
  private int from;

  private int to;

  /** The odds of the blocks that are on their way. */
  private final double[] sums = new double[Cuts.BLOCKS];

  private final Credits credits;

  /** Which blocks are beyond each threshold. */
  private long[] beyond = {};

  /** The blocks that are shown to the trees. */
  private final long[] shown = new long[WORDS];

  /** Nodes that wait, and the blocks that reach them. */
  private int[] waiting = new int[64];

  private long[] sets = new long[64 * WORDS];

  /**
   * @param rows the features of all blocks of a page
   * @param asked the blocks that are to go down, in order
   * @param telling of so many trees it is noted where the blocks arrive
   */
  Descent(Ensemble trees, FeatureTable rows, int[] asked, int telling) {
    this.trees = trees;
    this.rows = rows;
    this.asked = asked;
    odds = new double[rows.size()];
    reached = new int[telling][asked.length];
    credits = trees.noCredits();
  }

  /** The log odds of the blocks that were asked about, by number; 0 for all others. */
  double[] odds() {
    return odds;
  }

  /** Turns to the next blocks, from place {@code start} of those that are asked about. */
  void begin(int start) {
    from = start;
    to = Math.min(asked.length, start + Cuts.BLOCKS);
    beyond = new long[trees.sets() * WORDS];
    trees.fill(beyond, rows, asked, from, to);
    Arrays.fill(shown, 0);
    Arrays.fill(sums, 0);
    for (int i = 0; i < to - from; i++) {
      shown[i >>> 6] |= 1L << i;
    }
  }

  /** Shows blocks with odds below {@code hopeless} to no further tree. */
  void drop(double hopeless) {
    for (int i = 0; i < to - from; i++) {
      if (sums[i] <= hopeless) {
        shown[i >>> 6] &= ~(1L << i);
      }
    }
  }

  /** Notes the odds of the blocks that were on their way. */
  void end() {
    for (int i = 0; i < to - from; i++) {
      odds[asked[from + i]] = sums[i];
    }
  }

  /** Adds to the odds of each block the leaf of {@code tree} that it reaches. */
  void through(int tree) {
    int top = wait(0, trees.root(tree), shown[0], shown[1], shown[2], shown[3]);
    while (top > 0) {
      int node = waiting[--top];
      int at = top * WORDS;
      long a = sets[at];
      long b = sets[at + 1];
      long c = sets[at + 2];
      long d = sets[at + 3];
      while (node >= 0) {
        long known = trees.node(node);
        int cut = Ensemble.threshold(known) * WORDS;
        long right = beyond[cut] & a;
        long right1 = beyond[cut + 1] & b;
        long right2 = beyond[cut + 2] & c;
        long right3 = beyond[cut + 3] & d;
        a ^= right;
        b ^= right1;
        c ^= right2;
        d ^= right3;
        if ((a | b | c | d) == 0) {
          node = Ensemble.right(known);
          a = right;
          b = right1;
          c = right2;
          d = right3;
        } else {
          if ((right | right1 | right2 | right3) != 0) {
            top = wait(top, Ensemble.right(known), right, right1, right2, right3);
          }
          node = Ensemble.left(known);
        }
      }
      arrive(tree, node, 0, a);
      arrive(tree, node, 64, b);
      arrive(tree, node, 128, c);
      arrive(tree, node, 192, d);
    }
  }

  private int wait(int top, int node, long a, long b, long c, long d) {
    if (top == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * top);
      sets = Arrays.copyOf(sets, 2 * top * WORDS);
    }
    int at = top * WORDS;
    sets[at] = a;
    sets[at + 1] = b;
    sets[at + 2] = c;
    sets[at + 3] = d;
    waiting[top] = node;
    return (a | b | c | d) == 0 ? top : top + 1;
  }

  private void arrive(int tree, int leaf, int first, long set) {
    float more = trees.leaf(leaf);
    for (long left = set; left != 0; left &= left - 1) {
      sums[first + Long.numberOfTrailingZeros(left)] += more;
    }
    if (tree < reached.length) {
      for (long left = set; left != 0; left &= left - 1) {
        reached[tree][from + first + Long.numberOfTrailingZeros(left)] = leaf;
      }
    }
  }

  /**
   * The feature that turned the first trees most for ({@code sign} 1) or against (-1) a block: each
   * step from a node to its child is credited to the feature asked there.
   *
   * @param block its number; must have been asked about
   */
  Feature loudest(int block, int sign) {
    int place = Arrays.binarySearch(asked, block);
    for (int[] leaves : reached) {
      trees.credit(leaves[place], credits);
    }
    return Feature.of(credits.takeLoudest(sign));
  }
}
