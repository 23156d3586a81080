package dev.cleancopy.render;

import static dev.cleancopy.render.Articles.ORIGIN;
import static dev.cleancopy.render.Articles.paragraph;
import static dev.cleancopy.render.Articles.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {

  private static final String HEAD = "# H\n\n";

  private static String body(Element... elements) {
    String markdown = new MarkdownRenderer().render(Articles.of("H", elements));
    assertThat(markdown).startsWith(HEAD).endsWith("\n");
    return markdown.substring(HEAD.length(), markdown.length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "# not a heading ¦ \\# not a heading",
        "- not an item ¦ \\- not an item",
        "1. not an item ¦ 1\\. not an item",
        "1986. A great year, 3.5 % ¦ 1986\\. A great year, 3.5 %",
        "> not a quote ¦ \\> not a quote",
        "*not* _emphasis_ snake_case ¦ \\*not\\* \\_emphasis\\_ snake_case",
        "[not](a link) ¦ \\[not\\](a link)",
        "![no](image) ¦ \\!\\[no\\](image)",
        "<script>alert(1)</script> ¦ \\<script>alert(1)\\</script>",
        "`no` ~~code~~ | a ¦ \\`no\\` \\~\\~code\\~\\~ \\| a",
        "AT&T &amp; & ¦ AT\\&T \\&amp; &",
        "C# is C# ¦ C# is C#",
        "back\\slash ¦ back\\\\slash"
      })
  void text_never_becomes_markup(String text, String markdown) {
    assertThat(body(paragraph(text))).isEqualTo(markdown);
  }

  @Test
  void lines_of_verse_stay_lines() {
    assertThat(body(paragraph("One\n  - two"))).isEqualTo("One\\\n\\- two");
  }

  @Test
  void spans_become_markup_that_nests() {
    assertThat(
            body(
                paragraph(
                    "a bold link and code",
                    new Span(2, 7, Style.STRONG, null),
                    new Span(7, 11, Style.LINK, URI.create("https://e.com/a_(b)")),
                    new Span(16, 20, Style.CODE, null))))
        .isEqualTo("a **bold** [link](https://e.com/a_%28b%29) and `code`");
    assertThat(
            body(
                paragraph(
                    "one two three",
                    new Span(0, 7, Style.STRONG, null),
                    new Span(4, 13, Style.EMPHASIS, null))))
        .isEqualTo("**one *two*** *three*");
  }

  @Test
  void emphasis_within_a_word_is_written_as_tags() {
    assertThat(body(paragraph("「強調」された", new Span(0, 4, Style.STRONG, null))))
        .isEqualTo("<strong>「強調」</strong>された");
  }

  @Test
  void links_lead_to_the_web_or_nowhere() {
    assertThat(
            body(
                paragraph(
                    "click me", new Span(0, 5, Style.LINK, URI.create("javascript:alert(1)")))))
        .isEqualTo("click me");
  }

  @Test
  void a_fence_is_longer_than_what_it_holds() {
    assertThat(body(new Element.Code(ORIGIN, text("a\n```\nb"), "c++\nx")))
        .isEqualTo("````c++x\na\n```\nb\n````");
    assertThat(body(paragraph("a ` b", new Span(0, 5, Style.CODE, null)))).isEqualTo("``a ` b``");
  }

  @Test
  void lists_are_indented_by_their_markers() {
    Element list =
        new Element.Listing(
            ORIGIN,
            true,
            List.of(
                new Element.Listing.Item(0, text("one")),
                new Element.Listing.Item(1, text("inner")),
                new Element.Listing.Item(2, text("inmost")),
                new Element.Listing.Item(0, text("two"))));
    assertThat(body(list)).isEqualTo("1. one\n   - inner\n     - inmost\n2. two");
  }

  @Test
  void tables_have_a_head_and_escaped_pipes() {
    Element table =
        new Element.Table(
            ORIGIN,
            List.of(
                List.of(cell("a|b", true), cell("c", true)),
                List.of(cell("1\n2", false), cell("", false))));
    assertThat(body(table)).isEqualTo("| a\\|b | c |\n| --- | --- |\n| 1 2 |  |");
  }

  @Test
  void pictures_have_their_words_below() {
    Image image = new Image(URI.create("https://e.com/a.jpg"), "A ]", text("Boats."), "J. Doe");
    assertThat(body(new Element.Picture(ORIGIN, image)))
        .isEqualTo("![A \\]](https://e.com/a.jpg)\n\nBoats. (J. Doe)");
  }

  private static Element.Table.Cell cell(String text, boolean header) {
    return new Element.Table.Cell(text(text), header, 1, 1);
  }
}
