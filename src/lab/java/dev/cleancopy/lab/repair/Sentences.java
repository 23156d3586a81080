package dev.cleancopy.lab.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A folder of sentences, one a line, in files named after their languages. */
final class Sentences {

  private static final String SUFFIX = ".txt.gz";

  private final Path folder;

  Sentences(Path folder) {
    this.folder = folder;
  }

  /** The languages there are, sorted. */
  List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  /** The sentences of {@code language}, from {@code first} on, at most {@code most}. */
  List<String> of(String language, int first, int most) throws IOException {
    Path file = folder.resolve(language + SUFFIX);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).skip(first).limit(most).toList();
    }
  }
}
