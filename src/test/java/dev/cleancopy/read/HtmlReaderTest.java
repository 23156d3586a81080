package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.Slot;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  private static final URI URL = URI.create("https://example.com/news/today");

  private static Page read(String html) {
    return HtmlReader.read(html, URL, Budget.UNLIMITED);
  }

  private static List<String> texts(String html) {
    return read(html).blocks().stream()
        .map(block -> (block.continues() ? "+" : "") + block.text())
        .toList();
  }

  private static List<String> kinds(String html) {
    return read(html).blocks().stream().map(block -> block.kind() + ":" + block.text()).toList();
  }

  private static Block only(String html) {
    List<Block> blocks = read(html).blocks();
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }

  private static Region region(Block block) {
    return ((Place.Node) block.place()).region();
  }

  @Test
  void a_block_ends_at_every_block_element() {
    assertThat(texts("<div>a<p>b <b>c</b></p>d</div>e")).containsExactly("a", "b c", "d", "e");
  }

  @Test
  void one_line_break_parts_lines_two_part_paragraphs() {
    assertThat(texts("<p>a<br>b<br><br>c<br/> <br>d</p><p>e</p>"))
        .containsExactly("a", "+b", "c", "d", "e");
  }

  @Test
  void white_space_is_collapsed_as_browsers_do() {
    assertThat(texts("<p>\n a\t <b> b</b>\r\nc&nbsp; &nbsp;d&nbsp;</p>"))
        .containsExactly("a b c\u00a0 \u00a0d");
  }

  @Test
  void code_keeps_its_white_space() {
    Block code = only("<pre><code class='language-java'>\n  if (a)\n    b();\n</code></pre>");
    assertThat(code.kind()).isEqualTo(Kind.CODE);
    assertThat(code.text()).isEqualTo("  if (a)\n    b();");
    assertThat(code.slot()).isEqualTo(new Slot.Code("java"));
  }

  @Test
  void inline_markup_becomes_spans() {
    Block block =
        only("<p>Plain <b>bold <i>both</i></b> and <a href='/x'>link</a><sup>2</sup></p>");
    assertThat(block.content().content().spans())
        .extracting(span -> block.text().substring(span.start(), span.end()) + " " + span.style())
        .containsExactly("bold both STRONG", "both EMPHASIS", "link LINK", "2 SUPERSCRIPT");
    assertThat(block.content().content().spans().get(2).target())
        .isEqualTo(URI.create("https://example.com/x"));
  }

  @Test
  void links_are_seen_from_the_declared_base() {
    Block block = only("<base href='https://other.example/a/'><p><a href='b'>x</a>");
    assertThat(block.content().content().spans().get(0).target())
        .isEqualTo(URI.create("https://other.example/a/b"));
  }

  @Test
  void styles_go_on_after_a_boundary() {
    List<Block> blocks = read("<a href='/x'><h3>Title</h3><p>Words</p></a>").blocks();
    assertThat(blocks).hasSize(2).allMatch(block -> block.content().content().linkedLength() == 5);
  }

  @Test
  void headings_have_levels() {
    Block block = only("<h3><span>Title</span></h3>");
    assertThat(block.kind()).isEqualTo(Kind.HEADING);
    assertThat(block.level()).isEqualTo(3);
  }

  @Test
  void items_know_their_list() {
    List<Block> blocks =
        read("<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><ul><li>e</ul>")
            .blocks();
    assertThat(blocks)
        .extracting(Block::slot)
        .containsExactly(
            new Slot.Item(0, 0, false, 0, ""),
            new Slot.Item(0, 1, true, 1, ""),
            new Slot.Item(0, 2, false, 0, ""),
            new Slot.Item(0, 2, false, 0, ""),
            new Slot.Item(1, 0, false, 0, ""));
  }

  @Test
  void quotes_terms_and_notes_are_told_apart() {
    assertThat(
            kinds(
                "<blockquote><p>q</p></blockquote><dl><dt>t<dd>d</dl>"
                    + "<ol class='Footnotes'><li>n</li></ol><aside role=doc-footnote><p>m</aside>"))
        .containsExactly("QUOTE:q", "TERM:t", "DEFINITION:d", "FOOTNOTE:n", "FOOTNOTE:m");
  }

  @Test
  void cells_of_data_have_places() {
    List<Block> blocks =
        read("<table><tr><th colspan=2>h</th></tr><tr><td>1</td><td>2</td></tr></table>").blocks();
    assertThat(blocks).extracting(Block::kind).containsOnly(Kind.CELL);
    assertThat(blocks)
        .extracting(Block::slot)
        .containsExactly(
            new Slot.Cell(0, 0, 0, 2, 1, true),
            new Slot.Cell(0, 1, 0, 1, 1, false),
            new Slot.Cell(0, 1, 1, 1, 1, false));
  }

  /** The parser takes it for the end of its input. */
  @Test
  void what_is_no_character_does_not_end_the_page() {
    assertThat(kinds("<p>\uFFFFone<p title='\uFFFF'>two<!--\uFFFF--><p>three\uFFFF"))
        .containsExactly("PARAGRAPH:\uFFFEone", "PARAGRAPH:two", "PARAGRAPH:three\uFFFE");
  }

  @Test
  void cells_cover_no_more_than_the_standard_lets_them() {
    String cell = "<td colspan=%1$s rowspan=%1$s>%1$s";
    String page = "<table><tr><th>a<th>b<tr>" + cell.formatted("99999999999") + cell.formatted("0");

    assertThat(read(page + cell.formatted("7x") + cell.formatted("-7") + "</table>").blocks())
        .extracting(Block::slot)
        .contains(
            new Slot.Cell(0, 1, 0, 1000, 1000, false),
            new Slot.Cell(0, 1, 1, 1, 1, false),
            new Slot.Cell(0, 1, 2, 7, 7, false),
            new Slot.Cell(0, 1, 3, 1, 1, false));
    assertThat(Tables.span("999999999", Integer.MAX_VALUE)).isEqualTo(999_999_999);
  }

  @Test
  void tables_that_lay_out_a_page_are_no_data() {
    assertThat(kinds("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>"))
        .containsExactly("PARAGRAPH:a", "PARAGRAPH:b", "PARAGRAPH:c");
    assertThat(kinds("<table role=presentation><tr><td>1<td>2<tr><td>3<td>4</table>"))
        .allMatch(kind -> kind.startsWith("PARAGRAPH"));
  }

  @Test
  void pictures_share_an_id_with_their_captions() {
    List<Block> blocks =
        read("<figure><img src='data:x' data-src='/a.jpg' alt='A'><figcaption>C</figcaption>"
                + "</figure><img src=b.jpg><img src=t.gif width=1 height=1><img src='data:y'>")
            .blocks();
    assertThat(blocks)
        .extracting(Block::slot)
        .containsExactly(
            new Slot.Picture(0, URI.create("https://example.com/a.jpg"), "A"),
            new Slot.Caption(0),
            new Slot.Picture(1, URI.create("https://example.com/news/b.jpg"), ""));
    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(Kind.IMAGE, Kind.CAPTION, Kind.IMAGE);
  }

  @Test
  void the_largest_of_a_set_of_pictures_is_taken() {
    Block block =
        only("<img srcset='s.jpg 320w, https://cdn.example/w_1,h_2/l.jpg 1280w, m.jpg 640w'>");
    assertThat(block.slot())
        .isEqualTo(new Slot.Picture(0, URI.create("https://cdn.example/w_1,h_2/l.jpg"), ""));
  }

  @Test
  void a_picture_amid_words_does_not_part_them() {
    assertThat(kinds("<p>a <img src=x.png> b <img src=e.png alt='\uD83D\uDE00'> c</p>"))
        .containsExactly("PARAGRAPH:a b \uD83D\uDE00 c", "IMAGE:");
  }

  @Test
  void what_is_hidden_is_read_and_marked() {
    List<Block> blocks =
        read("<div hidden><p>a</p></div><p style='color:red; display : none'>b</p>"
                + "<p>c <span hidden>d</span> e</p><template><p>f</p></template><dialog>g</dialog>"
                + "<div aria-hidden=true>h</div><p><i aria-hidden=true>i</i></p>")
            .blocks();
    assertThat(blocks)
        .extracting(block -> block.text() + region(block).hidden())
        .containsExactly(
            "atrue", "btrue", "c efalse", "dtrue", "ftrue", "gtrue", "htrue", "ifalse");
  }

  @Test
  void scripts_and_styles_are_no_text() {
    assertThat(texts("<p>a<script>x</script><style>y</style><iframe>z</iframe>b</p>"))
        .containsExactly("ab");
  }

  @Test
  void text_for_browsers_without_scripts_is_read() {
    assertThat(
            texts("<head><noscript><link rel=x></noscript></head><body><noscript><p>a</noscript>b"))
        .containsExactly("a", "b");
  }

  @Test
  void forms_show_words() {
    assertThat(
            texts(
                "<label>Name</label><select><option>One<option>Two</select><button>Go</button>"
                    + "<input type=submit value=Send><p>See the <button>term</button> here</p>"))
        .containsExactly("Name", "One Two", "Go", "Send", "See the term here");
  }

  @Test
  void regions_tell_where_a_block_stood() {
    Block block = only("<body><main id=Content><p>a<p class='lead Big'>b".replace("a<p", "<p"));
    Region region = region(block);
    assertThat(region.path()).isEqualTo("body/main/p[2]");
    assertThat(region.names()).containsExactly("lead", "big");
    assertThat(region.parent().names()).containsExactly("content");
    assertThat(region.parent().parent().depth()).isZero();
  }

  @Test
  void an_inline_element_with_a_name_is_a_region_if_it_holds_the_whole_block() {
    assertThat(region(only("<p><span class=author>A</span></p>")).path()).isEqualTo("body/p/span");
    assertThat(region(only("<p>By <span class=author>A</span></p>")).path()).isEqualTo("body/p");
    assertThat(region(only("<p><span>A</span></p>")).path()).isEqualTo("body/p");
  }

  @Test
  void very_deep_trees_are_read() {
    String deep = "<div>".repeat(100_000) + "deep" + "</div>".repeat(10) + "<p>after</p>";
    List<String> texts = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> texts(deep));
    assertThat(texts).containsExactly("deep", "after");
  }

  @Test
  void odd_documents_are_read() {
    assertThat(texts("a<plaintext>b<p>")).containsExactly("a", "b<p>");
    assertThat(texts("<frameset><frame src=x></frameset>")).isEmpty();
    assertThat(texts("<?xml version='1.0'?><html xmlns='x'><body><p>a<br/>b</p></body></html>"))
        .containsExactly("a", "+b");
    assertThat(texts("")).isEmpty();
    assertThat(texts("a<!-- <p>b</p> -->c")).containsExactly("ac");
  }

  @Test
  void all_words_beside_the_picture_of_a_figure_are_its_caption() {
    assertThat(
            kinds(
                "<figure><img src=a.jpg><figcaption>C</figcaption><footer>Photo: X</footer></figure>"
                    + "<figure><blockquote>q</blockquote><figcaption>who</figcaption></figure>"
                    + "<figure><img src=b.jpg><h3>t</h3><p>teaser</p></figure>"))
        .containsExactly(
            "IMAGE:",
            "CAPTION:C",
            "CAPTION:Photo: X",
            "QUOTE:q",
            "PARAGRAPH:who",
            "IMAGE:",
            "HEADING:t",
            "PARAGRAPH:teaser");
  }

  @Test
  void elements_that_style_sheets_set_apart_do_not_glue_words() {
    assertThat(
            texts(
                "<p><span>Istanbul, Turkey</span><span>Tue May 13</span></p>"
                    + "<p><span style='x'>I</span><span>f wo</span><span>rds</span><span>.</span></p>"
                    + "<p><a href=/a>News</a><a href=/b>Sport</a></p>"
                    + "<p><span>\u4e2d\u56fd</span><span>\u4eba</span></p>"
                    + "<p><span class=a>17</span>.<span class=b>99</span></p>"))
        .containsExactly(
            "Istanbul, Turkey Tue May 13",
            "If words.",
            "News Sport",
            "\u4e2d\u56fd\u4eba",
            "17.99");
  }
}
