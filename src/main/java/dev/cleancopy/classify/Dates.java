package dev.cleancopy.classify;

/** Tells texts that look as if they held a date or a time, in any script. */
final class Dates {

  private Dates() {}

  /** Whether {@code text} holds a year, a clock time or a date in digits. */
  static boolean in(String text) {
    int run = 0;
    int value = 0;
    int groups = 0;
    for (int i = 0; i <= text.length(); i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
      if (digit >= 0) {
        value = run == 0 ? digit : Math.min(99_999, value * 10 + digit);
        run++;
        continue;
      }
      if (run == 4 && isYear(value)) {
        return true;
      }
      char after = i < text.length() ? text.charAt(i) : ' ';
      groups = run == 1 || run == 2 ? groups + 1 : 0;
      boolean goesOn = i + 1 < text.length() && Character.digit(text.charAt(i + 1), 10) >= 0;
      if (groups > 0 && after == ':' && goesOn && value < 25) {
        return true;
      }
      if (run > 0 && !(goesOn && "./-".indexOf(after) >= 0)) {
        if (groups >= 3) {
          return true;
        }
        groups = 0;
      }
      run = 0;
    }
    return false;
  }

  /** Years of the Gregorian, the Buddhist and the Solar Hijri calendar. */
  private static boolean isYear(int value) {
    return (value >= 1900 && value < 2100) || (value >= 2500 && value < 2600) || value / 100 == 14;
  }
}
