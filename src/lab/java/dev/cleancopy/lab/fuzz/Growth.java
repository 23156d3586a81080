package dev.cleancopy.lab.fuzz;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.fuzz.Pathology;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.StageObserver;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How the cost of hostile documents grows with their size: processor time and allocated bytes at a
 * size and at four times that size. Arguments: the smaller size in characters (100000), and the
 * names of pathologies (all).
 */
public final class Growth {

  private static final int TIMES = 4;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();

  private Growth() {}

  private record Cost(double millis, double megabytes) {}

  /** Prints a line for each pathology; {@code !} marks those that grow more than they should. */
  public static void main(String[] args) {
    int size = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0]) : 100_000;
    System.out.printf("%-26s %10s %10s %6s %10s %10s %6s%n", "", "ms", "ms", "", "MB", "MB", "");
    for (Pathology pathology : Pathology.values()) {
      if (args.length > 1 && !java.util.List.of(args).contains(pathology.name())) {
        continue;
      }
      cost(pathology, size);
      Cost small = cost(pathology, size);
      Cost large = cost(pathology, size * TIMES);
      double time = large.millis / small.millis;
      double memory = large.megabytes / small.megabytes;
      System.out.printf(
          Locale.ROOT,
          "%-26s %10.1f %10.1f %6.1f %10.1f %10.1f %6.1f %s%n",
          pathology.name(),
          small.millis,
          large.millis,
          time,
          small.megabytes,
          large.megabytes,
          memory,
          time > TIMES * 2 || memory > TIMES * 1.5 ? "!" : "");
    }
  }

  private static Cost cost(Pathology pathology, int size) {
    String document = pathology.ofSize(size);
    long time = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    work(pathology.isText() ? RawDocument.ofText(document) : RawDocument.ofHtml(document));
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - time) / 1e6,
        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e6);
  }

  private static void work(RawDocument document) {
    var article =
        NORMALIZER.normalize(document, Options.DEFAULT, Budget.UNLIMITED, StageObserver.NONE);
    new HtmlRenderer().render(article);
    new MarkdownRenderer().render(article);
  }
}
