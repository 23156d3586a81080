package dev.cleancopy.serve;

import java.util.Locale;

/** Reads {@code Accept} headers (RFC 9110, 12.5.1). */
final class Accept {

  private Accept() {}

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
