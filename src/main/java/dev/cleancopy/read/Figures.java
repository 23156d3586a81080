package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what the words in a figure are once all of it is read: beside a picture they are its
 * caption (credits often stand outside {@code figcaption}); those of a figure that holds a table,
 * code or a quotation are no caption of a picture.
 */
final class Figures {

  /** A longer text in a figure is not about the picture. */
  private static final int LONGEST_CAPTION = 400;

  /** Class words of captions hold this in most languages' pages. */
  private static final String CAPTION = "caption";

  /** Words of which {@code img_desc} and {@code photo-legend} are made. */
  private static final Set<String> OF_PICTURE =
      Set.of("img", "image", "photo", "foto", "pic", "picture", "bild", "photograph");

  private static final Set<String> SAYS =
      Set.of("desc", "description", "legend", "legende", "explain", "cap");

  /** Centred below a centred picture, a line of so many characters is about it. */
  private static final int LONGEST_CENTRED = 120;

  /** Caption and credit are often two blocks. */
  private static final int NEAR = 2;

  /** The element that is called so may stand around the paragraph. */
  private static final int LEVELS = 3;

  private final Map<Integer, Figure> figures = new LinkedHashMap<>();

  /** The blocks that stand in the middle of the line. */
  private final BitSet centred = new BitSet();

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

  /** The block {@code id} stands in the middle of the line. */
  void centre(int id) {
    centred.set(id);
  }

  void settle(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).slot() instanceof Slot.Picture picture) {
        nameCaptions(blocks, i, picture.figure());
        boxCaption(blocks, i, picture.figure());
        centredCaption(blocks, i, picture.figure());
      }
    }
    figures.forEach(
        (id, figure) -> {
          for (int word : figure.words) {
            blocks.set(word, settled(blocks.get(word), id, figure));
          }
        });
  }

  /** What is called a caption and touches a picture is its caption. */
  private static void nameCaptions(List<Block> blocks, int picture, int figure) {
    boolean after = false;
    for (int i = picture + 1; i <= picture + NEAR && i < blocks.size() && isNamed(blocks, i); i++) {
      blocks.set(i, as(blocks.get(i), Kind.CAPTION, new Slot.Caption(figure)));
      after = true;
    }
    if (!after && picture > 0 && isNamed(blocks, picture - 1)) {
      blocks.set(picture - 1, as(blocks.get(picture - 1), Kind.CAPTION, new Slot.Caption(figure)));
    }
  }

  /** The only words in a box that holds nothing else but a picture are about the picture. */
  private static void boxCaption(List<Block> blocks, int picture, int figure) {
    Region box = region(blocks, picture);
    box = box == null ? null : box.parent();
    if (box == null
        || !isWords(blocks, picture + 1)
        || !isIn(blocks, picture + 1, box)
        || isIn(blocks, picture + 2, box)
        || isIn(blocks, picture - 1, box)) {
      return;
    }
    Block words = blocks.get(picture + 1);
    blocks.set(picture + 1, as(words, Kind.CAPTION, new Slot.Caption(figure)));
  }

  /** A line set below a picture, as the picture is, and as what follows is not. */
  private void centredCaption(List<Block> blocks, int picture, int figure) {
    int words = picture + 1;
    boolean isAbout =
        centred.get(picture)
            && centred.get(words)
            && !centred.get(words + 1)
            && isWords(blocks, words)
            && blocks.get(words).text().length() <= LONGEST_CENTRED;
    if (isAbout) {
      blocks.set(words, as(blocks.get(words), Kind.CAPTION, new Slot.Caption(figure)));
    }
  }

  private static boolean isWords(List<Block> blocks, int index) {
    if (index >= blocks.size() || blocks.get(index).kind() != Kind.PARAGRAPH) {
      return false;
    }
    Block block = blocks.get(index);
    return block.text().length() <= LONGEST_CAPTION
        && block.content().content().linkedLength() * 2 < block.text().length();
  }

  private static boolean isIn(List<Block> blocks, int index, Region box) {
    Region region = index < 0 || index >= blocks.size() ? null : region(blocks, index);
    while (region != null && region.depth() > box.depth()) {
      region = region.parent();
    }
    return box.equals(region);
  }

  private static @Nullable Region region(List<Block> blocks, int index) {
    return blocks.get(index).place() instanceof Place.Node node ? node.region() : null;
  }

  private static boolean isNamed(List<Block> blocks, int index) {
    Block block = blocks.get(index);
    if (block.kind() != Kind.PARAGRAPH || block.text().length() > LONGEST_CAPTION) {
      return false;
    }
    Region region = block.place() instanceof Place.Node node ? node.region() : null;
    for (int level = 0; region != null && level < LEVELS; region = region.parent(), level++) {
      for (String name : region.names()) {
        if (name.contains(CAPTION) || (level < 2 && isCalledSo(name))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code name} says that it is words about a picture. */
  private static boolean isCalledSo(String name) {
    boolean isOfPicture = false;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '_' || name.charAt(i) == '-') {
        String word = name.substring(start, i);
        if (isOfPicture && SAYS.contains(word)) {
          return true;
        }
        isOfPicture = OF_PICTURE.contains(word);
        start = i + 1;
      }
    }
    return false;
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
