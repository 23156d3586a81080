package dev.cleancopy.desk;

/** Tells workers that nobody waits for them any more. */
public final class Cancellation {

  private volatile boolean cancelled;

  /** Nobody waits any more. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether nobody waits any more. */
  public boolean isCancelled() {
    return cancelled;
  }
}
