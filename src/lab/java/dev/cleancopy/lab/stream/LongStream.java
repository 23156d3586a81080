package dev.cleancopy.lab.stream;

import dev.cleancopy.serve.PackagedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One stream of many small lines through the packaged service: whether all are answered in order,
 * and what the service holds while it goes on.
 *
 * <p>{@code LongStream <lines> <options of the service's JVM>…}; the collector must be the serial
 * one.
 */
public final class LongStream {

  private static final int LOOKS = 20;

  private static final List<String> SENTENCES =
      List.of(
          "The harbour of the old town was opened again on Monday, three years after the storm.",
          "Fischer aus allen Orten der Küste kamen, um die ersten Boote auslaufen zu sehen.",
          "Les pêcheurs attendaient ce jour depuis la tempête qui avait détruit le quai.",
          "港は三年ぶりに再開され、漁師たちは最初の船を見送った。",
          "Ayer volvió a abrir el puerto de la ciudad vieja, tras tres años de obras.",
          "Рыбаки ждали этого дня три года, и многие из них плакали.");

  private LongStream() {}

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    List<String> options = Arrays.asList(args).subList(1, args.length);
    try (PackagedService service = PackagedService.start(options.toArray(String[]::new))) {
      ServiceGauge gauge = new ServiceGauge(service.pid());
      System.out.println("    lines  heap after GC  resident  threads  processor");
      look(gauge, 0);
      long start = System.nanoTime();
      double before = gauge.processorSeconds();
      Conversation.hold(
          service.port(),
          count,
          LongStream::line,
          (number, line, length) -> {
            check(number, line, length);
            if ((number + 1) % Math.max(1, count / LOOKS) == 0) {
              look(gauge, number + 1);
            }
          });
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d answers in order in %.0f s: %.0f a second, %.0f us of processor each; at most %,d kB"
              + " resident%n",
          count,
          seconds,
          count / seconds,
          (gauge.processorSeconds() - before) / count * 1e6,
          gauge.highest());
    }
  }

  private static byte[] line(int number) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      paragraphs.add(SENTENCES.get((number / 2 + i * (number % 5)) % SENTENCES.size()));
    }
    String document =
        number % 2 == 0
            ? "\"text\":\"" + String.join("\\n\\n", paragraphs)
            : "\"html\":\"<h1>" + number + "</h1><p>" + String.join("</p><p>", paragraphs);
    return ("{\"id\":\"" + number + "\"," + document + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private static void check(int number, byte[] line, int length) {
    byte[] start =
        ("{\"id\":\"" + number + "\",\"status\":200,").getBytes(StandardCharsets.US_ASCII);
    if (length < start.length || !Arrays.equals(line, 0, start.length, start, 0, start.length)) {
      throw new IllegalStateException(
          "not the answer to line "
              + number
              + ": "
              + new String(line, 0, length, StandardCharsets.UTF_8));
    }
  }

  private static void look(ServiceGauge gauge, int lines) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%,9d  %,10d kB  %,5d kB  %,7d  %,7.1f s%n",
        lines,
        gauge.heapAfterCollection(),
        gauge.resident(),
        gauge.threads(),
        gauge.processorSeconds());
  }
}
