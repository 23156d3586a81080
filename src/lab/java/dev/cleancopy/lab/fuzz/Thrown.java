package dev.cleancopy.lab.fuzz;

import dev.cleancopy.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What Jazzer calls: the first byte chooses among the targets, the rest is thrown. It must not be
 * touched before Jazzer's agent is there: all that it loads is to be watched.
 */
public final class Thrown {

  /** The property that names the targets. */
  static final String TARGETS = "fuzz.targets";

  private static final FuzzTarget[] CHOSEN =
      Stream.of(System.getProperty(TARGETS).split(",", -1))
          .map(FuzzTarget::valueOf)
          .toArray(FuzzTarget[]::new);

  private static final long[] THROWN = new long[CHOSEN.length];

  private Thrown() {}

  /** Loads models and phrases, which takes longer than many inputs, before time is counted. */
  public static void fuzzerInitialize() throws IOException {
    for (FuzzTarget target : CHOSEN) {
      target.run("0<p>A sentence of some words.</p>".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Throws {@code input}. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length > 0) {
      int choice = (input[0] & 0xFF) % CHOSEN.length;
      THROWN[choice]++;
      CHOSEN[choice].run(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Tells how often each was thrown at. */
  public static void fuzzerTearDown() {
    for (int i = 0; i < CHOSEN.length; i++) {
      System.err.println("thrown at " + CHOSEN[i] + ": " + THROWN[i]);
    }
  }
}
