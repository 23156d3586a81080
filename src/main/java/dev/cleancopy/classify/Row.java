package dev.cleancopy.classify;

/** The features of one block, by {@link Feature#column()}. */
final class Row {

  private final float[] values;
  private final int first;

  Row(float[] values) {
    this(values, 0);
  }

  /** Only the features from column {@code first} on. */
  Row(float[] values, int first) {
    this.values = values;
    this.first = first;
  }

  /** Whether {@code values} has all features, or only those of the block itself. */
  static boolean isWhole(float[] values) {
    return values.length == Feature.COUNT;
  }

  /** Copies what is the same for all blocks, from {@code first} to {@code last}, to whole rows. */
  static void copy(float[] values, Feature first, Feature last, float[][] rows) {
    int from = first.column();
    int length = last.column() - from + 1;
    for (float[] row : rows) {
      if (isWhole(row)) {
        System.arraycopy(values, from, row, from, length);
      }
    }
  }

  void set(Feature feature, double value) {
    values[feature.column() - first] = (float) value;
  }

  void set(Feature feature, boolean isSo) {
    values[feature.column() - first] = isSo ? 1 : 0;
  }

  /** Sets the feature {@code steps} after {@code from}. */
  void set(Feature from, int steps, double value) {
    values[from.column() + steps - first] = (float) value;
  }

  /** Sets {@code feature} to the logarithm of a length, count or distance. */
  void log(Feature feature, double value) {
    values[feature.column() - first] = Logs.of(value);
  }

  /** Sets the feature {@code steps} after {@code from} to a logarithm. */
  void log(Feature from, int steps, double value) {
    values[from.column() + steps - first] = Logs.of(value);
  }

  /** Sets the features from the one {@code steps} after {@code from} on. */
  void copy(float[] several, Feature from, int steps) {
    System.arraycopy(several, 0, values, from.column() + steps - first, several.length);
  }
}
