package dev.cleancopy.render;

import dev.cleancopy.model.Element;
import java.util.List;

/** Tables in Markdown; the first row is the head, as there must be one. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String block(Element.Table table) {
    int columns = 0;
    for (List<Element.Table.Cell> row : table.rows()) {
      columns = Math.max(columns, row.size());
    }
    StringBuilder block = new StringBuilder();
    boolean first = true;
    for (List<Element.Table.Cell> row : table.rows()) {
      append(block, row, first ? columns : row.size());
      if (first) {
        block.append('\n').append("|").append(" --- |".repeat(columns));
      }
      first = false;
      block.append('\n');
    }
    block.setLength(Math.max(0, block.length() - 1));
    return block.toString();
  }

  /** A row may end early: readers fill it up. */
  private static void append(StringBuilder block, List<Element.Table.Cell> row, int columns) {
    block.append('|');
    for (Element.Table.Cell cell : row) {
      block.append(' ').append(MarkdownText.line(cell.content())).append(" |");
    }
    block.append("  |".repeat(columns - row.size()));
  }
}
