package dev.cleancopy.describe;

import java.util.Locale;

/**
 * A time of day as it is written.
 *
 * @param second -1 if none is written
 * @param offset {@code Z}, {@code +09:00}, or empty if none is written
 */
record Clock(int hour, int minute, int second, String offset) {

  static final int NO_SECOND = -1;

  /** ISO 8601, as precise as it is written. */
  String iso() {
    String time =
        second == NO_SECOND
            ? String.format(Locale.ROOT, "%02d:%02d", hour, minute)
            : String.format(Locale.ROOT, "%02d:%02d:%02d", hour, minute, second);
    return time + offset;
  }
}
