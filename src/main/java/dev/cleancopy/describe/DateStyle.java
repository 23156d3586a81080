package dev.cleancopy.describe;

import java.util.Locale;
import java.util.Set;

/**
 * How a page writes dates.
 *
 * @param language ISO 639
 * @param order of the numbers in {@code 5/6/2025}
 * @param minguo whether years of two or three digits count from 1911
 */
record DateStyle(String language, Order order, boolean minguo) {

  /** The order of day, month and year. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
  }

  private static final Set<String> YEAR_FIRST = Set.of("ko", "ja", "zh", "hu", "fa", "lt", "mn");

  /** Where English is written with the month first. */
  private static final Set<String> MONTH_FIRST = Set.of("", "US", "PH");

  /**
   * @param tag BCP 47
   * @param region ISO 3166, upper-case; empty if unknown
   */
  static DateStyle of(String tag, String region) {
    String language = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    Order order =
        YEAR_FIRST.contains(language)
            ? Order.YEAR_FIRST
            : language.equals("en") && MONTH_FIRST.contains(region.toUpperCase(Locale.ROOT))
                ? Order.MONTH_FIRST
                : Order.DAY_FIRST;
    return new DateStyle(language, order, tag.equals("zh-Hant"));
  }

  /** The same with day and month the other way round. */
  DateStyle other() {
    return in(order == Order.MONTH_FIRST ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }

  /** The same in the order {@code other}. */
  DateStyle in(Order other) {
    return new DateStyle(language, other, minguo);
  }
}
