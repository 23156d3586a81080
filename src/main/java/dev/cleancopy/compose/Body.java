package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts pieces together: lines to paragraphs, items to lists, cells to tables. */
final class Body {

  /**
   * Two lines that are both shorter than this belong together, as in poems and addresses; longer
   * ones are paragraphs that somebody parted by line breaks. Verse seldom has 60 letters a line.
   */
  private static final int SHORT_LINE = 80;

  private final Pieces pieces;
  private final Figures figures;
  private final List<Element> elements = new ArrayList<>();

  private Body(List<Piece> all, Captions captions) {
    pieces = new Pieces(all);
    figures = new Figures(all, captions);
  }

  /** The elements that {@code all} make, in order. */
  static List<Element> assemble(List<Piece> all, Captions captions) {
    Body body = new Body(all, captions);
    for (Piece next = body.pieces.peek(); next != null; next = body.pieces.peek()) {
      body.take(next);
    }
    return body.elements;
  }

  private void take(Piece next) {
    switch (next.kind()) {
      case PARAGRAPH -> elements.add(new Element.Paragraph(next.judged(), verse()));
      case HEADING ->
          elements.add(new Element.Heading(next.judged(), level(next.block().level()), lines(" ")));
      case QUOTE -> elements.add(new Element.Quote(next.judged(), lines("\n")));
      case FOOTNOTE -> elements.add(new Element.Footnote(next.judged(), lines("\n")));
      case CODE -> elements.add(code(next));
      case LIST_ITEM -> elements.add(Listings.take(pieces));
      case CELL -> elements.add(Tables.take(pieces));
      case TERM, DEFINITION -> elements.add(Definitions.take(pieces));
      case IMAGE, CAPTION -> {
        Element picture = figures.take(pieces.next());
        if (picture != null) {
          elements.add(picture);
        }
      }
    }
  }

  private static int level(int given) {
    return Math.min(6, Math.max(1, given));
  }

  /** A paragraph, with the short lines that continue it. */
  private RepairedText verse() {
    List<RepairedText> lines = new ArrayList<>(1);
    Piece last = pieces.next();
    lines.add(last.content());
    for (Piece next = pieces.peek();
        next != null && next.continues(last) && isShort(last) && isShort(next);
        next = pieces.peek()) {
      last = pieces.next();
      lines.add(last.content());
    }
    return joined("\n", lines);
  }

  private static boolean isShort(Piece line) {
    return Words.weight(line.text()) < SHORT_LINE;
  }

  /** A piece, with the lines that continue it. */
  private RepairedText lines(String separator) {
    List<RepairedText> lines = new ArrayList<>(1);
    Piece last = pieces.next();
    lines.add(last.content());
    for (Piece next = pieces.peek(); next != null && next.continues(last); next = pieces.peek()) {
      last = pieces.next();
      lines.add(last.content());
    }
    return joined(separator, lines);
  }

  private Element code(Piece first) {
    List<RepairedText> lines = new ArrayList<>(1);
    Piece last = pieces.next();
    lines.add(last.content());
    for (Piece next = pieces.peek();
        next != null && (next.continues(last) || isSamePlace(next, last));
        next = pieces.peek()) {
      last = pieces.next();
      lines.add(last.content());
    }
    String language = first.slot() instanceof Slot.Code code ? code.language() : null;
    return new Element.Code(first.judged(), joined("\n", lines), language);
  }

  private static boolean isSamePlace(Piece next, @Nullable Piece last) {
    return last != null
        && next.kind() == Kind.CODE
        && next.block().place() instanceof Place.Node here
        && last.block().place() instanceof Place.Node there
        && here.region().equals(there.region());
  }

  static RepairedText joined(String separator, List<RepairedText> parts) {
    return parts.size() == 1 ? parts.get(0) : RepairedText.join(separator, parts);
  }
}
