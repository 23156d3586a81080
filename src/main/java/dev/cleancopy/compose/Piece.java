package dev.cleancopy.compose;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A block that is kept.
 *
 * @param judged the block
 * @param content what is left of its text after metadata was cut from it
 */
record Piece(JudgedBlock judged, RepairedText content) {

  Block block() {
    return judged.block();
  }

  String text() {
    return content.text();
  }

  Slot slot() {
    return block().slot();
  }

  /** What it is put together as. */
  Kind kind() {
    Kind kind = block().kind();
    if (kind == Kind.IMAGE) {
      return slot() instanceof Slot.Picture ? kind : Kind.PARAGRAPH;
    }
    if (judged.label() == Label.CAPTION) {
      return Kind.CAPTION;
    }
    return switch (kind) {
      case CAPTION -> slot() instanceof Slot.Caption ? kind : Kind.PARAGRAPH;
      case CELL -> slot() instanceof Slot.Cell ? kind : Kind.PARAGRAPH;
      case PARAGRAPH -> slot() instanceof Slot.Row ? Kind.CELL : kind;
      case LIST_ITEM -> slot() instanceof Slot.Item ? kind : Kind.PARAGRAPH;
      default -> kind;
    };
  }

  /** Whether only a line break parts it from {@code before}, which is of the same kind. */
  boolean continues(@Nullable Piece before) {
    return before != null
        && block().continues()
        && block().id() == before.block().id() + 1
        && kind() == before.kind();
  }
}
