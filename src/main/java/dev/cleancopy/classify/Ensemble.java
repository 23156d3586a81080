package dev.cleancopy.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Gradient-boosted decision trees over {@link Feature}s: the sum of one leaf of each tree is the
 * log odds for a block to be of the article. Trained by {@code TrainTrees} (src/lab), stored as
 * {@code resources/model/README.md} says.
 */
final class Ensemble {

  /** What files of trees begin with. */
  static final int MAGIC = 0x43435431;

  /** The first trees decide most; what they turned on is given as evidence. */
  private static final int TELLING_TREES = 20;

  /** After so many trees, blocks below these log odds are given up. */
  private static final int FIRST_TREES = 60;

  private static final double HOPELESS = -3.5;

  private final int[] roots;
  private final short[] column;
  private final float[] threshold;
  private final int[] left;
  private final int[] right;
  private final float[] value;
  private final float[] leaves;

  /** Room for trees; without any, every block is as likely as not. */
  Ensemble(int trees, int nodes, int leaves) {
    roots = new int[trees];
    column = new short[nodes];
    threshold = new float[nodes];
    left = new int[nodes];
    right = new int[nodes];
    value = new float[nodes];
    this.leaves = new float[leaves];
  }

  /**
   * The trees of a file in the jar.
   *
   * @throws IllegalStateException if it is missing or malformed: a broken build
   */
  static Ensemble load(String resource) {
    try (InputStream stream = Ensemble.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + resource);
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The trees in {@code stream}. */
  static Ensemble read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    if (in.readInt() != MAGIC) {
      throw new IllegalStateException("no trees");
    }
    short[] columns = new short[in.readUnsignedShort()];
    for (int i = 0; i < columns.length; i++) {
      String id = in.readUTF();
      columns[i] = (short) Feature.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')).column();
    }
    int trees = in.readUnsignedShort();
    Ensemble read = new Ensemble(trees, in.readInt(), in.readInt());
    int node = 0;
    int leaf = 0;
    for (int t = 0; t < trees; t++) {
      int nodes = in.readUnsignedShort();
      read.roots[t] = node;
      for (int n = 0; n < nodes; n++) {
        read.column[node + n] = columns[in.readUnsignedShort()];
        read.threshold[node + n] = in.readFloat();
        read.left[node + n] = child(in.readShort(), node, leaf);
        read.right[node + n] = child(in.readShort(), node, leaf);
        read.value[node + n] = in.readFloat();
      }
      node += nodes;
      for (int l = 0; l <= nodes; l++) {
        read.leaves[leaf++] = in.readFloat();
      }
    }
    return read;
  }

  /** Children are nodes of the tree from 0, or the complements of its leaves. */
  private static int child(int written, int firstNode, int firstLeaf) {
    return written >= 0 ? firstNode + written : ~(firstLeaf + ~written);
  }

  /** The log odds that a block with these features is the article. */
  double odds(float[] row) {
    return odds(new float[][] {row}, new int[] {0})[0];
  }

  /**
   * The log odds of the blocks in {@code asked}; 0 for all others. Blocks that the first trees
   * agree to be none are not shown to the rest, which would only make them less likely still.
   */
  double[] odds(float[][] rows, int[] asked) {
    double[] odds = new double[rows.length];
    Descent descent = new Descent(this, rows, asked);
    for (int t = 0; t < roots.length; t++) {
      if (t == FIRST_TREES) {
        descent.drop(odds, HOPELESS);
      }
      descent.through(roots[t], odds);
    }
    return odds;
  }

  /** The feature that {@code node} asks for. */
  int column(int node) {
    return column[node];
  }

  /** Blocks with no more of the feature than this go left at {@code node}. */
  float threshold(int node) {
    return threshold[node];
  }

  /** The next node to the left, or the complement of a leaf. */
  int left(int node) {
    return left[node];
  }

  /** The next node to the right, or the complement of a leaf. */
  int right(int node) {
    return right[node];
  }

  /** What the leaf with this complement adds to the odds. */
  float leaf(int complement) {
    return leaves[~complement];
  }

  /**
   * The feature that turned the first trees most for ({@code sign} 1) or against (-1) a block: each
   * step from a node to its child is credited to the feature asked there.
   *
   * @param credits to be used again for the next block
   */
  Feature loudest(float[] row, int sign, Credits credits) {
    for (int t = 0; t < Math.min(TELLING_TREES, roots.length); t++) {
      int node = roots[t];
      while (node >= 0) {
        int next = row[column[node]] <= threshold[node] ? left[node] : right[node];
        credits.add(column[node], (next >= 0 ? value[next] : leaves[~next]) - value[node]);
        node = next;
      }
    }
    return Feature.of(credits.takeLoudest(sign));
  }
}
