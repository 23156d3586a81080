package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;

/** Puts terms and what they mean together. */
final class Definitions {

  private Definitions() {}

  /** The definition that begins here: its terms, then all that is said of them. */
  static Element take(Pieces pieces) {
    Piece first = pieces.next();
    if (first.kind() == Kind.DEFINITION) {
      return new Element.Paragraph(first.judged(), first.content());
    }
    List<RepairedText> terms = new ArrayList<>(List.of(first.content()));
    terms.addAll(all(pieces, Kind.TERM));
    List<RepairedText> meanings = all(pieces, Kind.DEFINITION);
    RepairedText term = Body.joined(", ", terms);
    return meanings.isEmpty()
        ? new Element.Paragraph(first.judged(), term)
        : new Element.Definition(first.judged(), term, Body.joined("\n", meanings));
  }

  private static List<RepairedText> all(Pieces pieces, Kind kind) {
    List<RepairedText> texts = new ArrayList<>();
    for (Piece next = pieces.peek(); next != null && next.kind() == kind; next = pieces.peek()) {
      texts.add(pieces.next().content());
    }
    return texts;
  }
}
