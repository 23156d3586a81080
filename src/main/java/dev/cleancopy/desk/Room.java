package dev.cleancopy.desk;

/** Room for bytes. Whoever is alone in it may have more than there is. */
final class Room {

  private final long size;
  private long held;

  Room(long size) {
    this.size = size;
  }

  /**
   * Takes room for {@code more} bytes.
   *
   * @param own those that the same holder has already
   * @return whether there was room
   */
  synchronized boolean take(long own, int more) {
    if (held + more > size && held > own) {
      return false;
    }
    held += more;
    return true;
  }

  synchronized void leave(long bytes) {
    held -= bytes;
  }

  synchronized long held() {
    return held;
  }
}
