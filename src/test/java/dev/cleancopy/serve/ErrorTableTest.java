package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error table, asked of the service here; {@link ErrorTableIT} asks the packaged one more. */
@QuarkusTest
class ErrorTableTest {

  static Stream<ProblemCase> rows() throws IOException {
    return ProblemCase.all().stream()
        .filter(row -> row.service().equals("default") && !row.isLarge());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void what_is_wrong_is_told_as_a_problem(ProblemCase row) throws Exception {
    row.check(RestAssured.port);
  }

  @Test
  void every_status_of_every_endpoint_has_a_row() throws IOException {
    Set<String> tabled = new TreeSet<>();
    for (ProblemCase row : ProblemCase.all()) {
      tabled.add(row.endpoint() + " " + row.status());
    }
    assertThat(tabled).containsExactlyElementsOf(documented());
  }

  /** Who may come in, and too many questions at once, have tests of their own. */
  private static boolean isTabled(String refusal) {
    return !refusal.endsWith(" 401")
        && !refusal.endsWith(" 403")
        && !refusal.equals("capabilities 429");
  }

  /** What the OpenAPI document says of refusals. */
  private static Set<String> documented() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
    Set<String> documented = new TreeSet<>();
    for (Map.Entry<String, String> endpoint : ProblemCase.PATHS.entrySet()) {
      for (JsonNode operation : document.path("paths").path(endpoint.getValue())) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
          if (!response.getKey().equals("200")) {
            documented.add(endpoint.getKey() + " " + response.getKey());
          }
        }
      }
    }
    documented.removeIf(refusal -> !isTabled(refusal));
    return documented;
  }
}
