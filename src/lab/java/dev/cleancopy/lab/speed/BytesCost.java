package dev.cleancopy.lab.speed;

import com.sun.management.ThreadMXBean;
import dev.cleancopy.lab.speed.BytesStages.Sample;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * What decoding, repairing and identifying cost beside {@code Jsoup.parse} of the same pages, clean
 * and damaged: by processor time of the thread, which grows little with what else the machine does,
 * and (in brackets) by memory allocated, for which the collector has to pay. In each round every
 * page is parsed and then goes through the stages as it does in the normalizer, reading included;
 * medians of the rounds are added up.
 *
 * <p>Arguments: folders with {@code html/*.html.gz}; {@code rounds=N}; {@code damage=NAME}; {@code
 * show=STAGE} to list pages by what the stage costs.
 */
public final class BytesCost {

  private static final int ROUNDS = 60;

  /** The first rounds warm up. */
  private static final int WARM_UP = 3;

  private static final int SHOWN = 12;
  private static final List<String> STAGES =
      List.of("parse", "decode", "read", "undoMojibake", "identify", "restore");

  /** What counts: reading is measured elsewhere. */
  private static final Set<String> OURS = Set.of("decode", "undoMojibake", "identify", "restore");

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final BytesStages stages = new BytesStages();
  private final long[] time = new long[STAGES.size() + 1];
  private final long[] memory = new long[STAGES.size() + 1];
  private int kept;

  private BytesCost() {}

  public static void main(String[] args) throws IOException {
    List<String> folders = Arrays.stream(args).filter(arg -> arg.indexOf('=') < 0).toList();
    int rounds = Integer.parseInt(option(args, "rounds=", String.valueOf(ROUNDS)));
    String only = option(args, "damage=", "");
    String shown = option(args, "show=", "");
    BytesCost cost = new BytesCost();
    for (Damage damage : Damage.values()) {
      if (only.isEmpty() || damage.name().equals(only)) {
        cost.measure(damage, folders, rounds, shown);
      }
    }
  }

  private static String option(String[] args, String name, String otherwise) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(name))
        .map(arg -> arg.substring(name.length()))
        .findFirst()
        .orElse(otherwise);
  }

  private void measure(Damage damage, List<String> folders, int rounds, String shown)
      throws IOException {
    List<Sample> samples = stages.samples(folders, damage);
    int warmUp = Math.max(1, rounds / WARM_UP);
    long[][][] times = new long[samples.size()][STAGES.size()][rounds];
    long[][] allocated = new long[samples.size()][STAGES.size()];
    for (int round = -warmUp; round < rounds; round++) {
      for (int page = 0; page < samples.size(); page++) {
        run(samples.get(page));
        for (int stage = 0; stage < STAGES.size() && round >= 0; stage++) {
          times[page][stage][round] = time[stage + 1] - time[stage];
          allocated[page][stage] = memory[stage + 1] - memory[stage];
        }
      }
    }
    print(damage, times, allocated);
    show(times, samples, STAGES.indexOf(shown));
  }

  private void run(Sample sample) {
    done(0, sample);
    done(1, Jsoup.parse(sample.text()));
    DecodedText text = stages.decode(sample.document());
    done(2, text);
    Page read = stages.read(text);
    done(3, read);
    Page readable = stages.undoMojibake(read);
    done(4, readable);
    Language language = stages.identify(readable);
    done(5, language);
    done(6, stages.restore(readable, language));
  }

  /** Notes when a stage was done, and uses its result, so that no compiler leaves it out. */
  private void done(int stages, Object result) {
    kept += System.identityHashCode(result) & 1;
    memory[stages] = thread.getCurrentThreadAllocatedBytes();
    time[stages] = thread.getCurrentThreadCpuTime();
  }

  private static void print(Damage damage, long[][][] times, long[][] allocated) {
    double[] sums = new double[STAGES.size()];
    double[] bytes = new double[STAGES.size()];
    for (int page = 0; page < times.length; page++) {
      for (int stage = 0; stage < sums.length; stage++) {
        sums[stage] += median(times[page][stage]);
        bytes[stage] += allocated[page][stage];
      }
    }
    double all = 0;
    double allBytes = 0;
    System.out.printf(
        Locale.ROOT, "%-10s parse %.2f ms a page", damage, sums[0] / times.length / 1e6);
    for (int stage = 1; stage < sums.length; stage++) {
      boolean counts = OURS.contains(STAGES.get(stage));
      all += counts ? sums[stage] / sums[0] : 0;
      allBytes += counts ? bytes[stage] / bytes[0] : 0;
      System.out.printf(
          Locale.ROOT,
          "  %s %.3f (%.2f)",
          STAGES.get(stage),
          sums[stage] / sums[0],
          bytes[stage] / bytes[0]);
    }
    System.out.printf(Locale.ROOT, "  together %.3f (%.2f)%n", all, allBytes);
  }

  private static void show(long[][][] times, List<Sample> samples, int stage) {
    List<String> lines = new ArrayList<>();
    for (int page = 0; page < times.length && stage >= 0; page++) {
      double time = median(times[page][stage]);
      lines.add(
          String.format(
              Locale.ROOT,
              "%9.1f µs %.3f of parse, %d chars, %d blocks, %s",
              time / 1e3,
              time / median(times[page][0]),
              samples.get(page).text().length(),
              samples.get(page).read().blocks().size(),
              samples.get(page).language().tag()));
    }
    lines.stream().sorted().skip(Math.max(0, lines.size() - SHOWN)).forEach(System.out::println);
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
