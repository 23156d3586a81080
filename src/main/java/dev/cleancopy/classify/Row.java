package dev.cleancopy.classify;

/** The features of one block, by {@link Feature#column()}. */
final class Row {

  private final float[] values;

  Row(float[] values) {
    this.values = values;
  }

  void set(Feature feature, double value) {
    values[feature.column()] = (float) value;
  }

  void set(Feature feature, boolean isSo) {
    values[feature.column()] = isSo ? 1 : 0;
  }

  /** Sets the feature {@code steps} after {@code first}. */
  void set(Feature first, int steps, double value) {
    values[first.column() + steps] = (float) value;
  }

  /** Sets {@code feature} to the logarithm of a length, count or distance. */
  void log(Feature feature, double value) {
    values[feature.column()] = Logs.of(value);
  }

  /** Sets the feature {@code steps} after {@code first} to a logarithm. */
  void log(Feature first, int steps, double value) {
    values[first.column() + steps] = Logs.of(value);
  }
}
