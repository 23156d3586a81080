package dev.cleancopy.compose;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.List;

/** Makes judged pages, block by block. */
final class Blocks {

  private final List<JudgedBlock> blocks = new ArrayList<>();

  Blocks body(Kind kind, String text) {
    return add(Label.BODY, kind, text, Slot.NONE, false);
  }

  Blocks next(Kind kind, String text) {
    return add(Label.BODY, kind, text, Slot.NONE, true);
  }

  Blocks slot(Kind kind, String text, Slot slot) {
    return add(Label.BODY, kind, text, slot, false);
  }

  Blocks labelled(Label label, String text) {
    return add(label, Kind.PARAGRAPH, text, Slot.NONE, false);
  }

  Blocks add(Label label, Kind kind, String text, Slot slot, boolean continues) {
    int id = blocks.size();
    Place place = new Place.Line(id + 1, 0, text.length());
    return add(label, kind, text, slot, continues, place);
  }

  Blocks at(Label label, String text, Region region) {
    return add(label, Kind.PARAGRAPH, text, Slot.NONE, false, new Place.Node(region));
  }

  private Blocks add(
      Label label, Kind kind, String text, Slot slot, boolean continues, Place place) {
    Block block =
        new Block(blocks.size(), kind, 2, RepairedText.asRead(text), place, slot, continues);
    blocks.add(new JudgedBlock(block, new Decision(label, "test", 1, "")));
    return this;
  }

  JudgedPage page() {
    return new JudgedPage(blocks, PageType.ARTICLE, 1);
  }
}
