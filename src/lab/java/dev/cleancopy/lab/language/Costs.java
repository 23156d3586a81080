package dev.cleancopy.lab.language;

/** Probabilities as the models store them. */
final class Costs {

  /** As {@code CharacterModel.UNITS_PER_BIT}. */
  private static final int UNITS_PER_BIT = 12;

  private Costs() {}

  static double bits(double probability) {
    return -Math.log(probability) / Math.log(2);
  }

  static byte quantized(double probability) {
    return (byte) Math.min(255, Math.round(bits(probability) * UNITS_PER_BIT));
  }
}
