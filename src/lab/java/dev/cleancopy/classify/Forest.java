package dev.cleancopy.classify;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Trains an ensemble with LightGBM and writes it in the form that {@link Ensemble} reads. */
final class Forest {

  private Forest() {}

  /** Examples of one kind of page: rows of features, labels and weights. */
  static final class Examples {
    final List<float[]> rows = new ArrayList<>();
    final List<Boolean> isBody = new ArrayList<>();
    final List<Float> weights = new ArrayList<>();

    void add(float[] row, boolean label, double weight) {
      rows.add(row);
      isBody.add(label);
      weights.add((float) weight);
    }

    void addAll(Examples others) {
      rows.addAll(others.rows);
      isBody.addAll(others.isBody);
      weights.addAll(others.weights);
    }

    int size() {
      return rows.size();
    }
  }

  /**
   * An ensemble fitted to {@code examples}.
   *
   * @param columns the features that it may ask for
   * @param most of these so many are asked at most: those that helped a first ensemble most
   */
  static byte[] train(Examples examples, int[] columns, int most, int trees, String parameters)
      throws IOException {
    int[] telling = columns;
    if (most < columns.length) {
      telling =
          fit(examples, columns, trees, parameters, booster -> telling(booster, columns, most));
    }
    int[] asked = telling;
    return fit(
        examples,
        asked,
        trees,
        parameters,
        booster -> compact(booster.saveModelToString(0, 0, FeatureImportanceType.GAIN), asked));
  }

  /** What is wanted of a fitted ensemble. */
  private interface Use<T> {
    T of(LGBMBooster booster) throws LGBMException, IOException;
  }

  private static int[] telling(LGBMBooster booster, int[] columns, int most) throws LGBMException {
    double[] gains = booster.featureImportance(0, FeatureImportanceType.GAIN);
    return IntStream.range(0, columns.length)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> -gains[c]))
        .limit(most)
        .mapToInt(c -> columns[c])
        .sorted()
        .toArray();
  }

  private static <T> T fit(
      Examples examples, int[] columns, int trees, String parameters, Use<T> use)
      throws IOException {
    int size = examples.size();
    float[] matrix = new float[size * columns.length];
    float[] labels = new float[size];
    float[] weights = new float[size];
    double mean = examples.weights.stream().mapToDouble(w -> w).average().orElse(1);
    for (int i = 0; i < size; i++) {
      float[] row = examples.rows.get(i);
      for (int c = 0; c < columns.length; c++) {
        matrix[i * columns.length + c] = row[columns[c]];
      }
      labels[i] = examples.isBody.get(i) ? 1 : 0;
      weights[i] = (float) (examples.weights.get(i) / mean);
    }
    try (LGBMDataset data =
        LGBMDataset.createFromMat(matrix, size, columns.length, true, parameters, null)) {
      data.setField("label", labels);
      data.setField("weight", weights);
      try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
        for (int t = 0; t < trees; t++) {
          booster.updateOneIter();
        }
        return use.of(booster);
      }
    } catch (LGBMException e) {
      throw new IOException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Tree(
      int[] feature, double[] threshold, int[] left, int[] right, double[] value, double[] leaf) {}

  /** LightGBM's text as {@link Ensemble} reads it. */
  private static byte[] compact(String model, int[] columns) throws IOException {
    List<Tree> trees = new ArrayList<>();
    TreeSet<Integer> used = new TreeSet<>();
    Map<String, String> fields = new HashMap<>();
    for (String line : model.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
      if (line.startsWith("shrinkage=")) {
        Tree tree = tree(fields);
        for (int f : tree.feature) {
          used.add(columns[f]);
        }
        trees.add(tree);
      }
    }
    List<Integer> order = new ArrayList<>(used);
    Map<Integer, Integer> index = new HashMap<>();
    order.forEach(column -> index.put(column, index.size()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Ensemble.MAGIC);
    out.writeShort(order.size());
    for (int column : order) {
      out.writeUTF(Feature.of(column).id());
    }
    out.writeShort(trees.size());
    out.writeInt(trees.stream().mapToInt(tree -> tree.feature.length).sum());
    out.writeInt(trees.stream().mapToInt(tree -> tree.leaf.length).sum());
    for (Tree tree : trees) {
      write(tree, columns, index, out);
    }
    return bytes.toByteArray();
  }

  private static void write(
      Tree tree, int[] columns, Map<Integer, Integer> index, DataOutputStream out)
      throws IOException {
    out.writeShort(tree.feature.length);
    for (int n = 0; n < tree.feature.length; n++) {
      out.writeShort(index.get(columns[tree.feature[n]]));
      out.writeFloat(notAbove(tree.threshold[n]));
      out.writeShort(tree.left[n]);
      out.writeShort(tree.right[n]);
      out.writeFloat((float) tree.value[n]);
    }
    for (double leaf : tree.leaf) {
      out.writeFloat((float) leaf);
    }
  }

  /** The greatest float that is not above {@code threshold}: comparing floats then agrees. */
  private static float notAbove(double threshold) {
    float near = (float) threshold;
    return near > threshold ? Math.nextDown(near) : near;
  }

  private static Tree tree(Map<String, String> fields) {
    if (fields.get("num_leaves").equals("1")) {
      throw new IllegalStateException("a tree without a question: too little to learn from");
    }
    return new Tree(
        ints(fields.get("split_feature")),
        doubles(fields.get("threshold")),
        ints(fields.get("left_child")),
        ints(fields.get("right_child")),
        doubles(fields.get("internal_value")),
        doubles(fields.get("leaf_value")));
  }

  private static int[] ints(String values) {
    String[] parts = values.trim().split(" ", -1);
    int[] parsed = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      parsed[i] = Integer.parseInt(parts[i]);
    }
    return parsed;
  }

  private static double[] doubles(String values) {
    String[] parts = values.trim().split(" ", -1);
    double[] parsed = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      parsed[i] = Double.parseDouble(parts[i]);
    }
    return parsed;
  }
}
