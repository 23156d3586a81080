package dev.cleancopy.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** So many bits of a node are the number of a child. */
  private static final int CHILD_BITS = 24;

  private final int[] roots;

  /**
   * By node, in one word: the number of its threshold in the highest bits, then its left and its
   * right child, which are nodes or the complements of leaves.
   */
  private final long[] nodes;

  /** By node, the feature that it asks for. */
  private final short[] columns;

  private final float[] leaves;
  private final Cuts[] cuts;

  private final int sets;
  private final Turns turns;

  private Ensemble(
      int[] roots, long[] nodes, short[] columns, float[] at, float[] value, float[] leaves) {
    this.roots = roots;
    this.nodes = nodes;
    this.columns = columns;
    this.leaves = leaves;
    cuts = cut(nodes, columns, at);
    sets = Arrays.stream(cuts).mapToInt(Cuts::size).sum();
    turns = new Turns(this, value, Math.min(TELLING_TREES, roots.length));
  }

  /** Gives the nodes, of which only the children are known, the numbers of their thresholds. */
  private static Cuts[] cut(long[] nodes, short[] columns, float[] at) {
    Map<Short, TreeSet<Float>> byColumn = new TreeMap<>();
    for (int node = 0; node < nodes.length; node++) {
      byColumn.computeIfAbsent(columns[node], any -> new TreeSet<>()).add(at[node]);
    }
    Map<Short, Cuts> cuts = new TreeMap<>();
    int count = 0;
    for (Map.Entry<Short, TreeSet<Float>> entry : byColumn.entrySet()) {
      float[] rising = new float[entry.getValue().size()];
      int i = 0;
      for (float threshold : entry.getValue()) {
        rising[i++] = threshold;
      }
      Cuts feature = new Cuts(entry.getKey(), count, rising);
      cuts.put(entry.getKey(), feature);
      count += feature.size();
    }
    for (int node = 0; node < nodes.length; node++) {
      long number = Objects.requireNonNull(cuts.get(columns[node])).number(at[node]);
      nodes[node] |= number << (2 * CHILD_BITS);
    }
    if (count > 1 << (Long.SIZE - 2 * CHILD_BITS)) {
      throw new IllegalStateException("too many thresholds: " + count);
    }
    return cuts.values().toArray(new Cuts[0]);
  }

  /** No trees: every block is as likely as not. */
  static Ensemble none() {
    return new Ensemble(
        new int[0], new long[0], new short[0], new float[0], new float[0], new float[0]);
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
    short[] features = new short[in.readUnsignedShort()];
    for (int i = 0; i < features.length; i++) {
      String id = in.readUTF();
      features[i] = (short) Feature.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')).column();
    }
    int[] roots = new int[in.readUnsignedShort()];
    long[] nodes = new long[in.readInt()];
    short[] columns = new short[nodes.length];
    float[] at = new float[nodes.length];
    float[] value = new float[nodes.length];
    float[] leaves = new float[in.readInt()];
    int node = 0;
    int leaf = 0;
    for (int t = 0; t < roots.length; t++) {
      int count = in.readUnsignedShort();
      int root = node;
      roots[t] = root;
      for (int n = 0; n < count; n++, node++) {
        columns[node] = features[in.readUnsignedShort()];
        at[node] = in.readFloat();
        nodes[node] = child(in.readShort(), root, leaf) << CHILD_BITS;
        nodes[node] |= child(in.readShort(), root, leaf);
        value[node] = in.readFloat();
      }
      for (int l = 0; l <= count; l++) {
        leaves[leaf++] = in.readFloat();
      }
    }
    return new Ensemble(roots, nodes, columns, at, value, leaves);
  }

  /** Children are nodes of the tree from 0, or the complements of its leaves. */
  private static long child(int written, int firstNode, int firstLeaf) {
    int number = written >= 0 ? firstNode + written : ~(firstLeaf + ~written);
    return number & ((1L << CHILD_BITS) - 1);
  }

  /** The log odds that a block with these features is the article. */
  double odds(float[] row) {
    return descend(new FeatureTable(row), new int[] {0}).odds()[0];
  }

  /**
   * The blocks in {@code asked}, in order, at the end of their way down. Blocks that the first
   * trees agree to be none are not shown to the rest, which would only make them less likely still.
   */
  Descent descend(FeatureTable rows, int[] asked) {
    Descent descent = new Descent(this, rows, asked, Math.min(TELLING_TREES, roots.length));
    for (int from = 0; from < asked.length; from += Cuts.BLOCKS) {
      descent.begin(from);
      for (int t = 0; t < roots.length; t++) {
        if (t == FIRST_TREES) {
          descent.drop(HOPELESS);
        }
        descent.through(t);
      }
      descent.end();
    }
    return descent;
  }

  /** Notes which of the blocks from {@code from} to {@code to} are beyond each threshold. */
  void fill(long[] beyond, FeatureTable rows, int[] asked, int from, int to) {
    for (Cuts feature : cuts) {
      feature.part(rows, asked, from, to, beyond);
    }
  }

  /** How many sets of blocks the thresholds of all features take. */
  int sets() {
    return sets;
  }

  /** The first node of {@code tree}. */
  int root(int tree) {
    return roots[tree];
  }

  /** The feature that {@code node} asks for. */
  int column(int node) {
    return columns[node];
  }

  /** What is known of a node, to be asked for its threshold and its children. */
  long node(int number) {
    return nodes[number];
  }

  /** The number of a threshold: blocks with no more of the feature go left at {@code node}. */
  static int threshold(long node) {
    return (int) (node >>> (2 * CHILD_BITS));
  }

  /** The next node to the left, or the complement of a leaf. */
  static int left(long node) {
    return (int) (node << (Long.SIZE - 2 * CHILD_BITS) >> (Long.SIZE - CHILD_BITS));
  }

  /** The next node to the right, or the complement of a leaf. */
  static int right(long node) {
    return (int) (node << (Long.SIZE - CHILD_BITS) >> (Long.SIZE - CHILD_BITS));
  }

  /** What the leaf with this complement adds to the odds. */
  float leaf(int complement) {
    return leaves[~complement];
  }

  /** No credit yet for any feature. */
  Credits noCredits() {
    return turns.noCredits();
  }

  /** Credits the features that led to the leaf with this complement, in one of the first trees. */
  void credit(int complement, Credits credits) {
    turns.credit(~complement, credits);
  }
}
