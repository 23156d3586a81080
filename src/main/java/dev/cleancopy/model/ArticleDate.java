package dev.cleancopy.model;

/**
 * A date, exactly as precise as the page gives it.
 *
 * @param value ISO 8601, cut to its precision, with the offset only if the page gives one: {@code
 *     2025-05-13}, {@code 2025-05-13T10:00}
 * @param raw as the page writes it
 * @param precision its smallest unit
 */
public record ArticleDate(String value, String raw, Precision precision) {

  /** The smallest unit that a date gives. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND
  }
}
