package dev.cleancopy.describe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code resources/describe}: one entry a line under {@code [section]} lines, {@code #}
 * comments.
 */
final class WordFile {

  private WordFile() {}

  /**
   * The entries of a file by section, in order.
   *
   * @throws IllegalStateException if it is missing: a broken build
   */
  static Map<String, List<String>> read(String name) {
    try (InputStream stream = WordFile.class.getResourceAsStream("/describe/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks /describe/" + name);
      }
      Map<String, List<String>> sections = new HashMap<>();
      String section = "";
      for (String line :
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[") && line.endsWith("]")) {
          section = line.substring(1, line.length() - 1);
        } else {
          sections.computeIfAbsent(section, any -> new ArrayList<>()).add(line.strip());
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
