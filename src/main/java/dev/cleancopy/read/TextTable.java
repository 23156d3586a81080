package dev.cleancopy.read;

import dev.cleancopy.model.Place;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of tables among lines of plain text: lines in a row that are parted into as many
 * cells, all by tabs, by upright strokes, or by wide gaps.
 */
final class TextTable {

  /** Fewer rows are chance. */
  private static final int FEWEST_ROWS = 2;

  /** The same where cells are parted by what lines of other kinds have, too. */
  private static final int FEWEST_UNSURE_ROWS = 3;

  /**
   * Cells are longer on average where a paragraph happens to hold a tab or a stroke: cells of prose
   * in pages that compare things stay below.
   */
  private static final int LONGEST_MEAN_CELL = 250;

  private static final int TAB = 0;
  private static final int STROKE = 1;
  private static final int GAP = 2;

  /** What parts the cells, by the numbers above. */
  private static final String PARTING = "\t| ";

  /** What draws the line below the header, or around the rows. */
  private static final String RULES = "-=_+:|\u2500\u2501\u2502\u253C ";

  private final String text;
  private final List<Place.Line> lines;
  private final Slot.@Nullable Row[] rows;

  /** How many cells each line has by each of the ways to part them. */
  private final int[][] cells;

  private int tables;

  private TextTable(String text, List<Place.Line> lines) {
    this.text = text;
    this.lines = lines;
    rows = new Slot.Row[lines.size()];
    cells = new int[lines.size()][];
  }

  /** Of each of {@code lines} the row that it is; {@code null} if it is none. */
  static Slot.@Nullable Row[] find(String text, List<Place.Line> lines) {
    TextTable table = new TextTable(text, lines);
    for (int i = 0; i < lines.size(); ) {
      i = Math.max(i + 1, table.takeAt(i));
    }
    return table.rows;
  }

  /** Takes the table that begins with line {@code first}; the index after it. */
  private int takeAt(int first) {
    for (int parting = TAB; parting <= GAP; parting++) {
      if (cells(first)[parting] < 2 || isRule(first)) {
        continue;
      }
      int end = end(first, parting);
      int rules = 0;
      for (int i = first; i < end; i++) {
        rules += isRule(i) ? 1 : 0;
      }
      boolean isSure = parting == TAB || rules > 0 || (parting == STROKE && isFramed(first));
      if (end - first - rules >= (isSure ? FEWEST_ROWS : FEWEST_UNSURE_ROWS)) {
        number(first, end, parting);
        return end;
      }
    }
    return first;
  }

  private void number(int first, int end, int parting) {
    int row = 0;
    boolean isHeader = first + 1 < end && isRule(first + 1);
    for (int i = first; i < end; i++) {
      if (!isRule(i)) {
        rows[i] = new Slot.Row(tables, row++, PARTING.charAt(parting), isHeader && i == first);
      }
    }
    tables++;
  }

  /** The index after the rows from line {@code first} on, and the rules between them. */
  private int end(int first, int parting) {
    int columns = cells(first)[parting];
    int end = first + 1;
    while (end < lines.size() && lines.get(end).line() == lines.get(end - 1).line() + 1) {
      int own = cells(end)[parting];
      boolean isRow = parting == TAB ? own >= 2 : own == columns;
      if (!isRow && !isRule(end)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether line {@code i} is drawn, not written. */
  private boolean isRule(int i) {
    Place.Line line = lines.get(i);
    for (int at = line.start(); at < line.end(); at++) {
      if (RULES.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a stroke stands before and behind line {@code i}. */
  private boolean isFramed(int i) {
    Place.Line line = lines.get(i);
    return text.charAt(line.start()) == '|' && text.charAt(line.end() - 1) == '|';
  }

  private int[] cells(int i) {
    if (cells[i] == null) {
      cells[i] = count(lines.get(i));
    }
    return cells[i];
  }

  private int[] count(Place.Line line) {
    int[] count = {1, 1, 1};
    Marker marker = Marker.at(text, line.start(), line.end());
    int start = Math.max(line.start() + 1, marker.end());
    for (int at = start; at < line.end() - 1; at++) {
      char c = text.charAt(at);
      if (c == '\t') {
        count[TAB]++;
      } else if (c == '|') {
        count[STROKE]++;
      } else if (Spaces.opensGap(text, at)) {
        count[GAP]++;
      }
    }
    for (int parting = TAB; parting <= GAP; parting++) {
      boolean isProse = line.end() - start > count[parting] * LONGEST_MEAN_CELL;
      count[parting] = isProse ? 1 : count[parting];
    }
    return count;
  }
}
