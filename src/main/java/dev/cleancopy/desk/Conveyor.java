package dev.cleancopy.desk;

import dev.cleancopy.contract.ProblemException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers many requests in their order, several at once, and holds no more than a few of them. One
 * thread a run reads, the caller's thread writes, and all runs share the workers between. A sink
 * that is slow stops the reading.
 */
public final class Conveyor implements AutoCloseable {

  /** Items that a run holds, for each worker: enough that none waits for a slow neighbour. */
  private static final int ITEMS_A_WORKER = 4;

  /** An item with its answer, of which a text makes more than it was. */
  private static final long BYTES_A_BYTE = 3;

  /** The shares of the heap that one run may hold, and that all may hold beside. */
  private static final int SHARE_OF_RUN = 128;

  private static final int SHARE_OF_ALL = 16;

  private static final int MOST_OF_RUN = 1 << 26;
  private static final int MOST_OF_ALL = 1 << 28;

  /** After this time without an answer to write, those that are written must leave. */
  private static final long PATIENCE_MILLIS = 5;

  private static final ThreadFactory READERS = daemons("conveyor-reader");

  private final ExecutorService workers;
  private final int items;
  private final Shelves shelves;
  private final Set<Run> endless = ConcurrentHashMap.newKeySet();

  /** A conveyor with so many workers. */
  public Conveyor(int workers) {
    this.workers = Executors.newFixedThreadPool(workers, daemons("conveyor-worker"));
    this.items = workers * ITEMS_A_WORKER;
    long free = Limits.free(Runtime.getRuntime().maxMemory());
    this.shelves =
        new Shelves(
            (int) Math.min(MOST_OF_RUN, free / SHARE_OF_RUN),
            (int) Math.min(MOST_OF_ALL, free / SHARE_OF_ALL));
  }

  /**
   * Answers all of {@code requests}.
   *
   * @param cancellation ends the run early, and is given when the run ends early
   * @throws IOException if the requests cannot be read or the answers not written; unchecked
   *     exceptions of both pass through
   */
  public void carry(
      Requests requests, Function<Item, byte[]> answer, Sink sink, Cancellation cancellation)
      throws IOException {
    Run run = new Run(requests, answer, cancellation);
    if (requests.isEndless()) {
      endless.add(run);
    }
    run.reader.start();
    try {
      run.write(sink);
    } finally {
      endless.remove(run);
      cancellation.cancel();
      run.reader.interrupt();
      run.shelf.clear();
    }
  }

  /**
   * Ends the runs that have no end of their own: nothing more is read, what was read is answered,
   * and then they fail for this reason.
   */
  public void end(ProblemException why) {
    endless.forEach(run -> run.end(why));
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * An item on the belt.
   *
   * @param task makes its answer; {@code null} at the end of the run
   * @param failure why the requests ended before their time
   */
  private record Place(
      @Nullable FutureTask<byte[]> task, Shelves.Place room, @Nullable Throwable failure) {}

  private final class Run {

    private final Requests requests;
    private final Function<Item, byte[]> answer;
    private final Cancellation cancellation;
    private final BlockingQueue<Place> belt = new ArrayBlockingQueue<>(items);
    private final Shelves.Shelf shelf = shelves.new Shelf();
    private final Thread reader = READERS.newThread(this::read);
    private volatile @Nullable ProblemException ending;

    Run(Requests requests, Function<Item, byte[]> answer, Cancellation cancellation) {
      this.requests = requests;
      this.answer = answer;
      this.cancellation = cancellation;
    }

    void end(ProblemException why) {
      ending = why;
      reader.interrupt();
    }

    private void read() {
      Throwable failure = null;
      try {
        failure = readAll();
      } catch (InterruptedException stopped) {
        failure = ending;
        if (failure == null) {
          cancellation.cancel();
          return;
        }
      }
      putEnd(failure);
    }

    /** Returns why it ended before the end; {@code null} if it did not. */
    private @Nullable Throwable readAll() throws InterruptedException {
      try {
        Item item = requests.next();
        while (item != null && !cancellation.isCancelled()) {
          put(item);
          if (ending != null) {
            return ending;
          }
          item = requests.next();
        }
        return null;
      } catch (IOException | RuntimeException | OutOfMemoryError failure) {
        return ending == null ? failure : ending;
      }
    }

    private void putEnd(@Nullable Throwable failure) {
      boolean isThere = false;
      while (!isThere) {
        try {
          belt.put(new Place(null, Shelves.NONE, failure));
          isThere = true;
        } catch (InterruptedException stopped) {
          if (ending == null || cancellation.isCancelled()) {
            cancellation.cancel();
            return;
          }
        }
      }
    }

    private void put(Item item) throws InterruptedException {
      Shelves.Place room = shelf.take(BYTES_A_BYTE * item.weight());
      FutureTask<byte[]> task = new FutureTask<>(() -> work(item));
      belt.put(new Place(task, room, null));
      workers.execute(task);
    }

    private byte[] work(Item item) {
      if (cancellation.isCancelled()) {
        throw new CancellationException("nobody waits for the answers");
      }
      return answer.apply(item);
    }

    void write(Sink sink) throws IOException {
      try {
        Place place = take(sink);
        while (place.task != null) {
          sink.write(answer(place.task, sink));
          shelf.give(place.room);
          place = take(sink);
        }
        if (cancellation.isCancelled()) {
          throw new IOException("nobody waits for the answers");
        }
        sink.flush();
        refuse(place.failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped while answering", stopped);
      }
    }

    private Place take(Sink sink) throws IOException, InterruptedException {
      Place place = belt.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (place == null) {
        sink.flush();
        place = belt.take();
      }
      return place;
    }

    private byte[] answer(FutureTask<byte[]> task, Sink sink)
        throws IOException, InterruptedException {
      try {
        try {
          return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          sink.flush();
          return task.get();
        }
      } catch (CancellationException nobodyWaits) {
        throw new IOException("nobody waits for the answers", nobodyWaits);
      } catch (ExecutionException failed) {
        refuse(failed.getCause());
        throw new IllegalStateException(failed);
      }
    }

    private static void refuse(@Nullable Throwable failure) throws IOException {
      if (failure instanceof CancellationException) {
        throw new IOException("nobody waits for the answers", failure);
      }
      if (failure instanceof IOException broken) {
        throw broken;
      }
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
    }
  }
}
