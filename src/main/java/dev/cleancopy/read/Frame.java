package dev.cleancopy.read;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.Slot;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** An element that the walk is in, and what it means for the text in it. */
final class Frame {

  final Element element;
  final ElementAttributes traits;
  final @Nullable Frame parent;
  final int depth;

  /** Position among siblings of the same tag, from 1. */
  final int ordinal;

  boolean block;
  boolean hidden;

  /** Whether it is read apart from the words amid which it stands. */
  boolean aside;

  /** Whether its text stands in the middle of the line. */
  boolean centred;

  /** Whether white space in it means something. */
  boolean exact;

  Kind kind = Kind.PARAGRAPH;
  int level;
  Slot slot = Slot.NONE;

  /** Number of styles that it opened. */
  int styles;

  /** The list around it. */
  @Nullable Listing list;

  /** The data table around it. */
  @Nullable Grid grid;

  /** Path of the microdata around it, see {@link Hints}; empty if none. */
  String thing = "";

  /** Id of the figure around it, or -1. */
  int figure = -1;

  /** What it is to those who come later; made when its first block is. */
  @Nullable Region region;

  private @Nullable SiblingCount tags;
  private int child;

  /** The document. */
  Frame(Element document, ElementAttributes traits) {
    element = document;
    this.traits = traits;
    parent = null;
    depth = 0;
    ordinal = 1;
    block = true;
  }

  Frame(Element element, ElementAttributes traits, Frame parent) {
    this.element = element;
    this.traits = traits;
    this.parent = parent;
    depth = parent.depth + 1;
    ordinal = parent.count(element.normalName());
    hidden = parent.hidden;
    exact = parent.exact;
    centred = parent.centred;
    kind = parent.kind;
    level = parent.level;
    slot = parent.slot;
    list = parent.list;
    grid = parent.grid;
    figure = parent.figure;
    thing = parent.thing;
  }

  /** Whether a node in it is left to be read. */
  boolean hasNext() {
    return child < element.childNodeSize();
  }

  /** The next node in it. */
  Node next() {
    return element.childNode(child++);
  }

  private int count(String tag) {
    if (tags == null) {
      tags = new SiblingCount();
    }
    return tags.next(tag);
  }

  /**
   * A list with those in it.
   *
   * @param outermost what all of them share
   * @param level 0 for the outermost
   */
  record Listing(Outermost outermost, boolean ordered, int level) {

    /** The outermost list and the number of its items so far, over all levels. */
    static final class Outermost {
      private final int id;
      private int items;

      Outermost(int id) {
        this.id = id;
      }
    }

    Slot.Item next() {
      return new Slot.Item(outermost.id, outermost.items++, ordered, level, "");
    }
  }

  /** A data table and how far it is read. */
  static final class Grid {
    private final int id;
    private int row = -1;
    private int column;

    Grid(int id) {
      this.id = id;
    }

    void nextRow() {
      row++;
      column = 0;
    }

    Slot.Cell next(int colspan, int rowspan, boolean header) {
      return new Slot.Cell(id, Math.max(row, 0), column++, colspan, rowspan, header);
    }
  }
}
