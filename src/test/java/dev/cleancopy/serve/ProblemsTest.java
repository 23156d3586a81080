package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.json;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static dev.cleancopy.serve.Requests.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the contract says of bad input: a clear problem, and a service that is still healthy. {@link
 * ProblemsIT} asks the packaged service the same.
 */
@QuarkusTest
class ProblemsTest {

  @AfterEach
  void the_service_is_still_healthy() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
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
        "{\"text\": \"a\", \"fetchedAt\": \"+999999999-12-31T23:59:59Z\"} | fetchedAt",
        "{\"text\": \"a\", \"fetchedAt\": \"-999999999-01-01T00:00:00Z\"} | fetchedAt",
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
      strings = {"/v1/normalize?id=%zz", "/v1/detect?id=%", "/v1/normalize/stream?fields=%f"})
  void an_address_that_is_no_uri_is_400(String address) throws IOException {
    String call =
        "POST "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 4\r\nConnection: close\r\n\r\nText";
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ").contains(PROBLEM).contains("no URI");
    }
  }

  @Test
  void who_does_everything_wrong_is_told_of_a_hundred_things() {
    StringBuilder wrong = new StringBuilder("{\"text\": \"a\"");
    for (int i = 0; i < 10_000; i++) {
      wrong.append(", \"a").append(i).append("\": 1");
    }
    problem(json(wrong.append('}').toString()), 400).body("violations.size()", equalTo(100));
  }

  @Test
  void a_request_for_no_host_is_400() throws IOException {
    try (Caller caller = new Caller()) {
      assertThat(caller.say("GET /v1/capabilities HTTP/1.1\r\n\r\n").answer())
          .startsWith("HTTP/1.1 400 ")
          .contains(PROBLEM);
    }
  }

  /** Whatever was answered, and whether anybody read what came: no memory holds what comes then. */
  @ParameterizedTest
  @CsvSource({
    "POST /v1/normalize, text/plain",
    "POST /v1/normalize, image/png",
    "POST /v1/normalize?profile=sloppy, text/plain",
    "POST /v1/normalize/batch, text/plain",
    "POST /v1/normalize/stream, text/plain",
    "POST /v1/nowhere, text/plain",
    "GET /v1/capabilities, text/plain",
    "GET /, text/plain",
    "GET /q/metrics, text/plain"
  })
  void who_sends_without_end_is_cut_off(String call, String contentType) throws IOException {
    String chunk = "a".repeat(100_000);
    try (Caller endless = new Caller()) {
      endless.say(
          call
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
              + contentType
              + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 3000; i++) {
        endless.chunk(chunk);
      }
      throw new AssertionError("300 MB were taken");
    } catch (IOException cut) {
      assertThat(cut).isNotNull();
    }
  }

  /** HTTP/2 has no header that closes the connection, and a client refuses an answer with one. */
  @Test
  void a_body_over_the_limit_is_413_in_http_2_too() throws Exception {
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false)
            .setDefaultPort(RestAssured.port);
    Vertx vertx = Vertx.vertx();
    HttpClient client = vertx.createHttpClient(options);
    try {
      for (int i = 0; i < 2; i++) {
        int status =
            client
                .request(HttpMethod.POST, NORMALIZE)
                .compose(
                    call ->
                        call.putHeader("Content-Type", "text/plain")
                            .send(Buffer.buffer("a".repeat(11_000_000))))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertThat(status).isEqualTo(413);
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
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
  void xml_is_for_detection_alone() {
    String feed =
        "<?xml version=\"1.0\"?><rss><title>Der Hafen der Stadt ist wieder offen</title></rss>";
    problem(raw("application/rss+xml", feed), 415);
    for (String type : List.of("application/xml", "text/xml", "application/rss+xml")) {
      raw(type, feed).post("/v1/detect").then().statusCode(200).body("direction", equalTo("ltr"));
    }
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
}
