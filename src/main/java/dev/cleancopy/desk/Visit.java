package dev.cleancopy.desk;

import dev.cleancopy.contract.ProblemException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A request that was let in at the {@link Doors}. */
public final class Visit {

  private final Doors doors;
  private final Room room;
  private final Runnable leaving;
  private final Cancellation cancellation = new Cancellation();
  private long bytes;

  Visit(Doors doors, Room room, Runnable leaving) {
    this.doors = doors;
    this.room = room;
    this.leaving = leaving;
  }

  /** Set when nobody waits for the answer any more. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** Does {@code work}, which reads a body: what that holds is let go of afterwards. */
  public <T> T during(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      letGo();
    }
  }

  /**
   * Takes room for bytes that were read.
   *
   * @throws ProblemException if there is none
   */
  public synchronized void hold(int more) {
    if (!room.take(bytes, more)) {
      throw doors.turnedAway(TurnedAway.MEMORY);
    }
    bytes += more;
  }

  /** Lets go of some of what was held. */
  synchronized void letGo(int some) {
    long less = Math.min(some, bytes);
    room.leave(less);
    bytes -= less;
  }

  /** Lets go of all that was held. */
  public synchronized void letGo() {
    room.leave(bytes);
    bytes = 0;
  }

  /**
   * Does {@code work} when its turn has come.
   *
   * @param size bytes of the document
   * @throws ProblemException if it does not come in time
   * @throws CancellationException if nobody waits for it any more
   */
  public <T> T inTurn(int size, Supplier<T> work) {
    Turns.Turn turn = await(size);
    try {
      if (cancellation.isCancelled()) {
        throw new CancellationException("nobody waits for this document any more");
      }
      return work.get();
    } finally {
      turn.close();
      doors.ended();
    }
  }

  private Turns.Turn await(int size) {
    try {
      return doors.await(size);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while it waited for its turn");
    }
  }

  /** The caller has its answer, or is gone. To be called once. */
  public void leave() {
    cancellation.cancel();
    letGo();
    leaving.run();
  }
}
