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
 * Reads stripped text: every line that is not blank is a block. Lines in a row that are marked
 * alike are a list; a single marked line is not, for many languages begin speech with a dash.
 */
final class PlainTextReader {

  private static final int ASK_EVERY = 1024;

  private final String text;
  private final Budget budget;
  private final List<Block> blocks = new ArrayList<>();

  /** Marked lines that may become a list. */
  private final List<Place.Line> row = new ArrayList<>();

  private Marker rowMarker = Marker.NONE;
  private int lists;

  private PlainTextReader(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  static Page read(String text, @Nullable URI url, Budget budget) {
    PlainTextReader reader = new PlainTextReader(text, budget);
    reader.readLines();
    return new Page(Format.PLAIN_TEXT, url, reader.blocks, List.of(), null);
  }

  private void readLines() {
    int line = 1;
    int lines = 0;
    for (int at = 0; at < text.length(); ) {
      if (++lines % ASK_EVERY == 0) {
        budget.check();
        budget.nodes(blocks.size());
      }
      int end = endOfLine(at);
      readLine(line, at, end);
      if (end < text.length() && isCounted(end)) {
        line++;
      }
      at = end + 1;
    }
    endRow();
    budget.nodes(blocks.size());
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

  private void readLine(int line, int from, int to) {
    int start = Spaces.skip(text, from, to);
    int end = Spaces.trimEnd(text, start, to);
    if (start == end) {
      return;
    }
    Place.Line place = new Place.Line(line, start, end);
    Marker marker = Marker.at(text, start, end);
    if (!marker.follows(rowMarker) || isApart(place)) {
      endRow();
    }
    if (marker.isFirst() || !row.isEmpty()) {
      row.add(place);
      rowMarker = marker;
    } else {
      add(place, Kind.PARAGRAPH, Slot.NONE);
    }
  }

  /** Speeches are parted by blank lines, items are not. */
  private boolean isApart(Place.Line place) {
    return !row.isEmpty() && row.get(row.size() - 1).line() + 1 < place.line();
  }

  private void endRow() {
    boolean isList = row.size() > 1;
    int item = 0;
    for (Place.Line place : row) {
      if (isList) {
        Marker marker = Marker.at(text, place.start(), place.end());
        String mark = text.substring(place.start(), marker.end());
        add(place, Kind.LIST_ITEM, new Slot.Item(lists, item++, marker.isNumber(), 0, mark));
      } else {
        add(place, Kind.PARAGRAPH, Slot.NONE);
      }
    }
    lists += isList ? 1 : 0;
    row.clear();
    rowMarker = Marker.NONE;
  }

  private void add(Place.Line place, Kind kind, Slot slot) {
    int marked = slot instanceof Slot.Item item ? item.marker().length() : 0;
    String words = text.substring(place.start() + marked, place.end());
    blocks.add(new Block(blocks.size(), kind, 0, RepairedText.asRead(words), place, slot, false));
  }
}
