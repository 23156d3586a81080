package dev.cleancopy.model;

/**
 * Something that the caller should know about a result.
 *
 * @param code which warning
 * @param message the same for a human
 */
public record Warning(Code code, String message) {

  /** The warnings that there are. */
  public enum Code {
    NOTHING_KEPT,
    NOT_AN_ARTICLE,
    PAYWALLED,
    TRUNCATED,
    HEAVILY_DAMAGED,
    CHARSET_CONFLICT,
    BODY_FROM_DATA
  }
}
