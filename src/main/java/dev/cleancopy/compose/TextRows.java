package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;

/** Cuts the rows of a table in plain text into cells. */
final class TextRows {

  private static final char STROKE = '|';

  private static final char GAP = ' ';

  private TextRows() {}

  /** The table that begins with {@code first}. */
  static Element take(Piece first, Slot.Row row, Pieces pieces) {
    List<List<Element.Table.Cell>> rows = new ArrayList<>();
    rows.add(cells(first.content(), row));
    for (Piece next = pieces.peek();
        next != null && next.slot() instanceof Slot.Row other && other.table() == row.table();
        next = pieces.peek()) {
      rows.add(cells(pieces.next().content(), other));
    }
    return new Element.Table(first.judged(), rows);
  }

  private static List<Element.Table.Cell> cells(RepairedText row, Slot.Row slot) {
    String text = row.text();
    boolean isFramed = slot.parting() == STROKE;
    int start = isFramed && text.charAt(0) == STROKE ? 1 : 0;
    int end = text.length() - (isFramed && text.charAt(text.length() - 1) == STROKE ? 1 : 0);
    List<Element.Table.Cell> cells = new ArrayList<>();
    for (int at = start; at <= end; at++) {
      if (at >= end || parts(text, at, slot.parting())) {
        cells.add(cell(row, start, Math.max(start, Math.min(at, end)), slot.header()));
        start = at + 1;
      }
    }
    return cells;
  }

  private static boolean parts(String text, int at, char parting) {
    return parting == GAP ? Spaces.opensGap(text, at) : text.charAt(at) == parting;
  }

  private static Element.Table.Cell cell(RepairedText row, int start, int end, boolean header) {
    int from = Spaces.skip(row.text(), start, end);
    int to = Spaces.trimEnd(row.text(), from, end);
    return from == to ? Tables.EMPTY : new Element.Table.Cell(row.part(from, to), header, 1, 1);
  }
}
