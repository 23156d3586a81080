package dev.cleancopy.contract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which an article leaves, in the order of preference. */
public enum OutputFormat {
  JSON("application/json", "application/json"),
  MARKDOWN("text/markdown", "text/markdown; charset=utf-8"),
  TEXT("text/plain", "text/plain; charset=utf-8"),
  HTML("text/html", "text/html; charset=utf-8");

  private final String mediaType;
  private final String contentType;

  OutputFormat(String mediaType, String contentType) {
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** Its name in the option {@code format}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a caller names in {@code Accept} to have it. */
  public String mediaType() {
    return mediaType;
  }

  /** What the response says of itself. */
  public String contentType() {
    return contentType;
  }

  /** Refuses a format where only JSON is written. */
  static void requireJson(@Nullable OutputFormat named) {
    if (named != null && named != JSON) {
      throw new ProblemException(
          Problem.of(406, "This path writes no such format: " + named.id())
              .withSupported(List.of(JSON.mediaType)));
    }
  }
}
