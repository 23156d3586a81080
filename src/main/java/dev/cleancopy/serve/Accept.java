package dev.cleancopy.serve;

import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code Accept} headers (RFC 9110, 12.5.1). */
final class Accept {

  private Accept() {}

  /** The format that a request names, or else the one that its {@code Accept} likes best. */
  static OutputFormat format(DocumentRequest request, HttpHeaders headers) {
    OutputFormat named = request.format();
    if (named != null) {
      return named;
    }
    List<OutputFormat> formats = Arrays.asList(OutputFormat.values());
    List<String> offered = formats.stream().map(OutputFormat::mediaType).toList();
    return formats.get(offered.indexOf(best(headers, offered)));
  }

  /** Refuses a request that wants anything but JSON. */
  static void requireJson(DocumentRequest request, HttpHeaders headers) {
    if (request.format() == null) {
      require(headers, OutputFormat.JSON.mediaType());
    } else {
      request.requireJson();
    }
  }

  /** Refuses a request that does not want {@code mediaType}. */
  static void require(HttpHeaders headers, String mediaType) {
    best(headers, List.of(mediaType));
  }

  /** The one of {@code offered} that is liked best; the first if the caller does not care. */
  private static String best(HttpHeaders headers, List<String> offered) {
    List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT);
    String accept = lines == null ? "" : String.join(",", lines);
    if (accept.isBlank()) {
      return offered.get(0);
    }
    String best = null;
    double most = 0;
    for (String mediaType : offered) {
      double quality = quality(accept, mediaType);
      if (quality > most) {
        best = mediaType;
        most = quality;
      }
    }
    if (best == null) {
      throw new ProblemException(
          Problem.of(406, "This path writes no such format: " + accept).withSupported(offered));
    }
    return best;
  }

  /** How much {@code header} likes {@code mediaType}, 0 to 1: its most specific range decides. */
  static double quality(String header, String mediaType) {
    double quality = 0;
    int closest = -1;
    for (String range : header.split(",", -1)) {
      String[] parts = range.split(";", -1);
      int closeness = closeness(parts[0].strip().toLowerCase(Locale.ROOT), mediaType);
      if (closeness > closest) {
        closest = closeness;
        quality = weight(parts);
      }
    }
    return quality;
  }

  /** 2 for the type itself, 1 for {@code text/*}, 0 for everything, -1 for another. */
  private static int closeness(String range, String mediaType) {
    if (range.equals(mediaType)) {
      return 2;
    }
    if (range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*/*") || range.equals("*") ? 0 : -1;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        try {
          return Math.min(1, Math.max(0, Double.parseDouble(parameter.substring(2).strip())));
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
