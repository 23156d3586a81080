package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static dev.cleancopy.serve.Requests.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.cleancopy.desk.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Each defence matters: with all of them off, what the other tests see refused comes through. The
 * limits that are off here are those of the contract in {@link ProblemsTest} and {@link
 * EncodingsTest}.
 */
@QuarkusTest
@TestProfile(OpenDoorsTest.Open.class)
class OpenDoorsTest {

  /** A house without walls. */
  public static final class Open implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cleancopy.admission.enabled", "false",
          "cleancopy.limits.body", "100M",
          "cleancopy.limits.inflated", "100M",
          "cleancopy.limits.ratio", "1000000",
          "cleancopy.limits.nodes", "10000000",
          "cleancopy.limits.depth", "2000",
          "cleancopy.limits.heap-bound", "false",
          "cleancopy.limits.attribute", "100M",
          "cleancopy.limits.deadline", "1H",
          "cleancopy.limits.arrival", "1H");
    }
  }

  @Inject Doors doors;

  @Test
  void the_limits_are_those_that_are_set() {
    given()
        .get("/v1/capabilities")
        .then()
        .body("limits.bodyBytes", equalTo(100 << 20))
        .body("limits.domNodes", equalTo(10_000_000))
        .body("limits.depth", equalTo(2000))
        .body("limits.attributeChars", equalTo(100 << 20))
        .body("limits.deadlineMillis", equalTo(3_600_000))
        .body("limits.arrivalMillis", equalTo(3_600_000));
  }

  @Test
  void a_bomb_inflates() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        gzip.write(spaces);
      }
    }
    RequestSpecification request =
        request()
            .header("Content-Type", "text/html")
            .header("Content-Encoding", "gzip")
            .body(bomb.toByteArray());
    request.post(NORMALIZE).then().statusCode(200);
  }

  @Test
  void a_tree_of_any_size_is_built() {
    raw("text/html", "<b>a</b>".repeat(260_000)).post(NORMALIZE).then().statusCode(200);
  }

  @Test
  void a_body_of_any_size_is_read() {
    raw("text/plain", "Some words. ".repeat(1_000_000)).post(NORMALIZE).then().statusCode(200);
  }

  @Test
  void an_attribute_of_any_length_comes_back() {
    String page =
        "<article><h1>Ports</h1><p>The harbour of the old town was opened again.</p><img"
            + " src='/a.png' alt='The harbour "
            + "and its boats ".repeat(200_000)
            + "'><p>Fishermen came from all along the coast to see it.</p></article>";
    int length =
        raw("text/html", page)
            .queryParam("url", "https://example.com/")
            .post(NORMALIZE)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray()
            .length;
    assertThat(length).isGreaterThan(2_000_000);
  }

  @Test
  void as_many_come_in_as_like() throws Exception {
    List<Caller> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        slow.add(new Caller().begin(NORMALIZE, 1000).say("The"));
      }
      long end = System.nanoTime() + 10_000_000_000L;
      while (doors.documents() < 100 && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      assertThat(doors.documents()).isEqualTo(100);
      raw("text/plain", TEXT).post(NORMALIZE).then().statusCode(200);
    } finally {
      for (Caller wire : slow) {
        wire.close();
      }
    }
  }

  @Test
  void a_bad_document_is_a_problem_all_the_same() {
    problem(raw("text/plain", ""), 400);
  }
}
