package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Slot;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says what the text directly in a block element is, from its tag and what is around it. */
final class Kinds {

  private final Budget budget;
  private int ids;

  Kinds(Budget budget) {
    this.budget = budget;
  }

  /** An id for a list, a table or a figure. */
  int nextId() {
    return ids++;
  }

  void settle(Frame frame, Element element, String tag) {
    if (frame.kind == Kind.CELL && frame.grid != null) {
      settleInTable(frame, element, tag);
      return;
    }
    if (frame.kind == Kind.CAPTION) {
      return; // all that is in a caption is the caption's
    }
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        set(frame, Kind.HEADING, Slot.NONE);
        frame.level = tag.charAt(1) - '0';
      }
      case "ul", "ol", "menu", "dir" -> openList(frame, tag);
      case "li" -> item(frame);
      case "blockquote" -> unlessNote(frame, Kind.QUOTE);
      case "pre", "listing", "textarea", "xmp", "plaintext" -> {
        set(frame, Kind.CODE, new Slot.Code(tag.equals("pre") ? language(element) : null));
        frame.exact = true;
      }
      case "dt" -> unlessNote(frame, Kind.TERM);
      case "dd" -> unlessNote(frame, Kind.DEFINITION);
      case "figure" -> frame.figure = nextId();
      case "figcaption" -> {
        if (frame.figure >= 0) {
          set(frame, Kind.CAPTION, new Slot.Caption(frame.figure));
        }
      }
      case "table" -> {
        if (Tables.isData(element, budget)) {
          frame.grid = new Frame.Grid(nextId());
        }
      }
      case "caption" -> standAlone(frame);
      case "tr", "td", "th" -> settleInTable(frame, element, tag);
      case "article", "section", "main", "aside", "nav", "form", "dialog" -> {
        standAlone(frame);
        note(frame);
      }
      case "div" -> note(frame);
      default -> {
        // goes on as what is around it
      }
    }
  }

  private static void settleInTable(Frame frame, Element element, String tag) {
    Frame.Grid grid = frame.grid;
    if (grid == null) {
      standAlone(frame);
      return;
    }
    switch (tag) {
      case "tr" -> grid.nextRow();
      case "td", "th" -> {
        int columns = Tables.span(element, "colspan");
        int rows = Tables.span(element, "rowspan");
        set(frame, Kind.CELL, grid.next(columns, rows, tag.equals("th")));
      }
      default -> {
        // all that is in a cell is the cell's
      }
    }
  }

  private void openList(Frame frame, String tag) {
    Frame.Listing around = frame.list;
    boolean ordered = tag.equals("ol");
    frame.list =
        around == null
            ? new Frame.Listing(new Frame.Listing.Outermost(nextId()), ordered, 0)
            : new Frame.Listing(around.outermost(), ordered, around.level() + 1);
    note(frame);
  }

  private void item(Frame frame) {
    note(frame);
    Frame.Listing list = frame.list;
    if (list == null) {
      list = strayItems(frame);
    }
    if (frame.kind != Kind.FOOTNOTE) {
      set(frame, Kind.LIST_ITEM, list.next());
    }
  }

  /** Items without a list make one with their siblings. */
  private Frame.Listing strayItems(Frame frame) {
    Frame.Listing list = new Frame.Listing(new Frame.Listing.Outermost(nextId()), false, 0);
    if (frame.parent != null) {
      frame.parent.list = list;
    }
    frame.list = list;
    return list;
  }

  private static void note(Frame frame) {
    if (frame.kind != Kind.FOOTNOTE && isNote(frame.traits)) {
      set(frame, Kind.FOOTNOTE, Slot.NONE);
    }
  }

  private static boolean isNote(ElementAttributes traits) {
    return traits.role.equals("doc-footnote")
        || traits.role.equals("doc-endnote")
        || traits.role.equals("doc-endnotes")
        || traits.classes.isNote()
        || ClassWords.isNote(traits.id);
  }

  private static void unlessNote(Frame frame, Kind kind) {
    if (frame.kind != Kind.FOOTNOTE) {
      set(frame, kind, Slot.NONE);
    }
  }

  /** What serves the layout of the page is no part of an item of a list. */
  private static void standAlone(Frame frame) {
    if (frame.kind == Kind.LIST_ITEM || frame.kind == Kind.TERM || frame.kind == Kind.DEFINITION) {
      set(frame, Kind.PARAGRAPH, Slot.NONE);
    }
    frame.list = null;
  }

  private static void set(Frame frame, Kind kind, Slot slot) {
    frame.kind = kind;
    frame.slot = slot;
    frame.level = 0;
  }

  /** {@code java} of {@code <pre class="language-java">} or of the {@code code} in it. */
  private static @Nullable String language(Element pre) {
    String own = languageIn(pre.attr("class"));
    Element first = pre.firstElementChild();
    Element around = pre.parent();
    if (own == null && first != null && first.normalName().equals("code")) {
      own = languageIn(first.attr("class"));
    }
    return own == null && around != null ? languageIn(around.attr("class")) : own;
  }

  private static @Nullable String languageIn(String words) {
    for (String prefix : new String[] {"language-", "lang-", "highlight-source-"}) {
      int at = words.startsWith(prefix) ? 0 : words.indexOf(" " + prefix) + 1;
      if (at > 0 || words.startsWith(prefix)) {
        int end = words.indexOf(' ', at);
        String name = words.substring(at + prefix.length(), end < 0 ? words.length() : end);
        return name.isEmpty() ? null : name.toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }
}
