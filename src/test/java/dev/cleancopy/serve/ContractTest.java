package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.HTML;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.json;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract over HTTP; {@link ContractIT} asks the packaged service the same. */
@QuarkusTest
class ContractTest {

  @Test
  void raw_text_becomes_an_article() {
    raw("text/plain", TEXT)
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("article.articleBody", containsString("three years after the storm"))
        .body("encoding.charset", equalTo("UTF-8"))
        .body("encoding.evidence", equalTo("valid-utf-8"))
        .body("fingerprint.sha256", matchesPattern("[0-9a-f]{64}"))
        .body("fingerprint.simhash", matchesPattern("[0-9a-f]{16}"))
        .body("engine.name", equalTo("cleancopy"));
  }

  @Test
  void raw_html_becomes_an_article_with_absolute_links() {
    raw("text/html", HTML)
        .queryParam("url", "https://example.com/news/harbour")
        .queryParam("id", "crawl/7")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("id", equalTo("crawl/7"))
        .body("article.url", equalTo("https://example.com/news/harbour"))
        .body("article.articleBody", containsString("Fishermen came"))
        .body("article.links.url", hasItem("https://example.com/storm"));
  }

  @Test
  void all_members_are_there_in_the_order_of_the_contract() {
    String answer = raw("text/plain", TEXT).queryParam("explain", true).post(NORMALIZE).asString();
    assertThat(Members.of(answer))
        .containsExactly(
            "id",
            "article",
            "encoding",
            "repairs",
            "removed",
            "provenance",
            "original",
            "quality",
            "fingerprint",
            "warnings",
            "engine");
    assertThat(Members.of(answer, "article"))
        .containsExactly(
            "url",
            "canonicalUrl",
            "headline",
            "alternativeHeadline",
            "description",
            "authors",
            "publisher",
            "datePublished",
            "datePublishedRaw",
            "datePrecision",
            "dateModified",
            "dateModifiedRaw",
            "dateModifiedPrecision",
            "dateline",
            "articleSection",
            "keywords",
            "breadcrumbs",
            "inLanguage",
            "direction",
            "isAccessibleForFree",
            "isTruncated",
            "copyrightNotice",
            "mainImage",
            "images",
            "links",
            "pagination",
            "articleBody",
            "blocks",
            "comments");
    assertThat(Members.of(answer, "encoding"))
        .containsExactly("charset", "evidence", "declared", "malformed", "lossyCharset");
    assertThat(Members.of(answer, "quality"))
        .containsExactly("confidence", "pageType", "wordCount");
    assertThat(Members.of(answer, "engine")).containsExactly("name", "version", "model", "lexicon");
  }

  @Test
  void authors_come_without_their_addresses_where_those_are_not_wanted() {
    String page =
        "<article><h1>The bridge is open</h1><p class=byline>By Jane Doe &lt;jane.doe@example.com&gt;"
            + "</p><p>The bridge over the river was opened on Monday, and the first cars crossed it"
            + " before noon. Write to desk@example.com.</p></article>";
    given()
        .contentType("text/html")
        .body(page)
        .post(NORMALIZE + "?emails=keep")
        .then()
        .statusCode(200)
        .body("article.authors[0].email", equalTo("jane.doe@example.com"));
    String dropped =
        given()
            .contentType("text/html")
            .body(page)
            .post(NORMALIZE + "?emails=drop")
            .then()
            .statusCode(200)
            .body("article.authors[0].name", equalTo("Jane Doe"))
            .body("article.authors[0].email", equalTo(null))
            .body("article.articleBody", containsString("desk@example.com"))
            .extract()
            .asString();
    assertThat(dropped).doesNotContain("jane.doe");
  }

  @Test
  void reasons_are_given_only_when_asked_for() {
    json("{\"text\": \"One line of text that says something.\"}")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("", not(hasKey("removed")))
        .body("", not(hasKey("provenance")))
        .body("", not(hasKey("original")))
        .body("encoding.charset", nullValue())
        .body("encoding.evidence", equalTo("given"));
  }

  @Test
  void explained_blocks_have_a_source_and_a_decision() {
    raw("text/html", HTML)
        .queryParam("explain", "true")
        .post(NORMALIZE)
        .then()
        .body("article.blocks[0].source.path", startsWith("body"))
        .body("article.blocks[0].decision.label", equalTo("body"))
        .body("removed.category", hasItem("navigation"))
        .body("provenance.headline", hasKey("source"));
  }

  @Test
  void fields_picks_members_of_the_article() {
    String answer =
        raw("text/plain", TEXT)
            .queryParam("fields", "articleBody, inLanguage")
            .post(NORMALIZE)
            .asString();
    assertThat(Members.of(answer, "article")).containsExactly("inLanguage", "articleBody");
  }

