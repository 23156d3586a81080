package dev.cleancopy.desk;

import dev.cleancopy.contract.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The doors of the house: who is let in, who is turned away, and who is still inside when it
 * closes. A single document is turned away before its bytes are read if too many wait or are on
 * their way already, and after that only if meanwhile too many came; a batch or a stream only at
 * its beginning.
 */
public final class Doors {

  /** Is told of what happens at the doors. */
  public interface Watch {

    /** Sees nothing. */
    Watch NONE = new Watch() {};

    /** Somebody was turned away. */
    default void turnedAway(TurnedAway why) {}

    /** A document waited so long for its turn. */
    default void waited(long nanos) {}
  }

  private final Capacity capacity;
  private final Turns turns;
  private final Watch watch;
  private final Room documentRoom;
  private final Room batchRoom;
  private int documents;
  private int streams;
  private int waiting;
  private int working;
  private boolean closed;

  /**
   * Doors that let in as many as {@code capacity} allows.
   *
   * @param turns whose turn it is, shared with what streams hold
   */
  public Doors(Capacity capacity, Turns turns, Watch watch) {
    this.capacity = capacity;
    this.turns = turns;
    this.watch = watch;
    documentRoom = new Room(capacity.room());
    batchRoom = new Room(capacity.room());
  }

  /**
   * Lets a document in, of which no byte was read yet.
   *
   * @throws ProblemException if it is turned away
   */
  public Visit enter() {
    TurnedAway refusal = tryEnter();
    if (refusal != null) {
      throw turnedAway(refusal);
    }
    return new Visit(this, documentRoom, this::leave);
  }

  /**
   * Lets a batch or a stream in, which then is never turned away.
   *
   * @throws ProblemException if it is turned away
   */
  public Visit enterMany() {
    TurnedAway refusal = tryEnterMany();
    if (refusal != null) {
      throw turnedAway(refusal);
    }
    return new Visit(this, batchRoom, this::leaveMany);
  }

  /** Lets nobody in any more. */
  public synchronized void close() {
    closed = true;
  }

  /** Whether anybody is let in at all. */
  public synchronized boolean isOpen() {
    return !closed;
  }

  /** Waits until nobody is inside; false if somebody still is after {@code patience}. */
  public synchronized boolean awaitEmpty(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (documents + streams > 0) {
      long rest = (end - System.nanoTime()) / 1_000_000;
      if (rest <= 0) {
        return false;
      }
      wait(rest);
    }
    return true;
  }

  /** Single documents inside: arriving, waiting, in work, or leaving. */
  public synchronized int documents() {
    return documents;
  }

  /** Batches and streams inside. */
  public synchronized int streams() {
    return streams;
  }

  /** Single documents that wait for their turn. */
  public synchronized int waiting() {
    return waiting;
  }

  /** Single documents in work. */
  public synchronized int working() {
    return working;
  }

  /** Bytes of bodies inside. */
  public long bytes() {
    return documentRoom.held() + batchRoom.held();
  }

  ProblemException turnedAway(TurnedAway why) {
    watch.turnedAway(why);
    return why.exception();
  }

  /** A turn for a document of so many bytes, which must be ended. */
  Turns.Turn await(int bytes) throws InterruptedException {
    if (!queue()) {
      throw turnedAway(TurnedAway.QUEUE);
    }
    long since = System.nanoTime();
    Turns.Turn turn = null;
    try {
      turn = turns.await(bytes, capacity.patience());
    } finally {
      leaveQueue(turn != null);
      watch.waited(System.nanoTime() - since);
    }
    if (turn == null) {
      throw turnedAway(TurnedAway.PATIENCE);
    }
    return turn;
  }

  synchronized void ended() {
    working--;
  }

  private synchronized @Nullable TurnedAway tryEnter() {
    if (closed) {
      return TurnedAway.DRAINING;
    }
    if (waiting >= capacity.queue()) {
      return TurnedAway.QUEUE;
    }
    if (documents - waiting - working >= capacity.arriving()) {
      return TurnedAway.ARRIVING;
    }
    documents++;
    return null;
  }

  private synchronized @Nullable TurnedAway tryEnterMany() {
    if (closed) {
      return TurnedAway.DRAINING;
    }
    if (streams >= capacity.streams()) {
      return TurnedAway.STREAMS;
    }
    streams++;
    return null;
  }

  /** Whether there is a place in the queue; those whose turn comes at once need none. */
  private synchronized boolean queue() {
    if (waiting >= capacity.queue()) {
      return false;
    }
    waiting++;
    return true;
  }

  private synchronized void leaveQueue(boolean toWork) {
    waiting--;
    working += toWork ? 1 : 0;
  }

  private synchronized void leave() {
    documents--;
    notifyAll();
  }

  private synchronized void leaveMany() {
    streams--;
    notifyAll();
  }
}
