package dev.cleancopy.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Span;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An element of the body; {@code type} tells which. */
@Schema(
    description = "An element of the body; type tells which",
    oneOf = {
      BlockView.Text.class,
      BlockView.Heading.class,
      BlockView.Listing.class,
      BlockView.Code.class,
      BlockView.Definition.class,
      BlockView.Table.class,
      BlockView.Picture.class
    })
public sealed interface BlockView {

  /** Which kind of element. */
  String type();

  /** A paragraph, quote or footnote. */
  @JsonPropertyOrder({"type", "text", "spans", "language"})
  record Text(
      String type,
      String text,
      List<SpanView> spans,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** A heading. */
  record Heading(
      String type,
      int level,
      String text,
      List<SpanView> spans,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** A list. */
  record Listing(
      String type,
      boolean ordered,
      List<Item> items,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** An item of a list. */
  record Item(String text, int level, List<SpanView> spans) {}

  /** Preformatted text. */
  record Code(
      String type,
      String text,
      @Nullable String codeLanguage,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** A term and what it means. */
  record Definition(
      String type,
      String term,
      String text,
      List<SpanView> spans,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** A data table. */
  record Table(
      String type,
      List<List<Cell>> rows,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** A cell of a table. */
  record Cell(String text, boolean header, int colspan, int rowspan, List<SpanView> spans) {}

  /** A picture. */
  record Picture(
      String type,
      @Nullable URI url,
      @Nullable String alt,
      @Nullable String caption,
      @Nullable String credit,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceView source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision)
      implements BlockView {}

  /** Inline markup; offsets are UTF-16 indices into the text beside it, half open. */
  record SpanView(int start, int end, String style, @Nullable URI url) {

    static List<SpanView> of(RepairedText text) {
      return text.content().spans().stream().map(SpanView::of).toList();
    }

    private static SpanView of(Span span) {
      return new SpanView(span.start(), span.end(), Names.of(span.style()), span.target());
    }
  }

  /** Where a block was found: a line of text, or a path in HTML. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SourceView(
      @Nullable Integer line,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String path) {

    static SourceView of(Place.Cut line) {
      return new SourceView(line.line(), line.start(), line.end(), null);
    }

    static SourceView of(JudgedBlock judged) {
      Place place = judged.block().place();
      if (place instanceof Place.Line line) {
        return new SourceView(line.line(), line.start(), line.end(), null);
      }
      return new SourceView(null, null, null, ((Place.Node) place).region().path());
    }
  }

  /** What a block was taken for, and why. */
  record DecisionView(String label, String reason, double score) {

    static DecisionView of(JudgedBlock judged) {
      Decision decision = judged.decision();
      return new DecisionView(
          Names.of(decision.label()), decision.reason(), Rounding.of(decision.score()));
    }
  }

  /**
   * {@code element} as the contract shows it.
   *
   * @param language where it is not the article's
   */
  static BlockView of(Element element, @Nullable String language, boolean explain) {
    SourceView source = explain ? SourceView.of(element.origin()) : null;
    DecisionView decision = explain ? DecisionView.of(element.origin()) : null;
    if (element instanceof Element.Paragraph paragraph) {
      return text("paragraph", paragraph.content(), language, source, decision);
    }
    if (element instanceof Element.Quote quote) {
      return text("quote", quote.content(), language, source, decision);
    }
    if (element instanceof Element.Footnote footnote) {
      return text("footnote", footnote.content(), language, source, decision);
    }
    if (element instanceof Element.Heading heading) {
      return new Heading(
          "heading",
          heading.level(),
          heading.content().text(),
          SpanView.of(heading.content()),
          language,
          source,
          decision);
    }
    if (element instanceof Element.Code code) {
      return new Code("code", code.content().text(), code.language(), source, decision);
    }
    if (element instanceof Element.Definition definition) {
      return new Definition(
          "definition",
          definition.term().text(),
          definition.content().text(),
          SpanView.of(definition.content()),
          language,
          source,
          decision);
    }
    if (element instanceof Element.Listing list) {
      return new Listing("list", list.ordered(), items(list), language, source, decision);
    }
    if (element instanceof Element.Table table) {
      return new Table("table", rows(table), language, source, decision);
    }
    Image image = ((Element.Picture) element).image();
    RepairedText caption = image.caption();
    return new Picture(
        "image",
        image.url(),
        image.alt(),
        caption == null ? null : caption.text(),
        image.credit(),
        source,
        decision);
  }

  private static Text text(
      String type,
      RepairedText content,
      @Nullable String language,
      @Nullable SourceView source,
      @Nullable DecisionView decision) {
    return new Text(type, content.text(), SpanView.of(content), language, source, decision);
  }

  private static List<Item> items(Element.Listing list) {
    return list.items().stream()
        .map(item -> new Item(item.content().text(), item.level(), SpanView.of(item.content())))
        .toList();
  }

  private static List<List<Cell>> rows(Element.Table table) {
    return table.rows().stream().map(row -> row.stream().map(BlockView::cell).toList()).toList();
  }

  private static Cell cell(Element.Table.Cell cell) {
    return new Cell(
        cell.content().text(),
        cell.header(),
        cell.colspan(),
        cell.rowspan(),
        SpanView.of(cell.content()));
  }
}
