package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.time.Duration;

/** Why somebody is turned away at the {@link Doors}. */
public enum TurnedAway {
  /** Too many documents wait for their turn. */
  QUEUE(429, "Too many documents are waiting"),
  /** Too many documents are on their way in or out. */
  ARRIVING(429, "Too many documents are on their way"),
  /** Bodies hold too much memory. */
  MEMORY(429, "Too many bytes are waiting"),
  /** A document's turn did not come in time. */
  PATIENCE(429, "The turn of this document did not come in time"),
  /** Too many batches and streams are open. */
  STREAMS(429, "Too many batches and streams are open"),
  /** The service is about to stop. */
  DRAINING(503, "The service is about to stop");

  /** A queue that is full now has room again a second later, unless there are too few of us. */
  private static final Duration SATURATED = Duration.ofSeconds(1);

  /** Until then somebody else has taken over. */
  private static final Duration STOPPED = Duration.ofSeconds(5);

  private final int status;
  private final String why;

  TurnedAway(int status, String why) {
    this.status = status;
    this.why = why;
  }

  /** What the caller is told. */
  public Problem problem() {
    return Problem.of(status, why + "; nothing was started.");
  }

  ProblemException exception() {
    return new ProblemException(problem());
  }

  /** How long a caller should wait who is told {@code status}; zero if it need not wait. */
  public static Duration retryAfter(int status) {
    return switch (status) {
      case 429 -> SATURATED;
      case 503 -> STOPPED;
      default -> Duration.ZERO;
    };
  }
}
