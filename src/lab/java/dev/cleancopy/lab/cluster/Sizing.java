package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What documents cost a service by their size: documents for a second of processor, milliseconds
 * and memory. The services of all setups are there at once, and are sent each size by turns, the
 * small ones first.
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

  private record Size(String name, int bytes, String type) {

    List<Page> pages(List<Path> folders) throws IOException {
      return Page.between((int) (bytes * (1 - NEAR)), (int) (bytes * (1 + NEAR)), folders, type);
    }
  }

  private static final List<Size> SIZES =
      List.of(
          new Size("5 KB of text", 5_000, "text/plain"),
          new Size("5 KB", 5_000, "text/html"),
          new Size("20 KB", 20_000, "text/html"),
          new Size("50 KB", 50_000, "text/html"),
          new Size("170 KB", 170_000, "text/html"),
          new Size("500 KB", 500_000, "text/html"),
          new Size("1 MB", 1_000_000, "text/html"));

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Arguments arguments = new Arguments(args);
    List<Box> boxes = Box.all(arguments, MANIFEST);
    List<Service> services = new ArrayList<>();
    try {
      for (Box box : boxes) {
        services.add(new Service(box));
        System.out.printf("%s%n  ready with %s%n", box, memory(services.get(services.size() - 1)));
      }
      for (Size size : SIZES) {
        List<Page> pages = size.pages(arguments.folders());
        System.out.printf(
            "%s: %d documents, %.0f KB%n", size.name, pages.size(), Page.kilobytes(pages));
        for (int i = 0; i < boxes.size(); i++) {
          System.out.printf(
              "  %s: %s%n", boxes.get(i).name(), cost(services.get(i), boxes.get(i), pages));
        }
      }
    } finally {
      for (Service service : services) {
        service.close();
      }
    }
    System.out.println(boxes.get(0));
  }

  private static String cost(Service service, Box box, List<Page> pages)
      throws IOException, InterruptedException {
    int seconds = box.arguments().number("cpu", 15);
    int connections = box.arguments().number("connections", 2);
    rate(service, pages, seconds, connections);
    long start = System.nanoTime();
    double before = service.gauge().processorSeconds();
    double rate = rate(service, pages, seconds, connections);
    double busy =
        (service.gauge().processorSeconds() - before) / ((System.nanoTime() - start) / 1e9);
    List<Double> millis = service.send(pages, ROUND, 1);
    return String.format(
        Locale.ROOT,
        "%.1f for a CPU second, %.1f ms each (%.2f processors busy); alone p50 %.0f ms, p95 %.0f ms; %s",
        rate,
        1e3 / rate,
        busy,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * .95)),
        memory(service));
  }

  private static String memory(Service service) throws IOException {
    return "%d MB resident, at most %d"
        .formatted(service.gauge().resident() >> 10, service.gauge().highest() >> 10);
  }

  /** Documents for a second of processor, over so many of them. */
  private static double rate(Service service, List<Page> pages, int seconds, int connections)
      throws IOException, InterruptedException {
    ServiceGauge gauge = service.gauge();
    double start = gauge.processorSeconds();
    int documents = 0;
    while (gauge.processorSeconds() - start < seconds) {
      documents += service.send(pages, Math.max(ROUND, pages.size()), connections).size();
    }
    return documents / (gauge.processorSeconds() - start);
  }
}
