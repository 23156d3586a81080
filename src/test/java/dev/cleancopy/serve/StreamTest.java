package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.STREAM;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static dev.cleancopy.serve.Requests.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents without end over HTTP; {@link StreamIT} asks the packaged service the same. */
@QuarkusTest
class StreamTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterEach
  void the_service_is_still_healthy() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  private static List<JsonNode> lines(String body) {
    String answer =
        raw("application/x-ndjson", body)
            .post(STREAM)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    return parse(answer);
  }

  private static List<JsonNode> parse(String answer) {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.split("\n", -1)) {
      if (!line.isEmpty()) {
        try {
          lines.add(JSON.readTree(line));
        } catch (JsonProcessingException malformed) {
          throw new AssertionError(line, malformed);
        }
      }
    }
    return lines;
  }

  private static String line(String id) {
    return "{\"id\": \""
        + id
        + "\", \"text\": \"The harbour of the old town was opened again on Monday, by "
        + id
        + ".\"}\n";
  }

  @Test
  void each_line_has_its_answer_in_its_place() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      body.append(line("id" + i));
    }
    List<JsonNode> lines = lines(body.toString());
    assertThat(lines).hasSize(500);
    for (int i = 0; i < 500; i++) {
      assertThat(lines.get(i).path("id").asText()).isEqualTo("id" + i);
      assertThat(lines.get(i).path("status").asInt()).isEqualTo(200);
      assertThat(lines.get(i).path("result").path("article").path("articleBody").asText())
          .endsWith("by id" + i + ".");
    }
  }

  @Test
  void a_line_is_answered_as_it_would_be_alone() {
    String alone =
        "{\"id\": \"a\", \"html\": \"<h1>Ports</h1><p>The harbour was opened again.</p>\","
            + " \"options\": {\"explain\": true, \"fields\": \"headline,blocks\"}}";
    JsonNode many = lines(alone).get(0).path("result");
    assertThat(many.toString()).isEqualTo(Requests.json(alone).post(Requests.NORMALIZE).asString());
  }

  @Test
  void a_bad_line_costs_itself() {
    List<JsonNode> lines =
        lines(
            line("1")
                + "\n  \r\n"
                + "{\"id\": \"2\", \"text\": \n"
                + "{\"id\": \"3\", \"text\": \"a\", \"colour\": 1}\n"
                + "[]\n"
                + "{\"id\": \"5\", \"bytes\": \"JVBERi0xLjc=\"}\n"
                + "{\"id\": \"6\", \"text\": \"a\", \"options\": {\"format\": \"html\"}}\n"
                + "{\"id\": \"7\", \"text\": \"a\", \"contentType\": \"image/png\"}\n"
                + "\"\uD83D\uDE00\"\n"
                + line("9").strip());
    assertThat(lines)
        .extracting(line -> line.path("id").asText() + " " + line.path("status").asInt())
        .containsExactly(
            "1 200",
            "null 400",
            "3 400",
            "null 400",
            "5 415",
            "6 406",
            "7 415",
            "null 400",
            "9 200");
    JsonNode refused = lines.get(2);
    assertThat(Members.of(refused.toString())).containsExactly("id", "status", "problem");
    assertThat(refused.at("/problem/violations/0/field").asText()).isEqualTo("colour");
    assertThat(Members.of(lines.get(0).toString())).containsExactly("id", "status", "result");
  }

  @Test
  void parameters_hold_where_a_line_says_nothing() {
    String body =
        """
        {"text": "One line of text that says something."}
        {"text": "One line of text that says something.", "options": {"explain": false}}
        """;
    String answer =
        raw("application/x-ndjson", body).queryParam("explain", true).post(STREAM).asString();
    List<JsonNode> lines = parse(answer);
    assertThat(lines.get(0).path("result").has("removed")).isTrue();
    assertThat(lines.get(1).path("result").has("removed")).isFalse();
  }

  @Test
  void what_is_wrong_with_the_whole_is_a_problem() {
    String body = line("1");
    problem(raw("application/x-ndjson", ""), STREAM, 400).body("detail", containsString("empty"));
    problem(raw("application/json", body), STREAM, 415)
        .body("supported", equalTo(List.of("application/x-ndjson", "application/warc")));
    problem(request().body(body.getBytes(StandardCharsets.UTF_8)), STREAM, 415);
    problem(raw("application/x-ndjson", body).accept("application/json"), STREAM, 406);
    problem(raw("application/x-ndjson", body).queryParam("id", "1"), STREAM, 400)
        .body("violations.field", equalTo(List.of("id")));
    problem(raw("application/x-ndjson", body).queryParam("format", "html"), STREAM, 406);
    problem(raw("application/x-ndjson", body).header("Content-Encoding", "rot13"), STREAM, 415);
    problem(raw("application/x-ndjson", body).header("Content-Encoding", "gzip"), STREAM, 400);
    problem(raw("application/warc", "nonsense, and more of it"), STREAM, 400);
    given().get(STREAM).then().statusCode(405).contentType(PROBLEM);
  }

  @Test
  void what_breaks_on_the_way_is_told_at_the_end() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(line("1").repeat(3).getBytes(StandardCharsets.UTF_8));
    }
    body.write('x'); // neither an end nor another member
    String answer =
        request()
            .header("Content-Type", "application/x-ndjson")
            .header("Content-Encoding", "gzip")
            .body(body.toByteArray())
            .post(STREAM)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(parse(answer))
        .extracting(line -> line.path("id").asText() + " " + line.path("status").asInt())
        .containsExactly("1 200", "1 200", "1 200", "null 400");
  }

  @Test
  void a_line_is_answered_before_the_next_is_sent() throws IOException {
    try (Talk talk = new Talk(RestAssured.port)) {
      talk.say(line("1"));
      assertThat(talk.hear("{")).contains("\"id\":\"1\"");
      talk.say(line("2"));
      assertThat(talk.hear("{")).contains("\"id\":\"2\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void a_bomb_on_the_way_costs_its_line(String encoding) throws IOException {
    String bomb = line("1") + "a".repeat(50 << 20) + "\n" + line("3");
    byte[] body = ProblemCase.encode(encoding, bomb.getBytes(StandardCharsets.UTF_8));
    String answer =
        request()
            .header("Content-Type", "application/x-ndjson")
            .header("Content-Encoding", encoding)
            .body(body)
            .post(STREAM)
            .asString();
    assertThat(parse(answer))
        .extracting(line -> line.path("id").asText() + " " + line.path("status").asInt())
        .containsExactly("1 200", "null 413", "3 200");
  }

  @Test
  void a_client_may_hang_up() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Talk talk = new Talk(RestAssured.port)) {
        talk.say(line("1").repeat(200));
        assertThat(talk.hear("{")).contains("\"id\":\"1\"");
      }
    }
  }
}
