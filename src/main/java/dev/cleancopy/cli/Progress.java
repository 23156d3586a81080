package dev.cleancopy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line on a terminal that tells how far a job is. */
final class Progress {

  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  private final PrintWriter terminal;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long last = start - PAUSE_NANOS;
  private long documents;

  /**
   * A line on {@code terminal}.
   *
   * @param shown whether it is one
   */
  Progress(PrintWriter terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  /** One more document is done, and {@code share} of the input was read. */
  void step(double share) {
    documents++;
    long now = System.nanoTime();
    if (shown && now - last >= PAUSE_NANOS) {
      last = now;
      show(share);
    }
  }

  /** All that will be done is done. */
  void end(double share) {
    if (shown) {
      show(share);
      terminal.println();
    }
  }

  /** How many documents were done. */
  long documents() {
    return documents;
  }

  /** How long it took. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private void show(double share) {
    int full = (int) (share * WIDTH);
    terminal.print(
        String.format(
            Locale.ROOT,
            "\r[%s%s] %3.0f %%  %,d documents  %,.0f/s ",
            "#".repeat(full),
            ".".repeat(WIDTH - full),
            share * 100,
            documents,
            documents / Math.max(1e-3, seconds())));
    terminal.flush();
  }
}
