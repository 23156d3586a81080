package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads stripped text: every line that is not blank is a block, or every paragraph where lines were
 * cut to fit a width. Lines in a row that are marked alike are a list; a single marked line is not,
 * for many languages begin speech with a dash.
 */
final class PlainTextReader {

  private static final int ASK_EVERY = 1024;

  private final String text;
  private final Joining joining;
  private final Budget budget;
  private final List<Block> blocks = new ArrayList<>();

  /** Marked lines that may become a list. */
  private final List<List<Place.Line>> row = new ArrayList<>();

  private Marker rowMarker = Marker.NONE;
  private int lists;

  private PlainTextReader(String text, Budget budget) {
    this.text = text;
    joining = new Joining(text);
    this.budget = budget;
  }

  static Page read(String text, @Nullable URI url, Budget budget) {
    PlainTextReader reader = new PlainTextReader(text, budget);
    reader.readLines();
    return new Page(Format.PLAIN_TEXT, url, reader.blocks, List.of(), null);
  }

  private void readLines() {
    List<Place.Line> lines = lines();
    boolean[] goesOn = Wrapping.goOn(text, lines);
    for (int i = 0; i < goesOn.length; ) {
      int end = i + 1;
      while (goesOn[end - 1]) {
        end++;
      }
      readParagraph(lines.subList(i, end));
      i = end;
    }
    endRow();
    budget.nodes(blocks.size());
  }

  /** The lines that are not blank. */
  private List<Place.Line> lines() {
    List<Place.Line> found = new ArrayList<>();
    int line = 1;
    int lines = 0;
    for (int at = 0; at < text.length(); ) {
      if (++lines % ASK_EVERY == 0) {
        budget.check();
        budget.nodes(found.size());
        budget.blocks(found.size());
      }
      int end = endOfLine(at);
      int start = Spaces.skip(text, at, end);
      if (start < end) {
        found.add(new Place.Line(line, start, Spaces.trimEnd(text, start, end)));
      }
      if (end < text.length() && isCounted(end)) {
        line++;
      }
      at = end + 1;
    }
    return found;
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Editors count {@code \n}, {@code \r\n} and {@code \r}; the other ends part lines uncounted. */
  private boolean isCounted(int end) {
    char c = text.charAt(end);
    return c == '\n' || (c == '\r' && (end + 1 == text.length() || text.charAt(end + 1) != '\n'));
  }

  /** Lines that were cut to fit a width are one paragraph, or one item. */
  private void readParagraph(List<Place.Line> lines) {
    Place.Line first = lines.get(0);
    Marker marker = Marker.at(text, first.start(), first.end());
    if (!marker.follows(rowMarker) || isApart(first)) {
      endRow();
    }
    if (marker.isFirst() || !row.isEmpty()) {
      row.add(lines);
      rowMarker = marker;
    } else {
      add(lines, Kind.PARAGRAPH, Slot.NONE);
    }
  }

  /** Speeches are parted by blank lines, items are not. */
  private boolean isApart(Place.Line place) {
    return !row.isEmpty() && last(row.get(row.size() - 1)).line() + 1 < place.line();
  }

  private static Place.Line last(List<Place.Line> lines) {
    return lines.get(lines.size() - 1);
  }

  private void endRow() {
    boolean isList = row.size() > 1;
    int item = 0;
    for (List<Place.Line> lines : row) {
      if (isList) {
        Place.Line first = lines.get(0);
        Marker marker = Marker.at(text, first.start(), first.end());
        String mark = text.substring(first.start(), marker.end());
        add(lines, Kind.LIST_ITEM, new Slot.Item(lists, item++, marker.isNumber(), 0, mark));
      } else {
        add(lines, Kind.PARAGRAPH, Slot.NONE);
      }
    }
    lists += isList ? 1 : 0;
    row.clear();
    rowMarker = Marker.NONE;
  }

  private void add(List<Place.Line> lines, Kind kind, Slot slot) {
    int marked = slot instanceof Slot.Item item ? item.marker().length() : 0;
    Place.Line first = lines.get(0);
    String words = joining.join(lines, first.start() + marked);
    Place place = new Place.Line(first.line(), first.start(), last(lines).end());
    blocks.add(new Block(blocks.size(), kind, 0, RepairedText.asRead(words), place, slot, false));
  }
}
