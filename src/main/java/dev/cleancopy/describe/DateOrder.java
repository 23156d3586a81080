package dev.cleancopy.describe;

import dev.cleancopy.describe.DateStyle.Order;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order a page writes day and month, where a language leaves it open: {@code 03/10/2023}.
 * Days that are written plainly elsewhere on the page tell, and dates whose numbers cannot be
 * months.
 */
final class DateOrder {

  /** Longer lines are prose. */
  private static final int LONGEST_LINE = 200;

  private static final int MONTHS = 12;

  private final WrittenDates dates;

  DateOrder(WrittenDates dates) {
    this.dates = dates;
  }

  /** The order of {@code page} if it shows one; else that of {@code style}. */
  DateStyle of(Clues page, WrittenDate questioned, DateStyle style) {
    Set<Integer> plain = new HashSet<>();
    int dayFirst = 0;
    int monthFirst = 0;
    for (JudgedBlock block : page.blocks()) {
      String text = block.text();
      if (text.length() <= LONGEST_LINE) {
        for (WrittenDate date : page.dates(block, style)) {
          if (!date.ambiguous()) {
            plain.add(date.ordinal());
            dayFirst += isNumeric(text, date, date.day(), date.month()) ? 1 : 0;
            monthFirst += isNumeric(text, date, date.month(), date.day()) ? 1 : 0;
          }
        }
      }
    }
    for (Hint hint : page.hints("datetime")) {
      List<WrittenDate> written = dates.in(hint.text(), style);
      written.stream().filter(date -> !date.ambiguous()).forEach(date -> plain.add(date.ordinal()));
    }
    boolean asRead = plain.contains(questioned.ordinal());
    boolean swapped = plain.contains(questioned.swapped().ordinal());
    if (asRead != swapped) {
      return swapped ? style.other() : style;
    }
    if ((dayFirst > 0) == (monthFirst > 0)) {
      return style;
    }
    return style.in(dayFirst > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }

  /** Whether {@code date} is written {@code first/second/year} in numbers, the larger no month. */
  private static boolean isNumeric(String text, WrittenDate date, int first, int second) {
    int at = date.start();
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int next = end + 1;
    int last = next;
    while (last < text.length() && isDigit(text.charAt(last))) {
      last++;
    }
    return Math.max(first, second) > MONTHS
        && isNumber(text, at, end, first)
        && isNumber(text, next, last, second);
  }

  private static boolean isNumber(String text, int from, int to, int number) {
    return to > from && to - from <= 2 && Integer.parseInt(text.substring(from, to)) == number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
