package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {

  private static final URI URL = URI.create("https://example.com/news/today");

  private static List<Hint> hints(String html) {
    return HtmlReader.read(html, URL, Budget.UNLIMITED).hints();
  }

  private static List<String> said(String html) {
    return hints(html).stream()
        .map(hint -> hint.source() + " " + hint.key() + "@" + hint.block() + "=" + hint.text())
        .toList();
  }

  private static List<String> jsonLd(String json) {
    return hints("<script type='application/ld+json'>" + json + "</script>").stream()
        .filter(hint -> hint.source() == Source.JSON_LD)
        .map(hint -> hint.key() + "=" + hint.text())
        .toList();
  }

  @Test
  void the_head_says_what_the_page_is() {
    assertThat(
            said(
                "<html lang=fr dir=ltr><title> A\n b </title><meta name=Description content=d>"
                    + "<meta property=og:title content=t><meta property='article:section' content=s>"
                    + "<meta http-equiv=Content-Language content=fr><meta name=empty content=''>"
                    + "<link rel='canonical' href=/c><link rel=alternate hreflang=de href=/de>"
                    + "<link rel=stylesheet href=x><link rel='nofollow next' href='?p=2'>"))
        .containsExactly(
            "ATTRIBUTE lang@-1=fr",
            "ATTRIBUTE dir@-1=ltr",
            "TITLE_ELEMENT title@-1=A b",
            "META description@-1=d",
            "OPEN_GRAPH og:title@-1=t",
            "OPEN_GRAPH article:section@-1=s",
            "META content-language@-1=fr",
            "LINK_ELEMENT canonical@-1=https://example.com/c",
            "LINK_ELEMENT alternate:de@-1=https://example.com/de",
            "LINK_ELEMENT next@-1=https://example.com/news/today?p=2");
  }

  @Test
  void the_body_says_where() {
    assertThat(
            said(
                "<p>zero</p><p>By <a rel='author nofollow' href=/ada>Ada <b>L.</b></a>, "
                    + "<time datetime=2024-05-03>Friday</time> <span class='x Byline-Name'>Bo</span>"
                    + "<p><a rel=tag href=/t>Tag</a></p><time datetime=2025></time>"))
        .containsExactly(
            "MARKUP author@1=Ada L.",
            "MARKUP author.url@1=https://example.com/ada",
            "TIME_ELEMENT datetime@1=2024-05-03",
            "MARKUP class:byline-name@1=Bo",
            "MARKUP tag@2=Tag",
            "TIME_ELEMENT datetime@-1=2025");
  }

  @Test
  void microdata_is_told_by_path() {
    assertThat(
            said(
                "<article itemscope itemtype='http://schema.org/NewsArticle'>"
                    + "<h1 itemprop=headline>H</h1><meta itemprop=datePublished content=2024>"
                    + "<p itemprop='author' itemscope itemtype='https://schema.org/Person'>"
                    + "<span itemprop=name>Ada</span></p></article><p itemprop=about>x</p>"))
        .containsExactly(
            "MICRODATA NewsArticle.@type@0=NewsArticle",
            "MICRODATA NewsArticle.headline@0=H",
            "MICRODATA NewsArticle.datePublished@1=2024",
            "MICRODATA NewsArticle.author.@type@1=Person",
            "MICRODATA NewsArticle.author.name@1=Ada",
            "MICRODATA about@2=x");
  }

  @Test
  void json_ld_is_flattened() {
    assertThat(
            jsonLd(
                """
                {"@context": "https://schema.org", "headline": "H &amp; I", "@type": "NewsArticle",
                 "author": [{"@type": "Person", "name": "Ada"}, "Bo"], "isAccessibleForFree": false,
                 "keywords": ["a", "b"], "publisher": {"name": "P", "logo": {"url": "l"}}, "x": null}
                """))
        .containsExactly(
            "NewsArticle.headline=H & I",
            "NewsArticle.@type=NewsArticle",
            "NewsArticle.author[0].@type=Person",
            "NewsArticle.author[0].name=Ada",
            "NewsArticle.author[1]=Bo",
            "NewsArticle.isAccessibleForFree=false",
            "NewsArticle.keywords[0]=a",
            "NewsArticle.keywords[1]=b",
            "NewsArticle.publisher.name=P",
            "NewsArticle.publisher.logo.url=l");
  }

  @Test
  void things_named_by_id_are_looked_up_in_the_graph() {
    assertThat(
            jsonLd(
                """
                {"@graph": [{"@type": ["Article", "BlogPosting"], "author": {"@id": "#p"}},
                            {"@type": "http://schema.org/Person", "@id": "#p", "name": "Ada",
                             "knows": {"@id": "#p"}}]}
                """))
        .containsExactly(
            "Article.@type[0]=Article",
            "Article.@type[1]=BlogPosting",
            "Article.author.@type=Person",
            "Article.author.@id=#p",
            "Article.author.name=Ada",
            "Article.author.knows.@id=#p",
            "Person.@type=Person",
            "Person.@id=#p",
            "Person.name=Ada",
            "Person.knows.@type=Person",
            "Person.knows.@id=#p",
            "Person.knows.name=Ada",
            "Person.knows.knows.@id=#p");
  }

  @Test
  void json_ld_is_read_forgivingly() {
    assertThat(jsonLd("//<![CDATA[\n{\"name\": \"a\nb\",} //]]>"))
        .containsExactly("Thing.name=a\nb");
    assertThat(jsonLd("<!-- {\"name\": \"a\"} -->")).containsExactly("Thing.name=a");
    assertThat(jsonLd("{\"name\": \"a\"} {\"name\": \"b\"}"))
        .containsExactly("Thing.name=a", "Thing.name=b");
    assertThat(jsonLd("[{\"name\": \"a\"}, [{name: 'b'}]]"))
        .containsExactly("Thing.name=a", "Thing.name=b");
    assertThat(jsonLd("{/* c */ \"name\": \"\\'a\\'\"};")).containsExactly("Thing.name='a'");
    assertThat(jsonLd("{&quot;name&quot;: &quot;a&quot;}")).containsExactly("Thing.name=a");
  }

  @Test
  void a_malformed_script_costs_only_itself() {
    assertThat(
            said(
                "<script type=application/ld+json>{\"name\": \"a\", \"text\": \"say \"hi\"\"}</script>"
                    + "<script type=application/ld+json></script>"
                    + "<script type=application/ld+json>{\"name\": \"b\"}</script>"))
        .containsExactly(
            "JSON_LD Thing.name@-1=a", "JSON_LD Thing.text@-1=say", "JSON_LD Thing.name@-1=b");
    assertThat(jsonLd("[".repeat(100_000))).isEmpty();
    assertThat(jsonLd("{\"a\":".repeat(100_000))).isEmpty();
  }
}
