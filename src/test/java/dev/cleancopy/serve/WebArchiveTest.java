package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.STREAM;
import static dev.cleancopy.serve.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Web archives over HTTP; {@link WebArchiveIT} asks the packaged service the same. */
@QuarkusTest
class WebArchiveTest {

  private static final String TYPE = "Content-Type: text/html; charset=utf-8\r\n";
  private static final String PAGE =
      "<h1>Ports</h1><p>The harbour of the old town was opened again on Monday.</p>";

  private static byte[] record(int number, String headers, String body) {
    String http = "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + number
            + ">\r\nWARC-Target-URI: https://example.com/a\r\nWARC-Date: 2025-05-15T05:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    return record.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<JsonNode> answers(byte[]... records) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (byte[] record : records) {
      archive.writeBytes(record);
    }
    String answer =
        request()
            .header("Content-Type", "application/warc")
            .body(archive.toByteArray())
            .post(STREAM)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : answer.split("\n", -1)) {
      if (!line.isEmpty()) {
        answers.add(new ObjectMapper().readTree(line));
      }
    }
    return answers;
  }

  private static String outcome(JsonNode answer) {
    return answer.path("id").asText() + " " + answer.path("status").asInt();
  }

  @Test
  void pages_are_answered_with_what_the_crawler_knew() throws IOException {
    List<JsonNode> answers = answers(record(7, TYPE, PAGE), record(8, TYPE, PAGE));
    assertThat(answers)
        .extracting(WebArchiveTest::outcome)
        .containsExactly("urn:uuid:7 200", "urn:uuid:8 200");
    JsonNode result = answers.get(0).path("result");
    assertThat(result.at("/article/url").asText()).isEqualTo("https://example.com/a");
    assertThat(result.at("/encoding/declared").asText()).isEqualTo("utf-8");
    assertThat(result.at("/article/articleBody").asText())
        .endsWith("The harbour of the old town was opened again on Monday.");
  }

  @Test
  void records_may_be_compressed_one_by_one_and_a_broken_one_costs_itself() throws IOException {
    List<JsonNode> answers =
        answers(
            ProblemCase.encode("gzip", record(1, TYPE, PAGE)),
            ProblemCase.encode("gzip", record(2, TYPE + "Content-Encoding: br\r\n", "no brotli")),
            ProblemCase.encode("gzip", record(3, TYPE + "Content-Encoding: rot13\r\n", PAGE)),
            ProblemCase.encode("gzip", record(4, TYPE, "%PDF-1.7 is no page")),
            ProblemCase.encode("gzip", record(5, "Content-Type: image/png\r\n", "no page")),
            ProblemCase.encode("gzip", record(6, TYPE, PAGE)));
    assertThat(answers)
        .extracting(WebArchiveTest::outcome)
        .containsExactly(
            "urn:uuid:1 200",
            "urn:uuid:2 400",
            "urn:uuid:3 415",
            "urn:uuid:4 415",
            "urn:uuid:6 200");
  }

  @Test
  void an_archive_that_breaks_off_answers_what_came_before() throws IOException {
    byte[] broken = "WARC/1.0\r\nnonsense".getBytes(StandardCharsets.US_ASCII);
    assertThat(answers(record(1, TYPE, PAGE), broken))
        .extracting(WebArchiveTest::outcome)
        .containsExactly("urn:uuid:1 200", "null 400");
  }
}
