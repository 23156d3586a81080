package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.soak.PaddedPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

  /** Of fewer pages, one would decide. */
  private static final int ENOUGH = 10;

  /**
   * Documents of {@code least} to {@code most} bytes: those of {@code folders}; where these have
   * not enough, golden ones with as much around them as such pages have. Shuffled, always the same
   * way.
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
    if (pages.size() < ENOUGH) {
      pages.addAll(golden(least, most));
    }
    Collections.shuffle(pages, new Random(SEED));
    return pages;
  }

  /** Golden pages that have grown to {@code least} to {@code most} bytes. */
  private static List<Page> golden(int least, int most) throws IOException {
    List<Path> files = files(GOLDEN, "text/html");
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      int size = least + (int) ((long) (most - least) * i / files.size());
      pages.add(new Page("text/html", PaddedPage.of(files.get(i), size)));
    }
    return pages;
  }

  /** The mean size of {@code pages} in kilobytes. */
  static double kilobytes(List<Page> pages) {
    return pages.stream().mapToInt(page -> page.bytes().length).average().orElseThrow() / 1e3;
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
