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

  /** Whether it may stand for a day without a time. */
  boolean isMidnight() {
    return hour == 0 && minute == 0;
  }

  /** An offset of so many minutes east of UTC, as {@code +05:30}. */
  static String offset(int minutes) {
    int size = Math.abs(minutes);
    return String.format(Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }

  /** Whether it is that of UTC. */
  boolean isUtc() {
    return offset.equals("Z") || offset.equals("+00:00");
  }

  /** ISO 8601, as precise as it is written. */
  String iso() {
    String time =
        second == NO_SECOND
            ? String.format(Locale.ROOT, "%02d:%02d", hour, minute)
            : String.format(Locale.ROOT, "%02d:%02d:%02d", hour, minute, second);
    return time + offset;
  }
}
