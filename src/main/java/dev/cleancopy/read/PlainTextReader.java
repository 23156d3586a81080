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
 * for many languages begin speech with a dash. Lines in a row that are parted alike are rows of a
 * table; short ones are verses where blank lines part the paragraphs.
 */
final class PlainTextReader {

  private static final int ASK_EVERY = 1024;

  private final String text;
  private final Joining joining;
  private final Budget budget;
  private final List<Block> blocks = new ArrayList<>();

  /** Marked lines that may become a list. */
  private final MarkedLines row;

  private int lists;

  private PlainTextReader(String text, Budget budget) {
    this.text = text;
    joining = new Joining(text);
    row = new MarkedLines(text);
    this.budget = budget;
  }

  static Page read(String text, @Nullable URI url, Budget budget) {
    PlainTextReader reader = new PlainTextReader(text, budget);
    reader.readLines();
    return new Page(Format.PLAIN_TEXT, url, reader.blocks, List.of(), null);
  }

  private void readLines() {
    List<Place.Line> lines = lines();
    Slot.@Nullable Row[] rows = TextTable.find(text, lines);
    boolean[] goesOn = Wrapping.goOn(text, lines);
    List<List<Place.Line>> paragraphs = new ArrayList<>();
    for (int i = 0; i < goesOn.length; ) {
      int end = i + 1;
      while (goesOn[end - 1] && rows[end - 1] == null && rows[end] == null) {
        end++;
      }
      paragraphs.add(lines.subList(i, end));
      i = end;
    }
    boolean hasStanzas = Stanzas.arePartedByBlankLines(text, paragraphs);
    int first = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      List<Place.Line> paragraph = paragraphs.get(i);
      boolean isShort = hasStanzas && Stanzas.isShort(text, paragraph);
      readParagraph(
          paragraph, rows[first], isShort && i > 0 && !Stanzas.isApart(paragraphs, i - 1));
      first += paragraph.size();
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

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Editors count {@code \n}, {@code \r\n} and {@code \r}; the other ends part lines uncounted. */
  private boolean isCounted(int end) {
    char c = text.charAt(end);
    return c == '\n' || (c == '\r' && (end + 1 == text.length() || text.charAt(end + 1) != '\n'));
  }

  /** Lines that were cut to fit a width are one paragraph, or one item. */
  private void readParagraph(List<Place.Line> lines, Slot.@Nullable Row cells, boolean continues) {
    Place.Line first = lines.get(0);
    Marker marker = cells == null ? Marker.at(text, first.start(), first.end()) : Marker.NONE;
    if (row.take(lines, marker)) {
      return;
    }
    endRow();
    if (!row.take(lines, marker)) {
      add(lines, Kind.PARAGRAPH, cells == null ? Slot.NONE : cells, continues);
    }
  }

  private static Place.Line last(List<Place.Line> lines) {
    return lines.get(lines.size() - 1);
  }

  private void endRow() {
    boolean isList = row.items().size() > 1;
    int number = 0;
    for (MarkedLines.Item item : row.items()) {
      if (isList) {
        Marker marker = item.marker();
        String mark = text.substring(item.lines().get(0).start(), marker.end());
        boolean isNumber = marker.isNumber();
        Slot slot = new Slot.Item(lists, number++, isNumber, item.level(), mark);
        add(item.lines(), Kind.LIST_ITEM, slot, false);
      } else {
        add(item.lines(), Kind.PARAGRAPH, Slot.NONE, false);
      }
    }
    lists += isList ? 1 : 0;
    row.clear();
  }

  /** Each of several {@code lines} as it stands. */
  private List<Place.Cut> cut(List<Place.Line> lines) {
    if (lines.size() == 1) {
      return List.of();
    }
    List<Place.Cut> cut = new ArrayList<>(lines.size());
    for (Place.Line line : lines) {
      String words = text.substring(line.start(), line.end());
      cut.add(new Place.Cut(line.line(), line.start(), line.end(), words));
    }
    return cut;
  }

  private void add(List<Place.Line> lines, Kind kind, Slot slot, boolean continues) {
    int marked = slot instanceof Slot.Item item ? item.marker().length() : 0;
    Place.Line first = lines.get(0);
    String words = joining.join(lines, first.start() + marked);
    Place place = new Place.Line(first.line(), first.start(), last(lines).end(), cut(lines));
    RepairedText content = RepairedText.asRead(words);
    blocks.add(new Block(blocks.size(), kind, 0, content, place, slot, continues));
  }
}
