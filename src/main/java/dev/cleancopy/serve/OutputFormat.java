package dev.cleancopy.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which an article leaves, in the order of preference. */
enum OutputFormat {
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
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  /** What the response says of itself. */
  String contentType() {
    return contentType;
  }

  /**
   * The format that an {@code Accept} header likes best among {@code offered}; JSON without one.
   */
  static OutputFormat accepted(@Nullable String header, List<OutputFormat> offered) {
    if (header == null || header.isBlank()) {
      return JSON;
    }
    OutputFormat best = null;
    double most = 0;
    for (OutputFormat format : offered) {
      double quality = Accept.quality(header, format.mediaType);
      if (quality > most) {
        best = format;
        most = quality;
      }
    }
    if (best == null) {
      throw new ProblemException(
          Problem.of(406, "None of the formats of this path is accepted by: " + header)
              .withSupported(offered.stream().map(OutputFormat::mediaType).toList()));
    }
    return best;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(OutputFormat::id).toList();
  }
}
