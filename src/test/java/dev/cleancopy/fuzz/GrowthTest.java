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

  /**
   * Cost may grow as the document does, and by so much more. At most 1.02 was measured, of lines
   * with longer numbers; the rest is for what the compiler has found out meanwhile.
   */
  private static final double SLACK = 1.15;

  /** Arrays grow by doubling: the last of them may come with the larger size alone. */
  private static final long FREE_BYTES = 1 << 17;

  private static final long FREE_STEPS = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a document of a length costs. */
  private record Cost(int length, long steps, long bytes) {

    static Cost of(int length, Runnable work, Steps steps) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      work.run();
      return new Cost(length, steps.taken(), THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    /** How much more a document of {@code other} length may cost. */
    double mayGrowTo(int other) {
      return SLACK * other / length;
    }
  }

  private static Cost cost(Pathology pathology, int size) {
    String text = pathology.ofSize(size);
    RawDocument document = pathology.isText() ? RawDocument.ofText(text) : RawDocument.ofHtml(text);
    Steps steps = new Steps(text.length());
    return Cost.of(
        text.length(),
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
    double times = small.mayGrowTo(large.length);
    assertThat((double) large.bytes)
        .as("bytes: %d at first", small.bytes)
        .isLessThan(FREE_BYTES + small.bytes * times);
    assertThat((double) large.steps)
        .as("steps: %d at first", small.steps)
        .isLessThan(FREE_STEPS + small.steps * times);
  }

  /** The measure is no toy: what copies all that it has for each word breaks it. */
  @Test
  void quadratic_work_would_be_seen() {
    Cost small = Cost.of(SIZE, () -> join(SIZE / 8), new Steps(0));
    Cost large = Cost.of(SIZE * TIMES, () -> join(SIZE / 8 * TIMES), new Steps(0));
    assertThat((double) large.bytes)
        .isGreaterThan(FREE_BYTES + small.bytes * small.mayGrowTo(large.length));
  }

  private static String join(int words) {
    String joined = "";
    for (int i = 0; i < words; i++) {
      joined = joined.concat("word ");
    }
    return joined;
  }
}
