package dev.cleancopy.lab.speed;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Prints what each stage costs as a share of {@code Jsoup.parse} of the same pages: processor time
 * of one thread, both measured in turn on every page, medians of many rounds. Collecting garbage is
 * left out on both sides; see {@link ArticleBenchmark} for all of it.
 *
 * <p>Arguments: the number of rounds, and folders with {@code html/*.html.gz}.
 */
public final class StageShares {

  private static final Stage[] STAGES = Stage.values();

  /** What is called once a page is not compiled for good before so many pages. */
  private static final int WARM_UP = 3000;

  /** Rounds over new pages that do not count. */
  private static final int FIRST_ROUNDS = 5;

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
  private final Stopwatch stopwatch = new Stopwatch();
  private final int rounds;
  private int normalized;

  private StageShares(int rounds) {
    this.rounds = rounds;
  }

  /** Prints a line for each folder and size of page. */
  public static void main(String[] args) throws IOException {
    StageShares shares = new StageShares(Integer.parseInt(args[0]));
    for (String folder : Arrays.asList(args).subList(1, args.length)) {
      for (PageSize size : PageSize.values()) {
        double[] sums = shares.measure(size.pages(Path.of(folder)));
        print(Path.of(folder).getFileName() + " " + size, sums);
      }
    }
  }

  /** Nanoseconds of each stage and, last, of the yardstick: over the pages, medians of rounds. */
  private double[] measure(List<byte[]> pages) {
    List<RawDocument> documents = pages.stream().map(RawDocument::ofBytes).toList();
    List<String> texts = new ArrayList<>();
    documents.forEach(page -> texts.add(decoder.decode(page, Budget.UNLIMITED).text()));
    double[][][] times = new double[pages.size()][STAGES.length + 1][rounds];
    int before = Math.max(FIRST_ROUNDS, (WARM_UP - normalized) / pages.size());
    normalized += (before + rounds) * pages.size();
    for (int round = -before; round < rounds; round++) {
      for (int page = 0; page < texts.size(); page++) {
        long[] spent = stopwatch.measure(documents.get(page), texts.get(page));
        for (int s = 0; s < spent.length && round >= 0; s++) {
          times[page][s][round] = spent[s];
        }
      }
    }
    double[] sums = new double[STAGES.length + 1];
    for (double[][] page : times) {
      for (int s = 0; s < sums.length; s++) {
        Arrays.sort(page[s]);
        sums[s] += page[s][rounds / 2];
      }
    }
    return sums;
  }

  private static void print(String what, double[] sums) {
    double parse = sums[STAGES.length];
    StringBuilder line = new StringBuilder(what);
    double all = 0;
    for (int s = 0; s < STAGES.length; s++) {
      String name = STAGES[s].name().toLowerCase(Locale.ROOT);
      line.append(String.format(Locale.ROOT, "  %s %.2f", name, sums[s] / parse));
      all += sums[s];
    }
    System.out.printf(
        Locale.ROOT, "%s  all %.2f  (parse %.2f ms)%n", line, all / parse, parse / 1e6);
  }

  /** Processor time of this thread by stage. */
  private final class Stopwatch implements StageObserver {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long[] spent = new long[0];
    private @Nullable Stage current;
    private long since;

    /** Nanoseconds of each stage and, last, of the yardstick. */
    long[] measure(RawDocument document, String text) {
      spent = new long[STAGES.length + 1];
      since = threads.getCurrentThreadCpuTime();
      if (Jsoup.parse(text).childNodeSize() == 0) {
        throw new IllegalStateException("an empty page");
      }
      spent[STAGES.length] = threads.getCurrentThreadCpuTime() - since;
      current = null;
      normalizer.normalize(document, Options.DEFAULT, Budget.UNLIMITED, this);
      stop();
      return spent;
    }

    @Override
    public void enters(Stage stage) {
      stop();
      current = stage;
    }

    private void stop() {
      long now = threads.getCurrentThreadCpuTime();
      for (int s = 0; s < STAGES.length; s++) {
        spent[s] += STAGES[s] == current ? now - since : 0;
      }
      since = threads.getCurrentThreadCpuTime();
    }
  }
}