  @Test
  void a_json_request_may_hold_bytes() {
    byte[] korean =
        "한국어 기사 본문입니다. 항구가 다시 열렸다.".getBytes(java.nio.charset.Charset.forName("EUC-KR"));
    String body = Base64.getEncoder().encodeToString(korean);
    json("{\"bytes\": \"" + body + "\", \"contentType\": \"text/plain; charset=euc-kr\"}")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("encoding.charset", equalTo("windows-949"))
        .body("encoding.declared", equalTo("euc-kr"));
  }

  @Test
  void the_same_bytes_give_the_same_answer() {
    byte[] first = raw("text/html", HTML).queryParam("explain", true).post(NORMALIZE).asByteArray();
    byte[] second =
        raw("text/html", HTML).queryParam("explain", true).post(NORMALIZE).asByteArray();
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "text/markdown, text/markdown;charset=utf-8",
    "text/plain, text/plain;charset=utf-8",
    "text/html, text/html;charset=utf-8",
    "text/*;q=0.5, text/markdown;charset=utf-8",
    "application/*, application/json",
    "*/*, application/json",
    "'text/html;q=0.2, text/plain;q=0.4, image/png', text/plain;charset=utf-8"
  })
  void the_format_follows_accept(String accept, String contentType) {
    ValidatableResponse answer =
        raw("text/html", HTML).accept(accept).post(NORMALIZE).then().statusCode(200);
    assertThat(answer.extract().contentType().replace(" ", "")).isEqualTo(contentType);
    if (!contentType.endsWith("json")) {
      assertThat(answer.extract().header("Content-Language")).isEqualTo("en");
    }
  }

  @Test
  void format_wins_over_accept() {
    raw("text/html", HTML)
        .accept("application/json")
        .queryParam("format", "html")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString("<strong>opened again</strong>"));
  }

  @Test
  void a_format_that_is_not_written_is_406() {
    problem(raw("text/plain", TEXT).accept("image/png"), 406)
        .body(
            "supported",
            equalTo(List.of("application/json", "text/markdown", "text/plain", "text/html")));
    problem(raw("text/plain", TEXT).accept("text/html"), "/v1/detect", 406);
  }

  @Test
  void repair_gives_back_the_whole_text() {
    json("{\"id\": \"r\", \"text\": \"Le franÃ§ais est une belle langue.\\nSecond line.\"}")
        .post("/v1/repair")
        .then()
        .statusCode(200)
        .body("id", equalTo("r"))
        .body("text", containsString("\nSecond line."))
        .body("encoding.evidence", equalTo("given"))
        .body("", hasKey("repairs"));
  }

  @Test
  void detect_tells_charset_language_and_direction() {
    raw("text/plain", TEXT)
        .post("/v1/detect")
        .then()
        .statusCode(200)
        .body("encoding.charset", equalTo("UTF-8"))
        .body("language.code", equalTo("en"))
        .body("language", hasKey("alternatives"))
        .body("direction", equalTo("ltr"));
  }

  @Test
  void capabilities_tell_limits_and_versions() {
    given()
        .get("/v1/capabilities")
        .then()
        .statusCode(200)
        .body("languages", hasItem("ko"))
        .body("charsets", hasItem("windows-949"))
        .body("formats.format", equalTo(List.of("json", "markdown", "text", "html")))
        .body("categories", hasItem("low-density"))
        .body(
            "limits.findAll { it.key != 'blocks' && it.key != 'repairs' }",
            equalTo(
                Map.ofEntries(
                    Map.entry("bodyBytes", 10485760),
                    Map.entry("inflatedBytes", 41943040),
                    Map.entry("inflatedRatio", 100),
                    Map.entry("lineBytes", 20971520),
                    Map.entry("batchDocuments", 100),
                    Map.entry("batchBytes", 41943040),
                    Map.entry("domNodes", 250000),
                    Map.entry("depth", 512),
                    Map.entry("attributeChars", 1048576),
                    Map.entry("arrivalMillis", 60000),
                    Map.entry("deadlineMillis", 10000))))
        .body("limits.blocks", both(greaterThan(0)).and(lessThanOrEqualTo(250000)))
        .body("limits.repairs", both(greaterThan(0)).and(lessThanOrEqualTo(250000)))
        .body("engine.lexicon", matchesPattern("[0-9a-f]{12}"));
  }

  @Test
  void what_quarkus_brings_is_there() {
    for (String path : List.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
      given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }
    raw("text/plain", TEXT).post(NORMALIZE).then().statusCode(200);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("cleancopy_stage_seconds_count"))
        .body(containsString("cleancopy_documents_total"));
    given().get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey(NORMALIZE));
    given().get("/q/swagger-ui/").then().statusCode(200);
  }
}
