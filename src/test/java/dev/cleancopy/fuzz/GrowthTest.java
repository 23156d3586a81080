package dev.cleancopy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A hostile document costs no more than its size. Counted are steps, which the budget counts, and
 * bytes that are allocated: neither knows how busy the machine is. Quadratic work that does neither
 * is looked for in the lab, by processor time ({@code dev.cleancopy.lab.fuzz.Growth}).
 */
class GrowthTest {

  /** Large enough that what every document costs does not count. */
  private static final int SIZE = 24_000;

  private static final int TIMES = 4;

  /** Arrays grow by doubling, so that a share of what is allocated comes in leaps. */
  private static final double MOST = TIMES * 1.4;

  /** What every document costs, whatever its size. */
  private static final long FREE_BYTES = 2_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a document costs. */
  private record Cost(long steps, long bytes) {

    static Cost of(Runnable work, Steps steps) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      work.run();
      return new Cost(steps.taken(), THREADS.getCurrentThreadAllocatedBytes() - before);
    }
  }

  private static Cost cost(Pathology pathology, int size) {
    String text = pathology.ofSize(size);
    RawDocument document = pathology.isText() ? RawDocument.ofText(text) : RawDocument.ofHtml(text);
    Steps steps = new Steps(text.length());
    return Cost.of(
        () -> {
          NormalizedArticle article = House.normalize(document, RepairMode.STANDARD, steps);
          new HtmlRenderer().render(article);
          new MarkdownRenderer().render(article);
        },
        steps);
  }

  @ParameterizedTest
  @EnumSource(Pathology.class)
  void cost_grows_with_size_and_no_faster(Pathology pathology) {
    cost(pathology, SIZE);
    Cost small = cost(pathology, SIZE);
    Cost large = cost(pathology, SIZE * TIMES);
    assertThat((double) large.bytes)
        .as("bytes at %d and at %d times the size", small.bytes, TIMES)
        .isLessThan(FREE_BYTES + small.bytes * MOST);
    assertThat((double) large.steps)
        .as("steps: %d at first", small.steps)
        .isLessThan(64 + small.steps * MOST);
  }

  /** The measure is no toy: what copies all that it has for each word breaks it. */
  @Test
  void quadratic_work_would_be_seen() {
    Cost small = Cost.of(() -> join(SIZE / 8), new Steps(0));
    Cost large = Cost.of(() -> join(SIZE / 8 * TIMES), new Steps(0));
    assertThat((double) large.bytes).isGreaterThan(FREE_BYTES + small.bytes * MOST);
  }

  private static String join(int words) {
    String joined = "";
    for (int i = 0; i < words; i++) {
      joined = joined.concat("word ");
    }
    return joined;
  }
}
