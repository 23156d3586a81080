package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a sidecar takes: processor time and memory until it is ready, and after a thousand pages.
 * Setups are measured by turns; at the end stand the medians of their rounds.
 *
 * <p>Arguments: those of {@link Box}, {@code rounds}, {@code pages} (0: the start alone), {@code
 * connections}, {@code tell} (to {@code jcmd}, at the end of each run), and folders of pages
 * (golden ones of 50 to 250 KB if there is none).
 */
public final class SidecarMemory {

  private static final String MANIFEST = "k8s/components/sidecar/sidecar.yaml";
  private static final int LEAST = 50_000;
  private static final int MOST = 250_000;

  private SidecarMemory() {}

  /**
   * A service from its start to its end.
   *
   * @param ready seconds of processor until it was ready
   * @param readyMemory megabytes that were resident then
   * @param memory megabytes that are resident after the last page
   * @param highest megabytes that were resident at most
   * @param mapped megabytes of them that are files
   * @param first milliseconds of processor a page, of the first half
   * @param second milliseconds of processor a page, of the second half
   */
  private record Run(
      double ready,
      double readyMemory,
      double memory,
      double highest,
      double mapped,
      double first,
      double second) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "ready after %.2f CPU seconds with %.0f MB; after all pages %.0f MB (%.0f of files), at"
              + " most %.0f; %.1f ms CPU a page of the first half, %.1f of the second",
          ready,
          readyMemory,
          memory,
          mapped,
          highest,
          first,
          second);
    }
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Arguments arguments = new Arguments(args);
    List<Page> pages = Page.between(LEAST, MOST, arguments.folders(), "text/html");
    System.out.printf("%d pages of %.0f KB%n", pages.size(), Page.kilobytes(pages));
    List<Box> boxes = Box.all(arguments, MANIFEST);
    List<List<Run>> runs = new ArrayList<>();
    boxes.forEach(box -> runs.add(new ArrayList<>()));
    for (int round = 0; round < arguments.number("rounds", 1); round++) {
      for (int i = 0; i < boxes.size(); i++) {
        Run run = run(boxes.get(i), pages);
        runs.get(i).add(run);
        System.out.printf("%s%n  %s%n", boxes.get(i), run);
      }
    }
    System.out.println("medians");
    for (int i = 0; i < boxes.size(); i++) {
      System.out.printf("%s%n  %s%n", boxes.get(i), median(runs.get(i)));
    }
  }

  private static Run run(Box box, List<Page> pages) throws IOException, InterruptedException {
    int half = box.arguments().number("pages", 1000) / 2;
    int connections = box.arguments().number("connections", 2);
    try (Service service = new Service(box)) {
      ServiceGauge gauge = service.gauge();
      double ready = gauge.processorSeconds();
      long readyMemory = gauge.resident();
      service.send(pages, half, connections);
      double first = gauge.processorSeconds();
      service.send(pages, half, connections);
      double second = gauge.processorSeconds();
      String tell = box.arguments().text("tell", "").replace(',', ' ');
      if (!tell.isEmpty()) {
        System.out.println(gauge.jcmd(tell));
      }
      return new Run(
          ready,
          readyMemory / 1024.0,
          gauge.resident() / 1024.0,
          gauge.highest() / 1024.0,
          gauge.mapped() / 1024.0,
          (first - ready) / Math.max(1, half) * 1e3,
          (second - first) / Math.max(1, half) * 1e3);
    }
  }

  private static Run median(List<Run> runs) {
    return new Run(
        median(runs, Run::ready),
        median(runs, Run::readyMemory),
        median(runs, Run::memory),
        median(runs, Run::highest),
        median(runs, Run::mapped),
        median(runs, Run::first),
        median(runs, Run::second));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> value) {
    return runs.stream().mapToDouble(value).sorted().toArray()[runs.size() / 2];
  }
}
