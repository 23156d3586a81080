package dev.cleancopy.lab.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How large pages are among those of their corpus. */
public enum PageSize {
  /** As most are. */
  MEDIAN(.5, 12),
  /** One in twenty is larger. */
  P95(.95, 6);

  private final double rank;
  private final int count;

  PageSize(double rank, int count) {
    this.rank = rank;
    this.count = count;
  }

  /** Pages of this size in {@code folder/html}. */
  List<byte[]> pages(Path folder) throws IOException {
    return SamplePages.about(folder, rank, count);
  }
}
