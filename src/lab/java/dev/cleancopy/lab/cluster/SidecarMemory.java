package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What a sidecar takes: processor time and memory until it is ready, and after a thousand pages.
 *
 * <p>Arguments: those of {@link Box}, {@code pages}, {@code connections}, and folders of pages
 * (golden ones of 50 to 250 KB if there is none).
 */
public final class SidecarMemory {

  private static final String MANIFEST = "k8s/components/sidecar/sidecar.yaml";
  private static final int LEAST = 50_000;
  private static final int MOST = 250_000;

  private SidecarMemory() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Arguments arguments = new Arguments(args);
    List<Page> pages = Page.between(LEAST, MOST, arguments.folders(), "text/html");
    int count = arguments.number("pages", 1000);
    int connections = arguments.number("connections", 2);
    Box box = new Box(arguments, MANIFEST);
    System.out.println(box);
    try (Service service = new Service(box)) {
      ServiceGauge gauge = service.gauge();
      double ready = gauge.processorSeconds();
      System.out.printf("ready after %.2f CPU seconds, %s%n", ready, memory(gauge));
      List<Double> first = service.send(pages, count / 2, connections);
      double half = gauge.processorSeconds();
      List<Double> millis = service.send(pages, count - first.size(), connections);
      double cost = (gauge.processorSeconds() - half) / millis.size() * 1e3;
      System.out.printf("after %d pages of %d %s%n", count, pages.size(), memory(gauge));
      System.out.printf(
          "first half %.1f ms CPU a page, second half %.1f; p50 %.0f ms, p95 %.0f ms%n",
          (half - ready) / first.size() * 1e3,
          cost,
          millis.get(millis.size() / 2),
          millis.get((int) (millis.size() * .95)));
      if (!arguments.text("tell", "").isEmpty()) {
        System.out.println(gauge.jcmd(arguments.text("tell", "").replace(',', ' ')));
      }
    }
  }

  private static String memory(ServiceGauge gauge) throws IOException {
    return "%d MB resident (%d of its own, %d of files), at most %d, %d threads"
        .formatted(
            gauge.resident() >> 10,
            gauge.anonymous() >> 10,
            gauge.mapped() >> 10,
            gauge.highest() >> 10,
            gauge.threads());
  }
}
