package dev.cleancopy.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a result is.
 *
 * @param confidence expected quality (F1) of the body, 0 to 1
 * @param pageType what the page as a whole is
 * @param wordCount words of the body, by the rules of its script
 * @param sha256 of the normalized body, lower-case hex; {@code null} without a body
 * @param simhash 64-bit similarity hash of the body, lower-case hex; {@code null} without a body
 * @param warnings what the caller should know
 */
public record Assessment(
    double confidence,
    PageType pageType,
    int wordCount,
    @Nullable String sha256,
    @Nullable String simhash,
    List<Warning> warnings) {

  public Assessment {
    warnings = List.copyOf(warnings);
  }
}
