package dev.cleancopy.render;

import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.StyledText;
import java.util.List;
import java.util.Map;

/** Makes articles of elements. */
final class Articles {

  static final JudgedBlock ORIGIN =
      new JudgedBlock(
          new Block(
              0,
              Kind.PARAGRAPH,
              0,
              RepairedText.asRead("x"),
              new Place.Line(1, 0, 1),
              Slot.NONE,
              false),
          new Decision(Label.BODY, "test", 1, ""));

  private Articles() {}

  static NormalizedArticle of(String headline, Element... elements) {
    Metadata metadata =
        new Metadata(
            null,
            new Found<>(headline, Hint.Source.TEXT, "", List.of(), List.of()),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            false,
            null,
            null,
            null,
            null);
    return new NormalizedArticle(
        null,
        metadata,
        List.of(),
        new Composition(List.of(elements), List.of(), List.of()),
        Language.UNKNOWN,
        Map.of(),
        Decoding.GIVEN,
        null,
        new Assessment(1, PageType.ARTICLE, 0, null, null, List.of()));
  }

  static RepairedText text(String text, Span... spans) {
    return RepairedText.asRead(new StyledText(text, List.of(spans)));
  }

  static Element paragraph(String text, Span... spans) {
    return new Element.Paragraph(ORIGIN, text(text, spans));
  }
}
