package dev.cleancopy.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through pieces. */
final class Pieces {

  private final List<Piece> all;
  private int at;

  Pieces(List<Piece> all) {
    this.all = all;
  }

  /** The piece that comes next; {@code null} at the end. */
  @Nullable Piece peek() {
    return at < all.size() ? all.get(at) : null;
  }

  /** Goes on. */
  Piece next() {
    return all.get(at++);
  }
}
