package dev.cleancopy.describe;

import dev.cleancopy.model.JudgedBlock;
import org.jspecify.annotations.Nullable;

/**
 * A rights notice and the name of the holder in it.
 *
 * @param block where it stands
 * @param signed whether it has a sign of copyright
 * @param holderStart where the holder's name begins
 * @param holderEnd index after it; the same if none can be told
 */
record CopyrightLine(JudgedBlock block, boolean signed, int holderStart, int holderEnd) {

  /** The notice below the body, else the first one of the page; {@code null} without one. */
  static @Nullable CopyrightLine of(Clues clues) {
    for (CopyrightLine notice : clues.notices()) {
      if (notice.signed && notice.block.block().id() >= clues.bodyEnd()) {
        return notice;
      }
    }
    return clues.notices().isEmpty() ? null : clues.notices().get(0);
  }

  /** The holder's name, empty if none can be told. */
  String holder() {
    return block.text().substring(holderStart, holderEnd);
  }
}
