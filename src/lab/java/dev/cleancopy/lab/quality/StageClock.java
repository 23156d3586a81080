package dev.cleancopy.lab.quality;

import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Processor time by stage: other work on the machine makes little difference to it. */
final class StageClock implements StageObserver {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Stage, Long> spent = new EnumMap<>(Stage.class);
  private @Nullable Stage current;
  private long since;

  @Override
  public void enters(Stage stage) {
    stop();
    current = stage;
  }

  /** Ends the last stage of a page. */
  void stop() {
    long now = threads.getCurrentThreadCpuTime();
    if (current != null) {
      spent.merge(current, now - since, Long::sum);
    }
    current = null;
    since = now;
  }

  void print(PrintStream out, int pages) {
    spent.forEach(
        (stage, nanos) ->
            out.printf(Locale.ROOT, " %s=%.2fms", stage, nanos / 1e6 / Math.max(1, pages)));
    out.println();
  }
}
