package dev.cleancopy.serve;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

  /** The format that a request names, or else the one that its {@code Accept} likes best. */
  static OutputFormat wanted(DocumentRequest request, HttpHeaders headers) {
    OutputFormat named = request.format();
    return named != null ? named : accepted(headers, Arrays.asList(values()));
  }

  /** Refuses a request that wants anything but JSON. */
  static void requireJson(DocumentRequest request, HttpHeaders headers) {
    OutputFormat named = request.format();
    if (named == null) {
      accepted(headers, List.of(JSON));
    } else if (named != JSON) {
      throw notOffered(named.id(), List.of(JSON));
    }
  }

  private static OutputFormat accepted(HttpHeaders headers, List<OutputFormat> offered) {
    List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT);
    String accept = lines == null ? "" : String.join(",", lines);
    if (accept.isBlank()) {
      return JSON;
    }
    OutputFormat best = null;
    double most = 0;
    for (OutputFormat format : offered) {
      double quality = Accept.quality(accept, format.mediaType);
      if (quality > most) {
        best = format;
        most = quality;
      }
    }
    if (best == null) {
      throw notOffered(accept, offered);
    }
    return best;
  }

  private static ProblemException notOffered(String wanted, List<OutputFormat> offered) {
    return new ProblemException(
        Problem.of(406, "This path writes no such format: " + wanted)
            .withSupported(offered.stream().map(OutputFormat::mediaType).toList()));
  }
}
