package dev.cleancopy.classify;

/** The features of one block, or of all that have them in common, by {@link Feature#column()}. */
final class Row {

  private final float[] values;

  /** Where the feature in column 0 stands. */
  private final int start;

  /** From a feature to the next. */
  private final int step;

  /** Only the features from column {@code first} on. */
  Row(float[] values, int first) {
    this(values, -first, 1);
  }

  Row(float[] values, int start, int step) {
    this.values = values;
    this.start = start;
    this.step = step;
  }

  void set(Feature feature, double value) {
    set(feature, 0, value);
  }

  void set(Feature feature, boolean isSo) {
    set(feature, 0, isSo ? 1 : 0);
  }

  /** Sets the feature {@code steps} after {@code from}. */
  void set(Feature from, int steps, double value) {
    values[start + (from.column() + steps) * step] = (float) value;
  }

  /** Sets {@code feature} to the logarithm of a length, count or distance. */
  void log(Feature feature, double value) {
    log(feature, 0, value);
  }

  /** Sets the feature {@code steps} after {@code from} to a logarithm. */
  void log(Feature from, int steps, double value) {
    values[start + (from.column() + steps) * step] = Logs.of(value);
  }

  /** Sets the features from the one {@code steps} after {@code from} on. */
  void copy(float[] several, Feature from, int steps) {
    int at = start + (from.column() + steps) * step;
    for (float value : several) {
      values[at] = value;
      at += step;
    }
  }
}
