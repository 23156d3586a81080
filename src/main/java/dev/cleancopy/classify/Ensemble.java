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

  /** What is noted of a node, side by side: its feature, its threshold, its children. */
  private static final int OF_NODE = 4;

  private static final int COLUMN = 0;
  private static final int THRESHOLD = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private final int[] roots;
  private final int[] nodes;
  private final float[] leaves;
  private final Cuts[] cuts;

  private final int thresholds;
  private final Turns turns;

  private Ensemble(int[] roots, int[] nodes, float[] value, float[] leaves) {
    this.roots = roots;
    this.nodes = nodes;
    this.leaves = leaves;
    cuts = cut(nodes);
    thresholds = Arrays.stream(cuts).mapToInt(Cuts::size).sum();
    turns = new Turns(this, value, Math.min(TELLING_TREES, roots.length));
  }

  /** Gives the nodes the numbers of their thresholds in the place of the thresholds themselves. */
  private static Cuts[] cut(int[] nodes) {
    Map<Integer, TreeSet<Float>> byColumn = new TreeMap<>();
    for (int node = 0; node < nodes.length; node += OF_NODE) {
      byColumn
          .computeIfAbsent(nodes[node + COLUMN], any -> new TreeSet<>())
          .add(Float.intBitsToFloat(nodes[node + THRESHOLD]));
    }
    Map<Integer, Cuts> cuts = new TreeMap<>();
    int count = 0;
    for (Map.Entry<Integer, TreeSet<Float>> entry : byColumn.entrySet()) {
      float[] rising = new float[entry.getValue().size()];
      int i = 0;
      for (float threshold : entry.getValue()) {
        rising[i++] = threshold;
      }
      cuts.put(entry.getKey(), new Cuts(entry.getKey(), count, rising));
      count += rising.length;
    }
    for (int node = 0; node < nodes.length; node += OF_NODE) {
      float threshold = Float.intBitsToFloat(nodes[node + THRESHOLD]);
      Cuts feature = Objects.requireNonNull(cuts.get(nodes[node + COLUMN]));
      nodes[node + THRESHOLD] = feature.number(threshold);
    }
    return cuts.values().toArray(new Cuts[0]);
  }

  /** No trees: every block is as likely as not. */
  static Ensemble none() {
    return new Ensemble(new int[0], new int[0], new float[0], new float[0]);
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
    int[] roots = new int[in.readUnsignedShort()];
    int[] nodes = new int[in.readInt() * OF_NODE];
    float[] value = new float[nodes.length / OF_NODE];
    float[] leaves = new float[in.readInt()];
    int node = 0;
    int leaf = 0;
    for (int t = 0; t < roots.length; t++) {
      int count = in.readUnsignedShort();
      int root = node;
      roots[t] = root;
      for (int n = 0; n < count; n++, node += OF_NODE) {
        nodes[node + COLUMN] = columns[in.readUnsignedShort()];
        nodes[node + THRESHOLD] = in.readInt(); // a float
        nodes[node + LEFT] = child(in.readShort(), root, leaf);
        nodes[node + RIGHT] = child(in.readShort(), root, leaf);
        value[node / OF_NODE] = in.readFloat();
      }
      for (int l = 0; l <= count; l++) {
        leaves[leaf++] = in.readFloat();
      }
    }
    return new Ensemble(roots, nodes, value, leaves);
  }

  /** Children are nodes of the tree from 0, or the complements of its leaves. */
  private static int child(int written, int firstNode, int firstLeaf) {
    return written >= 0 ? firstNode + written * OF_NODE : ~(firstLeaf + ~written);
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
    }
    return descent;
  }

  /** Notes which of the blocks from {@code from} to {@code to} are beyond each threshold. */
  void fill(long[] beyond, FeatureTable rows, int[] asked, int from, int to) {
    for (Cuts feature : cuts) {
      feature.part(rows, asked, from, to, beyond);
    }
  }

  /** How many thresholds all features have. */
  int thresholds() {
    return thresholds;
  }

  /** The first node of {@code tree}. */
  int root(int tree) {
    return roots[tree];
  }

  /** The feature that {@code node} asks for. */
  int column(int node) {
    return nodes[node + COLUMN];
  }

  /** The number of a threshold: blocks with no more of the feature go left at {@code node}. */
  int threshold(int node) {
    return nodes[node + THRESHOLD];
  }

  /** The next node to the left, or the complement of a leaf. */
  int left(int node) {
    return nodes[node + LEFT];
  }

  /** The next node to the right, or the complement of a leaf. */
  int right(int node) {
    return nodes[node + RIGHT];
  }

  /** What the leaf with this complement adds to the odds. */
  float leaf(int complement) {
    return leaves[~complement];
  }

  /** Credits the features that led to the leaf with this complement, in one of the first trees. */
  void credit(int complement, Credits credits) {
    turns.credit(~complement, credits);
  }

  /** The number of a node, in which the values of nodes are given. */
  static int number(int node) {
    return node / OF_NODE;
  }
}
