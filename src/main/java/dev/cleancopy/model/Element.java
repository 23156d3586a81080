package dev.cleancopy.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of the body as a reader sees it: a paragraph, a whole list, a whole table. */
public sealed interface Element {

  /** The judged block with which it begins. */
  JudgedBlock origin();

  /**
   * Its characters as the article's body gives them: items and rows one a line, cells parted by
   * tabs; of a picture none.
   */
  String text();

  /** A paragraph; its lines are parted by {@code \n} where line breaks mean something. */
  record Paragraph(JudgedBlock origin, RepairedText content) implements Element {
    @Override
    public String text() {
      return content.text();
    }
  }

  /** A heading of level 1 to 6. */
  record Heading(JudgedBlock origin, int level, RepairedText content) implements Element {
    @Override
    public String text() {
      return content.text();
    }
  }

  /** A list. */
  record Listing(JudgedBlock origin, boolean ordered, List<Item> items) implements Element {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return items.stream().map(item -> item.content().text()).collect(Collectors.joining("\n"));
    }

    /**
     * An item of a list.
     *
     * @param level 0 for the outermost list
     */
    public record Item(int level, RepairedText content) {}
  }

  /** Words of somebody else. */
  record Quote(JudgedBlock origin, RepairedText content) implements Element {
    @Override
    public String text() {
      return content.text();
    }
  }

  /** Preformatted text, whitespace exact. */
  record Code(JudgedBlock origin, RepairedText content, @Nullable String language)
      implements Element {
    @Override
    public String text() {
      return content.text();
    }
  }

  /** A footnote. */
  record Footnote(JudgedBlock origin, RepairedText content) implements Element {
    @Override
    public String text() {
      return content.text();
    }
  }

  /** A term and its explanation. */
  record Definition(JudgedBlock origin, RepairedText term, RepairedText content)
      implements Element {
    @Override
    public String text() {
      return term.text() + ": " + content.text();
    }
  }

  /** A data table. */
  record Table(JudgedBlock origin, List<List<Cell>> rows) implements Element {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String text() {
      return rows.stream()
          .map(
              row ->
                  row.stream().map(cell -> cell.content().text()).collect(Collectors.joining("\t")))
          .collect(Collectors.joining("\n"));
    }

    /** A cell of a table. */
    public record Cell(RepairedText content, boolean header, int colspan, int rowspan) {}
  }

  /** A picture with its caption. */
  record Picture(JudgedBlock origin, Image image) implements Element {
    @Override
    public String text() {
      return "";
    }
  }
}
