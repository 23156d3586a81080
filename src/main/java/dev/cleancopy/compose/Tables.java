package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts cells together. */
final class Tables {

  /** A cell without text has no block, but keeps the others of its row in their columns. */
  static final Element.Table.Cell EMPTY =
      new Element.Table.Cell(RepairedText.asRead(StyledText.EMPTY), false, 1, 1);

  private Tables() {}

  /** The table that begins here. */
  static Element take(Pieces pieces) {
    Piece first = pieces.next();
    if (first.slot() instanceof Slot.Row row) {
      return TextRows.take(first, row, pieces);
    }
    int table = ((Slot.Cell) first.slot()).table();
    Map<Integer, Map<Integer, List<Piece>>> rows = new TreeMap<>();
    put(rows, first);
    for (Piece next = pieces.peek();
        next != null
            && next.kind() == Kind.CELL
            && next.slot() instanceof Slot.Cell cell
            && cell.table() == table;
        next = pieces.peek()) {
      put(rows, pieces.next());
    }
    return new Element.Table(first.judged(), rows.values().stream().map(Tables::row).toList());
  }

  private static void put(Map<Integer, Map<Integer, List<Piece>>> rows, Piece piece) {
    Slot.Cell cell = (Slot.Cell) piece.slot();
    rows.computeIfAbsent(cell.row(), any -> new TreeMap<>())
        .computeIfAbsent(cell.column(), any -> new ArrayList<>(1))
        .add(piece);
  }

  private static List<Element.Table.Cell> row(Map<Integer, List<Piece>> columns) {
    List<Element.Table.Cell> cells = new ArrayList<>();
    columns.forEach(
        (column, parts) -> {
          while (cells.size() < column) {
            cells.add(EMPTY);
          }
          cells.add(cell(parts));
        });
    return cells;
  }

  private static Element.Table.Cell cell(List<Piece> parts) {
    Slot.Cell slot = (Slot.Cell) parts.get(0).slot();
    RepairedText content = Body.joined(" ", parts.stream().map(Piece::content).toList());
    return new Element.Table.Cell(content, slot.header(), slot.colspan(), slot.rowspan());
  }
}
