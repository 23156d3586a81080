package dev.cleancopy.desk;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives turns to work, in the order in which they were asked for, to single documents and to those
 * of streams alike. Large documents first wait for each other, so that at least one turn is left
 * for small ones.
 */
public final class Turns {

  private static final Turn FREE = () -> {};

  private final int small;
  private final int lanes;
  private final long lane;
  private final @Nullable Semaphore work;
  private final Semaphore large;

  /** As many turns at once as {@code capacity} has. */
  public Turns(Capacity capacity) {
    boolean unlimited = capacity.concurrent() == Integer.MAX_VALUE;
    work = unlimited ? null : new Semaphore(capacity.concurrent(), true);
    small = capacity.large();
    lanes = Math.max(1, capacity.concurrent() - 1);
    lane = Math.max(1, capacity.heap() / lanes);
    large = new Semaphore(lanes, true);
  }

  /** Somebody's turn: others wait until it is closed. */
  @FunctionalInterface
  public interface Turn extends AutoCloseable {

    @Override
    void close();
  }

  /** A turn for a document of so many bytes, however long that takes. */
  public Turn await(int bytes) throws InterruptedException {
    Semaphore turns = work;
    if (turns == null) {
      return FREE;
    }
    int width = width(bytes);
    large.acquire(width);
    try {
      turns.acquire();
    } catch (InterruptedException stopped) {
      large.release(width);
      throw stopped;
    }
    return () -> end(turns, width);
  }

  /** The same, if it comes within {@code patience}; else {@code null}. */
  @Nullable Turn await(int bytes, Duration patience) throws InterruptedException {
    Semaphore turns = work;
    if (turns == null) {
      return FREE;
    }
    long end = System.nanoTime() + patience.toNanos();
    int width = width(bytes);
    if (!large.tryAcquire(width, patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return null;
    }
    boolean comes = false;
    try {
      comes = turns.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } finally {
      if (!comes) {
        large.release(width);
      }
    }
    return comes ? () -> end(turns, width) : null;
  }

  private void end(Semaphore turns, int width) {
    turns.release();
    large.release(width);
  }

  /** How many lanes a document takes: none if it is small, all if it is very large. */
  private int width(int bytes) {
    return bytes <= small ? 0 : (int) Math.min(lanes, 1 + bytes / lane);
  }
}
