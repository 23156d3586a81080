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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  private static final List<Style> STYLES = List.of(Style.values());

  private static String body(Element... elements) {
    return new HtmlRenderer().render(Articles.of("H", elements));
  }

  @Test
  void text_never_becomes_markup() {
    assertThat(body(paragraph("<script>alert('1')</script> & \"more\"")))
        .isEqualTo(
            "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>\n");
  }

  @Test
  void links_and_pictures_lead_to_the_web_or_nowhere() {
    assertThat(
            body(paragraph("click", new Span(0, 5, Style.LINK, URI.create("javascript:alert(1)")))))
        .isEqualTo("<p>click</p>\n");
    Image image = new Image(URI.create("data:text/html,x"), "\" onerror=\"x", null, null);
    assertThat(body(new Element.Picture(ORIGIN, image))).isEqualTo("<figure></figure>\n");
  }

  @Test
  void an_attribute_cannot_be_left() {
    Image image = new Image(URI.create("https://e.com/a?b=1&c=2"), "\" onerror=\"x", null, null);
    assertThat(body(new Element.Picture(ORIGIN, image)))
        .isEqualTo(
            "<figure><img src=\"https://e.com/a?b=1&amp;c=2\" alt=\"&quot; onerror=&quot;x\">"
                + "</figure>\n");
  }

  @Test
  void inner_lists_stand_in_the_items_before_them() {
    Element list =
        new Element.Listing(
            ORIGIN,
            true,
            List.of(
                new Element.Listing.Item(0, text("one")),
                new Element.Listing.Item(1, text("inner")),
                new Element.Listing.Item(0, text("two"))));
    assertThat(body(list).replace("\n", ""))
        .isEqualTo("<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>");
  }

  @Test
  void whatever_the_spans_the_markup_is_well_formed_and_safe() {
    Safelist allowed =
        Safelist.none()
            .addTags("p", "strong", "em", "code", "sup", "sub", "a")
            .addAttributes("a", "href", "rel")
            .addProtocols("a", "href", "http", "https");
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String text = "some <b>words</b> & \"signs\" to be set";
      List<Span> spans = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int start = random.nextInt(text.length());
        int end = start + random.nextInt(text.length() - start);
        Style style = STYLES.get(random.nextInt(STYLES.size()));
        URI target = style == Style.LINK ? URI.create("https://e.com/") : null;
        spans.add(new Span(start, end, style, target));
      }
      spans.sort(java.util.Comparator.comparingInt(Span::start));
      String html = body(paragraph(text, spans.toArray(Span[]::new)));
      assertThat(Jsoup.isValid(html, allowed)).as("seed %d: %s", seed, html).isTrue();
      assertThat(Jsoup.parse(html).text()).as("seed %d: %s", seed, html).isEqualTo(text);
    }
  }
}
