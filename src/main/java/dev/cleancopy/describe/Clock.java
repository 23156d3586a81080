package dev.cleancopy.describe;

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
    return (minutes < 0 ? "-" : "+") + digits(size / 60, 2) + ":" + digits(size % 60, 2);
  }

  /** Whether it is that of UTC. */
  boolean isUtc() {
    return offset.equals("Z") || offset.equals("+00:00");
  }

  /** ISO 8601, as precise as it is written. */
  String iso() {
    String time = digits(hour, 2) + ":" + digits(minute, 2);
    return (second == NO_SECOND ? time : time + ":" + digits(second, 2)) + offset;
  }

  /** {@code number}, which is not negative, with zeros before it up to {@code width} digits. */
  static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
  }
}
