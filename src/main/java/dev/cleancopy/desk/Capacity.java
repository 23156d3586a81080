package dev.cleancopy.desk;

import java.time.Duration;

/**
 * How many are let in at once.
 *
 * @param concurrent documents that are worked on
 * @param queue documents that wait for their turn, all of their bytes there
 * @param arriving documents whose bytes are still coming
 * @param streams batches and streams, of whatever length
 * @param patience how long a document may wait for its turn
 * @param room bytes that all documents in the house may hold together, and all batches once more
 * @param large bytes of a document above which it must not hold up those that are smaller
 * @param heap bytes that large documents in work may hold together
 */
public record Capacity(
    int concurrent,
    int queue,
    int arriving,
    int streams,
    Duration patience,
    long room,
    int large,
    long heap) {

  /** Nobody is turned away, and nobody waits. */
  public static final Capacity UNLIMITED =
      new Capacity(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Duration.ofDays(1),
          Long.MAX_VALUE,
          Integer.MAX_VALUE,
          Long.MAX_VALUE);

  /** The share of the heap that bodies may hold, of what the service itself leaves. */
  private static final int SHARE_OF_BODIES = 8;

  /** One that is as large as {@link Limits#within} lets it be is the only large one in work. */
  private static final int SHARE_OF_LARGE = 20;

  /** Above this a document costs several times what most stripped texts and small pages cost. */
  private static final int LARGE = 1 << 16;

  /** What a heap of {@code heap} bytes can bear. */
  public static Capacity of(
      int concurrent, int queue, int arriving, int streams, Duration patience, long heap) {
    return new Capacity(
        concurrent,
        queue,
        arriving,
        streams,
        patience,
        Limits.free(heap) / SHARE_OF_BODIES,
        LARGE,
        Limits.free(heap) / SHARE_OF_LARGE);
  }
}
