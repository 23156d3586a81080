package dev.cleancopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Comment;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.Slot;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArticleComposerTest {

  private static final ArticleComposer COMPOSER = new ArticleComposer(Lexicon.load());

  private static Composition compose(Blocks blocks) {
    return compose(blocks, Metadata.NONE);
  }

  private static Composition compose(Blocks blocks, Metadata metadata) {
    return COMPOSER.compose(blocks.page(), metadata, CommentsMode.SEPARATE);
  }

  private static Metadata metadata(String headline, String dateline, Citation... citations) {
    return new Metadata(
        null,
        new Found<>(headline, Hint.Source.TEXT, "", List.of(), List.of()),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        new Found<>(dateline, Hint.Source.TEXT, "", List.of(), List.of(citations)),
        null,
        List.of(),
        List.of(),
        null,
        false,
        null,
        null,
        null,
        null);
  }

  @Test
  void short_lines_are_verse_and_long_ones_are_paragraphs() {
    String lengthy = "A line that goes on and on, as only prose does, ".repeat(3);
    Composition verse =
        compose(new Blocks().body(Kind.PARAGRAPH, "Tiger, tiger").next(Kind.PARAGRAPH, "burning"));
    Composition prose =
        compose(new Blocks().body(Kind.PARAGRAPH, lengthy).next(Kind.PARAGRAPH, lengthy));
    assertThat(verse.text()).isEqualTo("Tiger, tiger\nburning");
    assertThat(prose.body()).hasSize(2);
  }

  @Test
  void a_line_does_not_continue_what_was_removed() {
    Composition composition =
        compose(
            new Blocks()
                .body(Kind.PARAGRAPH, "One")
                .labelled(Label.SHARE, "Share")
                .next(Kind.PARAGRAPH, "Two"));
    assertThat(composition.text()).isEqualTo("One\n\nTwo");
  }

  @Test
  void items_of_one_list_are_one_list_with_its_levels() {
    Composition composition =
        compose(
            new Blocks()
                .slot(Kind.LIST_ITEM, "A", new Slot.Item(0, 0, false, 0, ""))
                .slot(Kind.LIST_ITEM, "a", new Slot.Item(0, 1, false, 1, ""))
                .slot(Kind.LIST_ITEM, "more", new Slot.Item(0, 1, false, 1, ""))
                .slot(Kind.LIST_ITEM, "B", new Slot.Item(0, 2, false, 0, ""))
                .slot(Kind.LIST_ITEM, "1", new Slot.Item(1, 0, true, 0, "")));
    assertThat(composition.text()).isEqualTo("A\na more\nB\n\n1");
    Element.Listing list = (Element.Listing) composition.body().get(0);
    assertThat(list.items()).extracting(Element.Listing.Item::level).containsExactly(0, 1, 0);
  }

  @Test
  void a_cell_without_text_keeps_its_column() {
    Composition composition =
        compose(
            new Blocks()
                .slot(Kind.CELL, "Year", new Slot.Cell(0, 0, 0, 1, 1, true))
                .slot(Kind.CELL, "Sum", new Slot.Cell(0, 0, 2, 1, 1, true))
                .slot(Kind.CELL, "2024", new Slot.Cell(0, 1, 0, 1, 1, false))
                .slot(Kind.CELL, "and so on", new Slot.Cell(0, 1, 0, 1, 1, false)));
    assertThat(composition.text()).isEqualTo("Year\t\tSum\n2024 and so on");
  }

  @Test
  void a_term_stands_before_what_it_means() {
    Composition composition =
        compose(
            new Blocks()
                .body(Kind.TERM, "Copy")
                .body(Kind.DEFINITION, "What is printed.")
                .body(Kind.TERM, "Alone"));
    assertThat(composition.text()).isEqualTo("Copy: What is printed.\n\nAlone");
  }

  @Test
  void a_picture_takes_the_caption_of_its_figure() {
    Composition composition =
        compose(
            new Blocks()
                .slot(Kind.CAPTION, "The harbour.", new Slot.Caption(0))
                .slot(
                    Kind.IMAGE,
                    "",
                    new Slot.Picture(0, URI.create("https://example.com/h.jpg"), "Boats"))
                .slot(Kind.CAPTION, "Photo: Jane Doe", new Slot.Caption(0)));
    assertThat(composition.body()).hasSize(1);
    Image image = ((Element.Picture) composition.body().get(0)).image();
    assertThat(image.alt()).isEqualTo("Boats");
    assertThat(Objects.requireNonNull(image.caption()).text()).isEqualTo("The harbour.");
    assertThat(image.credit()).isEqualTo("Jane Doe");
  }

  @Test
  void a_stripped_caption_repeats_the_headline_as_alternative_text() {
    Composition composition =
        compose(
            new Blocks()
                .add(
                    Label.CAPTION,
                    Kind.PARAGRAPH,
                    "Talks begin Jane Roe, minister. Photo by Yonhap News",
                    Slot.NONE,
                    false),
            metadata("Talks begin", ""));
    Image image = ((Element.Picture) composition.body().get(0)).image();
    assertThat(image.url()).isNull();
    assertThat(image.alt()).isEqualTo("Talks begin");
    assertThat(Objects.requireNonNull(image.caption()).text()).isEqualTo("Jane Roe, minister.");
    assertThat(image.credit()).isEqualTo("Yonhap News");
    assertThat(composition.text()).isEmpty();
  }

  @Test
  void what_became_metadata_is_cut_from_the_body() {
    Composition composition =
        compose(
            new Blocks()
                .body(Kind.PARAGRAPH, "ISTANBUL — The talks began.")
                .body(Kind.PARAGRAPH, "All of it")
                .labelled(Label.BYLINE, "By Jane Roe | 3 May")
                .labelled(Label.BYLINE, "By nobody"),
            metadata(
                "",
                "ISTANBUL",
                new Citation(0, 0, 8),
                new Citation(1, 0, 9),
                new Citation(2, 3, 11)));
    assertThat(composition.text()).isEqualTo("The talks began.");
    assertThat(composition.removed()).extracting(JudgedBlock::text).containsExactly("By nobody");
  }

  @Test
  void comments_are_siblings_and_replies_are_comments_too() {
    Region thread = new Region(0, null, "div", 1, List.of(), null, false, 0);
    Region one = new Region(1, thread, "li", 1, List.of("c"), null, false, 1);
    Region oneText = new Region(2, one, "p", 1, List.of(), null, false, 2);
    Region oneMore = new Region(3, one, "p", 2, List.of(), null, false, 2);
    Region reply = new Region(4, one, "li", 1, List.of("c"), null, false, 2);
    Region two = new Region(5, thread, "li", 2, List.of("c"), null, false, 1);
    Composition composition =
        compose(
            new Blocks()
                .at(Label.READER_COMMENT, "First", oneText)
                .at(Label.READER_COMMENT, "and more", oneMore)
                .at(Label.READER_COMMENT, "Reply", reply)
                .at(Label.READER_COMMENT, "Second", two));
    assertThat(composition.comments())
        .extracting((Comment comment) -> comment.content().text())
        .containsExactly("First\nand more", "Reply", "Second");
  }

  @Test
  void dropped_comments_are_removed() {
    Composition composition =
        COMPOSER.compose(
            new Blocks().labelled(Label.READER_COMMENT, "Well said").page(),
            Metadata.NONE,
            CommentsMode.DROP);
    assertThat(composition.comments()).isEmpty();
    assertThat(composition.removed())
        .extracting(block -> block.label().category())
        .containsExactly("comment");
  }
}
