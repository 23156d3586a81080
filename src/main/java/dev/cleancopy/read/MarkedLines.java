package dev.cleancopy.read;

import dev.cleancopy.model.Place;
import dev.cleancopy.text.Spaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lines in a row that are marked alike, and so may be a list; what is indented deeper and marked
 * alike is a list in it.
 */
final class MarkedLines {

  /** Numbers that are set to the right, {@code 9.} and {@code 10.}, begin a column apart. */
  private static final int APART = 1;

  /**
   * A marked line, or several that were cut.
   *
   * @param level 0 for the outermost list, 1 for a list in it, and so on
   */
  record Item(List<Place.Line> lines, Marker marker, int level) {}

  /**
   * A list that goes on.
   *
   * @param indent of its markers
   * @param last marker in it
   */
  private record Open(int indent, Marker last) {}

  private final String text;
  private final List<Item> items = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  MarkedLines(String text) {
    this.text = text;
  }

  List<Item> items() {
    return items;
  }

  /** Takes {@code lines}, which {@code marker} marks, if they go on; whether they do. */
  boolean take(List<Place.Line> lines, Marker marker) {
    if (marker.end() == 0 || isApart(lines.get(0), marker)) {
      return false;
    }
    int indent = indent(lines.get(0).start());
    while (open.size() > 1 && indent < open.getLast().indent - APART) {
      open.removeLast();
    }
    boolean isDeeper = open.isEmpty() || indent > open.getLast().indent + APART;
    boolean isLeft = !open.isEmpty() && indent < open.getLast().indent - APART;
    if (isLeft || (isDeeper ? !marker.isFirst() : !marker.follows(open.getLast().last))) {
      return false;
    }
    int column = isDeeper ? indent : open.removeLast().indent;
    open.addLast(new Open(column, marker));
    items.add(new Item(lines, marker, open.size() - 1));
    return true;
  }

  /** Speeches are parted by blank lines; items that nobody speaks may be, by one. */
  private boolean isApart(Place.Line line, Marker marker) {
    if (items.isEmpty()) {
      return false;
    }
    List<Place.Line> before = items.get(items.size() - 1).lines;
    int gap = line.line() - before.get(before.size() - 1).line();
    return gap > (marker.maySpeak() ? 1 : 2);
  }

  private int indent(int start) {
    int from = start;
    while (from > 0 && isIndent(text.charAt(from - 1))) {
      from--;
    }
    return start - from;
  }

  private static boolean isIndent(char c) {
    return Spaces.isSpace(c) && !PlainTextReader.isLineEnd(c);
  }

  void clear() {
    items.clear();
    open.clear();
  }
}
