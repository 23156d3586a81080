package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.EngineView;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.fuzz.AllowedHtml;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page holds, nothing in an answer can run or lead anywhere but to the web. */
class HostileMarkupTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();
  private static final EngineView ENGINE = new EngineView("test", "1", "m", "l");
  private static final URI PAGE = URI.create("https://page.example/a/1");

  private static final Set<String> ADDRESSES = Set.of("url", "canonicalUrl", "next", "previous");

  private static final Parser COMMON_MARK =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Lets raw HTML and all addresses through, as careless readers do. */
  private static final org.commonmark.renderer.html.HtmlRenderer TO_HTML =
      org.commonmark.renderer.html.HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .build();

  private static final String WORDS =
      "The harbour of the old town was opened again on Monday, three years after the storm. ";

  private static List<String> corpus(String kind) throws IOException {
    List<String> values = new ArrayList<>();
    for (JsonNode one : JSON.readTree(Resources.text("cases/hostile-markup.json"))) {
      if (one.get("kind").asText().equals(kind)) {
        values.add(one.get("value").asText());
      }
    }
    return values;
  }

  static Stream<String> markup() throws IOException {
    return corpus("markup").stream();
  }

  static Stream<String> addresses() throws IOException {
    return corpus("url").stream();
  }

  /** A page that has {@code content} wherever a page can have some. */
  private static String page(String content, String address) {
    String quoted = Entities.escape(content);
    String link = address.replace("\"", "&quot;");
    String data =
        script(
            Map.of(
                "@type",
                "NewsArticle",
                "headline",
                content,
                "image",
                address,
                "url",
                address,
                "author",
                Map.of("@type", "Person", "name", content, "url", address),
                "publisher",
                Map.of("name", content, "url", address)));
    return """
    <html lang="en"><head><title>%1$s</title><link rel="canonical" href="%4$s">
    <link rel="next" href="%4$s"><meta property="og:image" content="%4$s">
    <meta property="og:url" content="%4$s"><meta property="og:title" content="%2$s">
    <script type="application/ld+json">%3$s</script></head><body><article>
    <h1>The harbour %1$s</h1><p>%5$s %1$s</p><p>%5$s %2$s</p>
    <p>%5$s <a href="%4$s" title="%2$s">%2$s words</a> and <b>%2$s</b></p>
    <figure><img src="%4$s" data-src="%4$s" srcset="%4$s 2x" alt="%2$s"><figcaption>%5$s %2$s</figcaption></figure>
    <ul><li>%5$s %2$s</li><li>%5$s <a href='%4$s'>words</a> %1$s</li></ul>
    <table><tr><th>Name</th><th>%2$s</th></tr><tr><td>%2$s</td><td>one</td></tr></table>
    <pre><code class="language-%2$s">%2$s</code></pre><blockquote>%5$s %2$s</blockquote>
    <dl><dt>%2$s</dt><dd>%5$s</dd></dl>
    <div>%5$s %1$s</div><p>%5$s</p><p>%5$s</p></article></body></html>
    """
        .formatted(content, quoted, data, link, WORDS);
  }

  private static String script(Map<String, ?> data) {
    try {
      return JSON.writeValueAsString(data).replace("</", "<\\/");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String content) {
    return "The harbour " + content + "\n\n" + (WORDS + content + "\n\n").repeat(4);
  }

  private static void assertHarmless(RawDocument document) throws IOException {
    NormalizedArticle article = NORMALIZER.normalize(document.withUrl(PAGE));
    String html = new HtmlRenderer().render(article);
    assertThat(AllowedHtml.violations(html)).as(html).isEmpty();
    String markdown = new MarkdownRenderer().render(article);
    String read = TO_HTML.render(COMMON_MARK.parse(markdown));
    assertThat(AllowedHtml.violations(read)).as("%s%n%s", markdown, read).isEmpty();
    byte[] json = new JsonWriter().write(ArticleResponse.of(article, null, true, ENGINE));
    JsonNode answer = JSON.readTree(json).get("article");
    for (JsonNode holder : answer.findParents("url")) {
      assertAddresses(holder);
    }
    assertAddresses(answer);
    assertAddresses(answer.get("pagination"));
  }

  private static void assertAddresses(JsonNode holder) {
    for (Map.Entry<String, JsonNode> member : holder.properties()) {
      if (ADDRESSES.contains(member.getKey()) && !member.getValue().isNull()) {
        assertThat(member.getValue().asText()).matches(AllowedHtml::isAddress);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("markup")
  void no_markup_comes_through(String content) throws IOException {
    assertHarmless(RawDocument.ofHtml(page(content, "https://e.example/a")));
    assertHarmless(RawDocument.ofHtml(page(Entities.escape(content), "https://e.example/a")));
    assertHarmless(RawDocument.ofText(text(content)));
    assertHarmless(RawDocument.ofText(content));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addresses_are_those_of_the_web(String address) throws IOException {
    assertHarmless(RawDocument.ofHtml(page("words", address)));
    String based = "<base href=\"" + address.replace("\"", "&quot;") + "\">" + page("words", "a/b");
    assertHarmless(RawDocument.ofHtml(based));
    assertHarmless(RawDocument.ofText(text(address)));
  }

  /** The same corpus, had the list not been there: most of it does harm. */
  @Test
  void without_the_list_it_would_come_through() throws IOException {
    List<String> corpus = corpus("markup");
    long copied =
        corpus.stream()
            .filter(content -> !AllowedHtml.violations("<p>" + content).isEmpty())
            .count();
    assertThat(copied).isGreaterThan(corpus.size() * 7L / 10);
    for (String address : List.of("javascript:alert(1)", "data:text/html,x", "java\tscript:x")) {
      assertThat(AllowedHtml.violations("<a href='" + address + "'>x</a>")).isNotEmpty();
    }
  }
}
