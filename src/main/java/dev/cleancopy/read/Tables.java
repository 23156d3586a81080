package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells tables that hold data from those that only lay out a page. Costs one pass over a table up
 * to the first table in it, so all tables of a page cost one pass together.
 */
final class Tables {

  /** Where no cell is a header, a longer cell is prose. */
  private static final int LONGEST_PLAIN_CELL = 250;

  /** Even below headers, a longer cell is prose. */
  private static final int LONGEST_CELL = 1500;

  /** Cells of data say little: on average no more than this. */
  private static final int LONGEST_AVERAGE = 120;

  private static final int LARGEST_SPAN = 1000;

  private final Element table;
  private int rows;
  private int widest;
  private int cellsInRow;
  private int cells;
  private int headers;
  private int characters;
  private int inCell;
  private int longest;
  private int pictures;
  private int wideRows;
  private int passages;
  private boolean laidOut;

  private Tables(Element table) {
    this.table = table;
  }

  static boolean isData(Element table, Budget budget) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return false;
    }
    Tables survey = new Tables(table);
    survey.look(budget);
    return survey.isData();
  }

  private boolean isData() {
    if (laidOut || rows < 2 || widest < 2) {
      return false;
    }
    int limit = headers > 0 ? LONGEST_CELL : LONGEST_PLAIN_CELL;
    return longest <= limit
        && characters <= cells * (long) LONGEST_AVERAGE
        && pictures * 2 <= cells
        && (headers > 0 || passages <= cells)
        && (headers > 0 || wideRows * 2 >= rows);
  }

  private void look(Budget budget) {
    int seen = 0;
    Node node = table.firstChild();
    while (node != null && !laidOut) {
      if ((++seen & 0x3FF) == 0) {
        budget.check();
      }
      visit(node);
      node = isSilent(node) ? TreeOrder.nextAfter(node, table) : TreeOrder.next(node, table);
    }
    endRow();
  }

  private static boolean isSilent(Node node) {
    return node instanceof Element element && Tags.of(element.normalName()) == Tags.SILENT;
  }

  private void visit(Node node) {
    if (node instanceof TextNode text) {
      addText(text.getWholeText());
    } else if (node instanceof Element element) {
      visitElement(element, element.normalName());
    }
  }

  private void visitElement(Element element, String tag) {
    switch (tag) {
      case "tr" -> endRow();
      case "td" -> beginCell(element);
      case "th" -> {
        headers++;
        beginCell(element);
      }
      case "caption", "thead" -> headers++;
      case "img" -> pictures++;
      case "ul", "ol", "p" -> passages++;
      case "table",
          "form",
          "input",
          "textarea",
          "select",
          "iframe",
          "h1",
          "h2",
          "h3",
          "article",
          "section",
          "nav",
          "header",
          "footer",
          "blockquote",
          "pre",
          "video" ->
          laidOut |= !element.equals(table);
      default -> {
        // says nothing about the table
      }
    }
  }

  private void addText(String text) {
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Spaces.isSpace(text.charAt(i));
      inCell += space && gap ? 0 : 1;
      gap = space;
    }
  }

  private void beginCell(Element cell) {
    endCell();
    cells++;
    cellsInRow += span(cell, "colspan");
  }

  private void endCell() {
    characters += inCell;
    longest = Math.max(longest, inCell);
    inCell = 0;
  }

  private void endRow() {
    endCell();
    if (cellsInRow > 0) {
      rows++;
      wideRows += cellsInRow > 1 ? 1 : 0;
      widest = Math.max(widest, cellsInRow);
      cellsInRow = 0;
    }
  }

  /** {@code colspan} or {@code rowspan} as the HTML Standard bounds it. */
  static int span(Element cell, String attribute) {
    return span(cell.attr(attribute), LARGEST_SPAN);
  }

  static int span(String value, int largest) {
    int span = 0;
    for (int i = 0; i < value.length() && span < largest; i++) {
      int digit = Character.digit(value.charAt(i), 10);
      if (digit < 0) {
        break;
      }
      span = span * 10 + digit;
    }
    return Math.min(Math.max(span, 1), largest);
  }
}
