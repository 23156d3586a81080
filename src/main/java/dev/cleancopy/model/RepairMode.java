package dev.cleancopy.model;

/** How sure a repair must be to be applied; the others are only reported. */
public enum RepairMode {
  STANDARD(0.98),
  STRICT(0.995),
  /** Nothing is looked for. */
  OFF(Double.POSITIVE_INFINITY),
  /** Everything is looked for, nothing is applied. */
  REPORT(Double.POSITIVE_INFINITY),
  AGGRESSIVE(0.90);

  private final double threshold;

  RepairMode(double threshold) {
    this.threshold = threshold;
  }

  /** Whether a repair of this confidence is applied. */
  public boolean applies(double confidence) {
    return confidence >= threshold;
  }
}
