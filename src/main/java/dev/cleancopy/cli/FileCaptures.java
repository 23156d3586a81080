package dev.cleancopy.cli;

import dev.cleancopy.contract.Capture;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.desk.Item;
import dev.cleancopy.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Documents that are files. */
final class FileCaptures {

  /** What a name betrays; the first bytes decide of others. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "htm", "text/html",
          "xhtml", "application/xhtml+xml",
          "txt", "text/plain");

  private final int limit;

  /**
   * Reads files.
   *
   * @param limit number of bytes above which a file is refused
   */
  FileCaptures(int limit) {
    this.limit = limit;
  }

  /** All files below {@code folder}, hidden ones left out, always in the same order. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted((first, second) -> first.toString().compareTo(second.toString()))
          .toList();
    }
  }

  /** Whether {@code file} or a folder in which it lies is hidden. */
  private static boolean isHidden(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .anyMatch(name -> name.toString().startsWith("."));
  }

  /** The document in {@code file}, known as {@code id}. */
  Item read(Path file, String id) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, id, type(file));
    }
  }

  /** The document in {@code stream}, which is read no further than needed to refuse it. */
  Item read(InputStream stream, String id, @Nullable String contentType) throws IOException {
    byte[] bytes = stream.readNBytes(limit + 1);
    if (bytes.length == 0) {
      return new Item.Refused(id, Problem.of(400, "The file is empty."));
    }
    if (bytes.length > limit) {
      return new Item.Refused(id, Problem.of(413, "The file is larger than " + limit + " bytes."));
    }
    return new Item.Caught(new Capture(id, null, contentType, null, new Content.Bytes(bytes)));
  }

  private static @Nullable String type(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.get(extension.toLowerCase(Locale.ROOT));
  }
}
