package dev.cleancopy.classify;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The features of all blocks of a page, feature by feature: what asks for one of many blocks finds
 * its values side by side.
 */
final class FeatureTable {

  private final int size;
  private final float[] values;
  private final boolean[] isWhole;

  /**
   * A table without values.
   *
   * @param size how many blocks there are
   * @param columns the features from the first on that the table holds
   * @param isWhole which of them have all features; the others have only those of their own text
   */
  FeatureTable(int size, int columns, IntPredicate isWhole) {
    this.size = size;
    values = new float[size * columns];
    this.isWhole = new boolean[size];
    for (int i = 0; i < size; i++) {
      this.isWhole[i] = isWhole.test(i);
    }
  }

  /** A table of one block. */
  FeatureTable(float[] ofBlock) {
    size = 1;
    values = ofBlock;
    isWhole = new boolean[] {true};
  }

  /** How many blocks there are. */
  int size() {
    return size;
  }

  /** Whether {@code block} has all features, or only those of its own text. */
  boolean isWhole(int block) {
    return isWhole[block];
  }

  /** The blocks that have all features, in order. */
  int[] whole() {
    return IntStream.range(0, size).filter(this::isWhole).toArray();
  }

  /** The features of {@code block}, to be set. */
  Row row(int block) {
    return new Row(values, block, size);
  }

  float get(Feature feature, int block) {
    return values[feature.column() * size + block];
  }

  /** Sets the feature {@code steps} after {@code from} of {@code block}. */
  void set(Feature from, int steps, int block, double value) {
    values[(from.column() + steps) * size + block] = (float) value;
  }

  /** Sets what is the same for all blocks, from {@code first} to {@code last}. */
  void fill(Feature first, Feature last, float[] ofPage) {
    for (int column = first.column(); column <= last.column(); column++) {
      Arrays.fill(values, column * size, (column + 1) * size, ofPage[column]);
    }
  }

  /** Gives {@code block} the features of block {@code other} from {@code first} on. */
  void copy(int other, int block, Feature first) {
    for (int start = first.column() * size; start < values.length; start += size) {
      values[start + block] = values[start + other];
    }
  }

  /** Where the values of the feature in {@code column} begin among {@link #values}. */
  int start(int column) {
    return column * size;
  }

  /** All values, feature by feature. */
  float[] values() {
    return values;
  }

  /** A copy of the features of {@code block}, by column. */
  float[] of(int block) {
    float[] row = new float[Feature.COUNT];
    for (int column = 0; start(column) < values.length; column++) {
      row[column] = values[start(column) + block];
    }
    return row;
  }
}
