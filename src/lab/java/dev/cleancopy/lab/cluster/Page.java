package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.soak.PaddedPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A document to be sent.
 *
 * @param type its media type
 * @param bytes the document
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes them
record Page(String type, byte[] bytes) {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int SEED = 8;

  /**
   * Documents of {@code least} to {@code most} bytes: those of {@code folders}, or the golden ones
   * with as much around them as such pages have. Shuffled, always the same way.
   */
  static List<Page> between(int least, int most, List<Path> folders, String type)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder, type)) {
        byte[] bytes = bytes(file);
        if (least <= bytes.length && bytes.length <= most) {
          pages.add(new Page(type, bytes));
        }
      }
    }
    List<Path> golden = files(GOLDEN, "text/html");
    for (int i = 0; folders.isEmpty() && i < golden.size(); i++) {
      int size = least + (int) ((long) (most - least) * i / golden.size());
      pages.add(new Page("text/html", PaddedPage.of(golden.get(i), size)));
    }
    if (pages.isEmpty()) {
      throw new IOException("no " + type + " of " + least + " to " + most + " bytes");
    }
    java.util.Collections.shuffle(pages, new Random(SEED));
    return pages;
  }

  private static List<Path> files(Path folder, String type) throws IOException {
    String end = type.equals("text/plain") ? ".*\\.txt(\\.gz)?" : ".*\\.html(\\.gz)?";
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(end)).sorted().toList();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return stream.readAllBytes();
    }
  }
}
