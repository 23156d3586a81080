package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles what the words in a figure are once all of it is read: beside a picture they are its
 * caption (credits often stand outside {@code figcaption}); those of a figure that holds a table,
 * code or a quotation are no caption of a picture.
 */
final class Figures {

  /** A longer text in a figure is not about the picture. */
  private static final int LONGEST_CAPTION = 400;

  private final Map<Integer, Figure> figures = new LinkedHashMap<>();

  private @Nullable Figure last;
  private int lastId;

  /** What was found in a figure. */
  private static final class Figure {
    private final List<Integer> words = new ArrayList<>();
    private boolean picture;
    private boolean other;
    private boolean story;
  }

  /** The block {@code id}, of {@code kind}, stands in {@code figure}. */
  void note(int figure, int id, Kind kind) {
    if (last == null || lastId != figure) {
      last = figures.computeIfAbsent(figure, fresh -> new Figure());
      lastId = figure;
    }
    Figure known = last;
    switch (kind) {
      case IMAGE -> known.picture = true;
      case CAPTION, PARAGRAPH -> known.words.add(id);
      case CELL, CODE, QUOTE -> known.other = true;
      default -> known.story = true;
    }
  }

  void settle(List<Block> blocks) {
    figures.forEach(
        (id, figure) -> {
          for (int word : figure.words) {
            blocks.set(word, settled(blocks.get(word), id, figure));
          }
        });
  }

  private static Block settled(Block block, int id, Figure figure) {
    if (figure.picture && !figure.story && block.kind() == Kind.PARAGRAPH) {
      return block.text().length() > LONGEST_CAPTION
          ? block
          : as(block, Kind.CAPTION, new Slot.Caption(id));
    }
    return !figure.picture && figure.other && block.kind() == Kind.CAPTION
        ? as(block, Kind.PARAGRAPH, Slot.NONE)
        : block;
  }

  private static Block as(Block block, Kind kind, Slot slot) {
    return new Block(block.id(), kind, 0, block.content(), block.place(), slot, block.continues());
  }
}
