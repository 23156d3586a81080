package dev.cleancopy.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style.
 *
 * @param start index of the first character, see {@link StyledText}
 * @param end index after the last character
 * @param style how it is set
 * @param target where a link leads: an absolute http(s) URL; {@code null} for other styles, and for
 *     links that lead nowhere useful
 */
public record Span(int start, int end, Style style, @Nullable URI target) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The same style elsewhere. */
  public Span at(int newStart, int newEnd) {
    return new Span(newStart, newEnd, style, target);
  }
}
