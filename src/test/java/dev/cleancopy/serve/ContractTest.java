package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract over HTTP; {@link ContractIT} asks the packaged service the same. */
@QuarkusTest
class ContractTest {

  private static final String NORMALIZE = "/v1/normalize";
  private static final String PROBLEM = "application/problem+json";

  private static final String TEXT =
      """
      The harbour of the old town opens again

      The harbour of the old town was opened again on Monday, three years after the storm had closed it.

      Fishermen came from all along the coast to see the first boats leave, and many of them wept.
      """;

  private static final String HTML =
      """
      <!doctype html><html lang="en"><head><title>The harbour opens again</title></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>The harbour opens again</h1>
      <p>The harbour of the old town was <b>opened again</b> on Monday, three years after the storm had
      closed it, see <a href="/storm">the report</a> on what had happened then.</p>
      <p>Fishermen came from all along the coast to see the first boats leave, and many of them wept.</p>
      </article></body></html>
      """;

  /** Sends bodies as they are, and takes no answer apart that was not asked for. */
  private static RequestSpecification request() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(
                            "application/x-www-form-urlencoded", ContentType.BINARY))
                .decoderConfig(
                    DecoderConfig.decoderConfig()
                        .defaultContentCharset("UTF-8")
                        .noContentDecoders()))
        .accept("*/*");
  }

  private static RequestSpecification raw(String contentType, String body) {
    return request()
        .header("Content-Type", contentType)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestSpecification json(String body) {
    return raw("application/json", body);
  }

  private static ValidatableResponse problem(RequestSpecification request, int status) {
    return problem(request, NORMALIZE, status);
  }

  private static ValidatableResponse problem(
      RequestSpecification request, String path, int status) {
    return request
        .post(path)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status))
        .body("type", equalTo("about:blank"))
        .body("title", not(nullValue()))
        .body("detail", not(nullValue()));
  }

  @AfterEach
  void the_service_is_still_healthy() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

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
  void reasons_are_given_only_when_asked_for() {
    json("{\"text\": \"One line of text that says something.\"}")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("", not(hasKey("removed")))
        .body("", not(hasKey("provenance")))
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
  void an_empty_body_is_400() {
    problem(raw("text/plain", ""), 400).body("detail", containsString("empty"));
    problem(json(""), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"text\": }",
        "nonsense",
        "{\"text\": \"a\"} trailing",
        "{\"text\":\"a\",\"text\":\"b\"}"
      })
  void malformed_json_is_400_and_says_where(String body) {
    problem(json(body), 400)
        .body("detail", matchesPattern("Malformed JSON at line \\d+, column \\d+.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "null", "1"})
  void json_that_is_no_object_is_400(String body) {
    problem(json(body), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"a\", \"colour\": 1} | colour",
        "{\"text\": \"a\", \"options\": {\"profil\": \"recall\"}} | options.profil",
        "{\"text\": \"a\", \"options\": {\"profile\": \"sloppy\"}} | options.profile",
        "{\"text\": \"a\", \"options\": {\"explain\": \"true\"}} | options.explain",
        "{\"text\": \"a\", \"options\": {\"fields\": \"headline,nose\"}} | options.fields",
        "{\"text\": \"a\", \"options\": []} | options",
        "{\"text\": \"a\", \"url\": \"ftp://example.com/a\"} | url",
        "{\"text\": \"a\", \"url\": \"/a\"} | url",
        "{\"text\": \"a\", \"charset\": \"utf-99\"} | charset",
        "{\"text\": \"a\", \"language\": \"not a language\"} | language",
        "{\"text\": \"a\", \"fetchedAt\": \"yesterday\"} | fetchedAt",
        "{\"text\": 7} | text",
        "{\"bytes\": \"???\"} | bytes"
      })
  void what_is_wrong_with_a_field_is_said_of_that_field(String body, String field) {
    problem(json(body), 400).body("violations.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"text\": \"a\", \"html\": \"b\"}", "{\"id\": \"1\", \"text\": null}"})
  void a_json_request_holds_exactly_one_document(String body) {
    problem(json(body), 400).body("violations.message", hasItem(containsString("exactly one")));
  }

  @ParameterizedTest
  @CsvSource({
    "profil, recall",
    "profile, sloppy",
    "repair, maybe",
    "comments, mix",
    "explain, 1",
    "fields, nose",
    "format, pdf",
    "url, nowhere",
    "charset, utf-99",
    "fetchedAt, now"
  })
  void an_unknown_or_invalid_parameter_is_400(String name, String value) {
    problem(raw("text/plain", TEXT).queryParam(name, value), 400)
        .body("violations.field", equalTo(List.of(name)));
  }

  @Test
  void a_url_may_hold_what_must_be_encoded() {
    json("{\"text\": \"Some text.\", \"url\": \"https://example.com/a b?q={x}|y\"}")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("article.url", equalTo("https://example.com/a%20b?q=%7Bx%7D%7Cy"));
  }

  @Test
  void a_path_or_method_that_is_not_there_is_404_or_405() {
    problem(raw("text/plain", TEXT), "/v1/nowhere", 404);
    given().get("/").then().statusCode(404).contentType(PROBLEM);
    given().get("/favicon.ico").then().statusCode(404).contentType(PROBLEM);
    given()
        .get(NORMALIZE)
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .header("Allow", containsString("POST"));
    problem(raw("text/plain", TEXT), "/v1/capabilities", 405)
        .header("Allow", containsString("GET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "application/x-www-form-urlencoded",
        "image/png",
        "text/css",
        "gibberish"
      })
  void a_content_type_that_is_not_read_is_415(String contentType) {
    problem(raw(contentType, TEXT), 415).body("supported", hasItem("text/html"));
  }

  @Test
  void every_parameter_and_problem_is_described() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths['/v1/normalize'].post.parameters.size()", equalTo(11))
        .body("paths['/v1/normalize'].post.responses.keySet()", hasItems("200", "400", "504"))
        .body("components.schemas.ArticleView.required", hasItem("headline"))
        .body("components.schemas.ArticleView.properties.headline.type", hasItem("null"))
        .body("components.schemas.ArticleResponse.required", not(hasItem("removed")));
  }

  @Test
  void xml_is_for_detection_alone() {
    String feed =
        "<?xml version=\"1.0\"?><rss><title>Der Hafen der Stadt ist wieder offen</title></rss>";
    problem(raw("application/rss+xml", feed), 415);
    for (String type : List.of("application/xml", "text/xml", "application/rss+xml")) {
      raw(type, feed).post("/v1/detect").then().statusCode(200).body("direction", equalTo("ltr"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zstd", "deflate", "rot13"})
  void an_encoded_body_is_415_and_never_parsed(String encoding) {
    problem(raw("text/html", HTML).header("Content-Encoding", encoding), 415)
        .header("Accept-Encoding", equalTo("identity"))
        .body("supported", equalTo(List.of("identity")));
  }

  @Test
  void what_is_no_text_by_its_first_bytes_is_415() {
    problem(raw("text/html", "%PDF-1.7\n%nonsense"), 415)
        .body("sniffed", equalTo("application/pdf"));
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    problem(request().header("Content-Type", "text/plain").body(png), 415)
        .body("sniffed", equalTo("image/png"));
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
    problem(json("{\"bytes\": \"" + Base64.getEncoder().encodeToString(zip) + "\"}"), 415)
        .body("sniffed", equalTo("application/zip"));
  }

  @Test
  void a_body_over_the_limit_is_413() {
    problem(raw("text/plain", "a".repeat(30_000_000)), 413)
        .body("detail", containsString("10485760"));
  }

  @Test
  void a_tree_over_the_limit_is_413() {
    problem(raw("text/html", "<b>a</b>".repeat(260_000)), 413)
        .body("detail", containsString("250000"));
  }

  @Test
  void a_hundred_thousand_nested_elements_are_read() {
    raw(
            "text/html",
            "<div>".repeat(100_000) + "<p>Deep down there is a sentence that can be read.</p>")
        .post(NORMALIZE)
        .then()
        .statusCode(200);
  }

  @Test
  void bytes_that_are_no_text_are_no_error() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i * 37 % 128);
    }
    request()
        .header("Content-Type", "text/html")
        .body(bytes)
        .post(NORMALIZE)
        .then()
        .statusCode(200);
  }

  @Test
  void half_a_surrogate_pair_is_no_error() {
    json("{\"text\": \"A line with \\ud83d half a pair.\", \"options\": {\"repair\": \"off\"}}")
        .post(NORMALIZE)
        .then()
        .statusCode(200);
  }

  @Test
  void nothing_to_keep_is_no_error() {
    raw("text/html", "<html><body></body></html>")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("article.articleBody", nullValue())
        .body("fingerprint.sha256", nullValue())
        .body("warnings.code", hasItem("nothing-kept"));
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
            "limits",
            equalTo(Map.of("bodyBytes", 10485760, "domNodes", 250000, "deadlineMillis", 10000)))
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
