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
}
