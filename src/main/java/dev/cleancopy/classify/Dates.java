package dev.cleancopy.classify;

/** Tells texts that look as if they held a date or a time, in any script. */
final class Dates {

  /** What of a date a text holds. */
  enum Found {
    NONE,
    /** A year by itself: much that is no date line names one. */
    YEAR,
    /** A day or a time of day. */
    DAY
  }

  /** So few characters stand between a day and its year: {@code 13 de setembro de 2025}. */
  private static final int REACH = 16;

  private static final int LAST_DAY = 31;

  private Dates() {}

  /** Whether {@code text} holds a year, a clock time or a date in digits. */
  static boolean in(String text) {
    return of(text) != Found.NONE;
  }

  /** The most that {@code text} holds of a date. */
  static Found of(String text) {
    Found found = Found.NONE;
    int run = 0;
    int value = 0;
    int groups = 0;
    int first = 0;
    int dayEnd = -REACH - 1;
    int yearEnd = -REACH - 1;
    for (int i = 0; i <= text.length(); i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
      if (digit >= 0) {
        value = run == 0 ? digit : Math.min(99_999, value * 10 + digit);
        run++;
        continue;
      }
      char after = i < text.length() ? text.charAt(i) : ' ';
      boolean goesOn = i + 1 < text.length() && Character.digit(text.charAt(i + 1), 10) >= 0;
      if (run == 4 && isYear(value) && !isInCode(text, i - run, i)) {
        found = i - run - dayEnd <= REACH ? Found.DAY : found == Found.DAY ? found : Found.YEAR;
        yearEnd = i;
      }
      boolean isAlone = groups == 0 && !(goesOn && "./-".indexOf(after) >= 0);
      if (isAlone && (run == 1 || run == 2) && value > 0 && value <= LAST_DAY) {
        found = i - run - yearEnd <= REACH ? Found.DAY : found;
        dayEnd = i;
      }
      if (run > 0) {
        first = groups == 0 ? run : first;
        groups++;
        if (groups == 1 && run <= 2 && after == ':' && goesOn && value < 25) {
          return Found.DAY;
        }
        if (!(goesOn && "./-".indexOf(after) >= 0)) {
          if (groups == 3 && isDate(first, run)) {
            return Found.DAY;
          }
          groups = 0;
        }
      }
      run = 0;
    }
    return found;
  }

  /** Whether three numbers whose first and last have so many digits may be a day. */
  private static boolean isDate(int first, int last) {
    return first == 4 ? last <= 2 : first <= 2 && (last == 4 || last == 2);
  }

  /** Whether the digits are part of a longer name: {@code CVE-2024-49113}. */
  private static boolean isInCode(String text, int start, int end) {
    boolean behind =
        start > 1 && text.charAt(start - 1) == '-' && Character.isUpperCase(text.charAt(start - 2));
    boolean before = end < text.length() && text.charAt(end) == '-';
    return behind && before;
  }

  /** Years of the Gregorian, the Buddhist and the Solar Hijri calendar. */
  private static boolean isYear(int value) {
    return (value >= 1900 && value < 2100) || (value >= 2500 && value < 2600) || value / 100 == 14;
  }
}
