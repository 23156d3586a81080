package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What documents cost a service by their size: documents for a second of processor, milliseconds
 * and memory.
 *
 * <p>Arguments: those of {@link Box}, {@code cpu} (seconds of processor for each size, after as
 * many to warm up), {@code connections}, and folders with {@code html} and {@code text} below.
 */
public final class Sizing {

  private static final String MANIFEST = "k8s/base/deployment.yaml";

  /** How far from its size a document may be. */
  private static final double NEAR = .25;

  private static final int ROUND = 50;

  private Sizing() {}

  private record Size(String name, int bytes, String type) {}

  private static final List<Size> SIZES =
      List.of(
          new Size("8 KB of text", 8_000, "text/plain"),
          new Size("50 KB", 50_000, "text/html"),
          new Size("170 KB", 170_000, "text/html"),
          new Size("500 KB", 500_000, "text/html"),
          new Size("1 MB", 1_000_000, "text/html"));

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Arguments arguments = new Arguments(args);
    int seconds = arguments.number("cpu", 15);
    int connections = arguments.number("connections", 2);
    Box box = new Box(arguments, MANIFEST);
    System.out.println(box);
    try (Service service = new Service(box)) {
      ServiceGauge gauge = service.gauge();
      for (Size size : SIZES) {
        List<Page> pages = pages(size, arguments.folders());
        rate(service, gauge, pages, seconds, connections);
        double rate = rate(service, gauge, pages, seconds, connections);
        List<Double> millis = service.send(pages, ROUND, 1);
        System.out.printf(
            "%-13s %4d documents, %4.0f KB: %6.1f for a CPU second, %5.1f ms each; alone p50 %.0f ms,"
                + " p95 %.0f ms; %d MB resident, at most %d%n",
            size.name,
            pages.size(),
            pages.stream().mapToInt(page -> page.bytes().length).average().orElseThrow() / 1e3,
            rate,
            1e3 / rate,
            millis.get(millis.size() / 2),
            millis.get((int) (millis.size() * .95)),
            gauge.resident() >> 10,
            gauge.highest() >> 10);
      }
    }
    System.out.println(box);
  }

  private static List<Page> pages(Size size, List<Path> folders) throws java.io.IOException {
    int least = (int) (size.bytes * (1 - NEAR));
    int most = (int) (size.bytes * (1 + NEAR));
    return Page.between(least, most, folders, size.type);
  }

  /** Documents for a second of processor, over so many of them. */
  private static double rate(
      Service service, ServiceGauge gauge, List<Page> pages, int seconds, int connections)
      throws Exception {
    double start = gauge.processorSeconds();
    int documents = 0;
    while (gauge.processorSeconds() - start < seconds) {
      documents += service.send(pages, Math.max(ROUND, pages.size()), connections).size();
    }
    return documents / (gauge.processorSeconds() - start);
  }
}
