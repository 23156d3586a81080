package dev.cleancopy.lab.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Pages of usual size and large ones. */
final class SamplePages {

  private static final int USUAL = 8;
  private static final int LARGE = 4;

  /** Sizes at this rank are large. */
  private static final double LARGE_RANK = 0.95;

  private SamplePages() {}

  /** Pages in UTF-8 from {@code folder/html/*.html.gz}: eight about the median, four about p95. */
  static List<String> of(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = bytes(file);
        if (isUtf8(bytes)) {
          pages.add(bytes);
        }
      }
    }
    pages.sort(Comparator.comparingInt(page -> page.length));
    List<String> sample = new ArrayList<>();
    add(pages, pages.size() / 2, USUAL, sample);
    add(pages, (int) (pages.size() * LARGE_RANK), LARGE, sample);
    return sample;
  }

  /**
   * The {@code count} pages of {@code folder/html/*.html.gz} about the middle ({@code rank} .5) or
   * another rank by size, as they were published.
   */
  static List<byte[]> about(Path folder, double rank, int count) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().toList()) {
        pages.add(bytes(file));
      }
    }
    pages.sort(Comparator.comparingInt(page -> page.length));
    int from = Math.max(0, Math.min((int) (pages.size() * rank) - count / 2, pages.size() - count));
    return List.copyOf(pages.subList(from, Math.min(from + count, pages.size())));
  }

  private static void add(List<byte[]> pages, int rank, int count, List<String> sample) {
    int from = Math.max(0, Math.min(rank - count / 2, pages.size() - count));
    for (byte[] page : pages.subList(from, Math.min(from + count, pages.size()))) {
      sample.add(new String(page, StandardCharsets.UTF_8));
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.chars().anyMatch(c -> c >= 0x80) && text.indexOf('\uFFFD') < 0;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return stream.readAllBytes();
    }
  }
}
