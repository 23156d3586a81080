package dev.cleancopy.desk;

/**
 * Room for what streams have in work: a shelf for each of them, so that none waits for others, and
 * one that they share, for what is larger. Their answers wait there, too, until they are taken.
 */
final class Shelves {

  private final int own;
  private final int shared;
  private int free;

  /**
   * Shelves of these sizes.
   *
   * @param own of each stream
   * @param shared of all together
   */
  Shelves(int own, int shared) {
    this.own = own;
    this.shared = shared;
    this.free = shared;
  }

  /** A place for nothing. */
  static final Place NONE = new Place(0, 0);

  /** A place on a shelf. */
  record Place(int own, int shared) {}

  /** The shelf of one stream. */
  final class Shelf {

    private int left = own;
    private int borrowed;

    /** Takes a place for {@code bytes}, or all that there is; waits until it is free. */
    Place take(long bytes) throws InterruptedException {
      synchronized (Shelves.this) {
        int wide = (int) Math.min(bytes, shared);
        while (left < bytes && free < wide) {
          Shelves.this.wait();
        }
        Place place = left >= bytes ? new Place((int) bytes, 0) : new Place(0, wide);
        left -= place.own;
        free -= place.shared;
        borrowed += place.shared;
        return place;
      }
    }

    /** Gives back what {@link #take} took. */
    void give(Place place) {
      synchronized (Shelves.this) {
        left += place.own;
        free += place.shared;
        borrowed -= place.shared;
        Shelves.this.notifyAll();
      }
    }

    /** Gives back all; nobody takes or gives any more. */
    void clear() {
      synchronized (Shelves.this) {
        free += borrowed;
        borrowed = 0;
        Shelves.this.notifyAll();
      }
    }
  }
}
