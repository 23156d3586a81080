package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.StyledText;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks so far, and the text that is becoming one. */
final class BlockList {

  /** Elements around a block whose path is as long as any that is told. */
  private static final int DEEP = 60;

  private final Regions regions;
  private int depths;
  private final List<Block> blocks = new ArrayList<>();
  private final Figures figures = new Figures();
  private final TextRun words = new TextRun();

  /** What is read apart from the words amid which it stands. */
  private final TextRun asideWords = new TextRun();

  private final List<Draft> asides = new ArrayList<>();
  private boolean aside;

  /** Innermost frame around all of the text. */
  private @Nullable Frame holder;

  private @Nullable Frame asideHolder;

  /** Whether a single line break parts what comes from the last block. */
  private boolean afterBreak;

  /** A block that waits for the one in whose midst it stands. */
  private record Draft(Frame frame, Kind kind, Slot slot, StyledText content) {}

  BlockList(Regions regions) {
    this.regions = regions;
  }

  List<Block> all() {
    figures.settle(blocks);
    return blocks;
  }

  /** The blocks as they stand; figures may not be settled. */
  List<Block> soFar() {
    return blocks;
  }

  Regions regions() {
    return regions;
  }

  /** Id of the block that is being read, or comes next. */
  int next() {
    return blocks.size();
  }

  /**
   * How many blocks there are so far; deep ones count as up to three, as they are told with a path.
   */
  int weight() {
    return blocks.size() + 2 * (depths / DEEP);
  }

  /** The text that is being read. */
  TextRun run() {
    return aside ? asideWords : words;
  }

  void text(String text, Frame frame) {
    TextRun run = run();
    boolean first = run.isBlank();
    if (frame.exact) {
      run.addExact(text);
    } else {
      run.add(text);
    }
    if (run.isBlank()) {
      return;
    }
    if (aside) {
      asideHolder = first ? frame : around(asideHolder, frame, text);
    } else {
      holder = first ? frame : around(holder, frame, text);
    }
  }

  private static @Nullable Frame around(@Nullable Frame known, Frame frame, String text) {
    return known == null || known.block || known == frame || Spaces.isBlank(text)
        ? known
        : commonFrame(known, frame);
  }

  private static Frame commonFrame(Frame one, Frame other) {
    Frame a = one;
    Frame b = other;
    while (a != b) {
      if (a.depth >= b.depth && a.parent != null) {
        a = a.parent;
      } else if (b.parent != null) {
        b = b.parent;
      } else {
        break;
      }
    }
    return a;
  }

  boolean isAside() {
    return aside;
  }

  /** Begins or ends what is read apart. */
  void setAside(boolean apart) {
    if (aside) {
      endRun();
    }
    aside = apart;
  }

  /** Nothing after this goes on with what was before. */
  void boundary() {
    endRun();
    afterBreak &= aside;
  }

  /** One parts lines of a paragraph, two part paragraphs. */
  void lineBreak() {
    boolean ended = endRun();
    afterBreak = aside ? afterBreak : ended;
  }

  /** A block of its own without boundaries around it. */
  void picture(Frame frame, Slot.Picture picture) {
    if (words.isBlank()) {
      add(new Draft(frame, Kind.IMAGE, picture, StyledText.EMPTY));
      afterBreak = false;
    } else {
      asides.add(new Draft(frame, Kind.IMAGE, picture, StyledText.EMPTY));
    }
  }

  private boolean endRun() {
    TextRun run = run();
    Frame frame = aside ? asideHolder : holder;
    if (run.isBlank() || frame == null) {
      run.discard();
      return false;
    }
    Draft draft = new Draft(frame, frame.kind, frame.slot, run.take(frame.exact));
    if (aside) {
      asides.add(draft);
      return true;
    }
    add(draft);
    if (!asides.isEmpty()) {
      asides.forEach(this::add);
      asides.clear();
      return false;
    }
    return true;
  }

  private void add(Draft draft) {
    Frame frame = named(draft.frame);
    if (draft.frame.centred) {
      figures.centre(blocks.size());
    }
    if (frame.figure >= 0) {
      figures.note(frame.figure, blocks.size(), draft.kind);
    }
    Region region = regions.of(frame);
    depths += Math.min(region.depth(), DEEP);
    blocks.add(
        new Block(
            blocks.size(),
            draft.kind,
            draft.kind == Kind.HEADING ? draft.frame.level : 0,
            RepairedText.asRead(draft.content),
            new Place.Node(region),
            draft.slot,
            afterBreak));
    afterBreak = false;
  }

  /** The innermost element from {@code frame} outwards that is a block or is called something. */
  private static Frame named(Frame frame) {
    Frame named = frame;
    while (!named.block && !named.traits.isNamed && named.parent != null) {
      named = named.parent;
    }
    return named;
  }
}
