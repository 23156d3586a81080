package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.BATCH;
import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.json;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some documents over HTTP; {@link BatchIT} asks the packaged service the same. */
@QuarkusTest
class BatchTest {

  @Test
  void each_document_has_its_answer_in_its_place() {
    json("""
            {"documents": [
              {"id": "1", "text": "The harbour of the old town was opened again on Monday."},
              {"id": "2", "text": "a", "colour": 1},
              7,
              {"id": "4", "bytes": "JVBERi0xLjc="},
              {"id": "5", "html": "<p>Fishermen came from all along the coast to see it.</p>"},
              {"id": "6", "text": "a", "text": "b"}]}
            """)
        .queryParam("explain", true)
        .post(BATCH)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("results.id", equalTo(asList("1", "2", null, "4", "5", null)))
        .body("results.status", equalTo(List.of(200, 400, 400, 415, 200, 400)))
        .body("results[0].result", hasKey("removed"))
        .body("results[0]", not(hasKey("problem")))
        .body("results[1].problem.violations.field", hasItem("colour"))
        .body("results[1]", not(hasKey("result")))
        .body("results[4].result.article.articleBody", containsString("Fishermen"));
  }

  @Test
  void a_batch_of_nothing_has_no_results() {
    json("{\"documents\": []}")
        .post(BATCH)
        .then()
        .statusCode(200)
        .body("results", equalTo(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"documents\": [",
        "{\"documents\": [{\"text\": \"a\"}}",
        "{\"documents\": {}}",
        "{\"documents\": [], \"colour\": 1}"
      })
  void what_is_no_batch_is_400(String body) {
    problem(json(body), BATCH, 400);
  }

  @Test
  void what_is_wrong_with_the_whole_is_a_problem() {
    String body = "{\"documents\": [{\"text\": \"a\"}]}";
    problem(raw("text/plain", body), BATCH, 415)
        .body("supported", equalTo(List.of("application/json")));
    problem(json(body).accept("text/html"), BATCH, 406);
    problem(json(body).queryParam("format", "text"), BATCH, 406);
    problem(json(body).queryParam("url", "https://example.com/"), BATCH, 400)
        .body("violations.field", hasItem("url"));
    problem(json(body).header("Content-Encoding", "gzip"), BATCH, 400);
    problem(json(body).header("Content-Encoding", "rot13"), BATCH, 415);
    problem(json("{\"documents\": [" + "{},".repeat(100) + "{}]}"), BATCH, 413)
        .body("detail", containsString("100"));
    given().get(BATCH).then().statusCode(405).contentType(PROBLEM);
  }

  @Test
  void a_batch_over_the_limit_is_413() {
    problem(raw("application/json", " ".repeat(42_000_000)), BATCH, 413)
        .body("detail", containsString("41943040"));
  }
}
