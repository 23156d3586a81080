package dev.cleancopy.classify;

/**
 * Logarithms of one more, from tables, since a page needs tens of thousands: small numbers to the
 * eighth, large ones to about a two thousandth of their size. The same on every machine.
 */
final class Logs {

  private static final int SIZE = 1 << 12;
  private static final float[] EIGHTHS = new float[SIZE];
  private static final float[] WHOLE = new float[SIZE];
  private static final float LOG_2 = (float) StrictMath.log(2);
  private static final double MOST = 1e9;

  static {
    for (int i = 0; i < SIZE; i++) {
      EIGHTHS[i] = (float) StrictMath.log1p(i / 8.0);
      WHOLE[i] = (float) StrictMath.log(Math.max(1, i));
    }
  }

  private Logs() {}

  /** {@code log(1 + value)}; of a negative value that of its size, with its sign. */
  static float of(double value) {
    if (value < 0) {
      return -of(-value);
    }
    int eighths = (int) (Math.min(value, MOST / 8) * 8 + .5);
    if (eighths < SIZE) {
      return EIGHTHS[eighths];
    }
    int more = (int) Math.min(value, MOST) + 1;
    int doublings = Math.max(0, 32 - Integer.numberOfLeadingZeros(more) - 12);
    return WHOLE[more >> doublings] + doublings * LOG_2;
  }
}
