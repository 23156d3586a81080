package dev.cleancopy.contract;

/** Scores as they are shown. */
final class Rounding {

  private Rounding() {}

  /** {@code score} with four decimals: more would pretend to a precision that no score has. */
  static double of(double score) {
    return Math.round(score * 1e4) / 1e4;
  }
}
