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
import io.quarkus.vertx.http.HttpServer;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
      Map<String, String> off = new HashMap<>();
      off.put("cleancopy.admission.enabled", "false");
      off.put("cleancopy.admission.head", "1H");
      off.put("cleancopy.limits.body", "100M");
      off.put("cleancopy.limits.inflated", "100M");
      off.put("cleancopy.limits.ratio", "1000000");
      off.put("cleancopy.limits.batch-documents", "100000");
      off.put("cleancopy.limits.batch", "100M");
      off.put("cleancopy.limits.nodes", "10000000");
      off.put("cleancopy.limits.depth", "2000");
      off.put("cleancopy.limits.heap-bound", "false");
      off.put("cleancopy.limits.attribute", "100M");
      off.put("cleancopy.limits.deadline", "1H");
      off.put("cleancopy.limits.arrival", "1H");
      off.put("quarkus.tls.key-store.p12.password", KeyStores.PASSWORD);
      off.put("quarkus.tls.key-store.p12.path", STORES.file("server").toString());
      off.put("quarkus.tls.trust-store.p12.password", KeyStores.PASSWORD);
      off.put("quarkus.tls.trust-store.p12.path", STORES.file("trusted").toString());
      off.put("quarkus.http.test-ssl-port", "0");
      return off;
    }
  }

  private static final KeyStores STORES = stores();

  @Inject Doors doors;
  @Inject HttpServer server;

  /** A trust store that trusts nobody who comes. */
  private static KeyStores stores() {
    try {
      KeyStores stores = new KeyStores(Files.createTempDirectory("keys"));
      stores.make("server", "CN=localhost");
      stores.make("stranger", "CN=stranger");
      stores.trust("trusted", "server");
      return stores;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where no tokens are configured; see {@link TokenAccessTest}. */
  @Test
  void who_has_no_token_is_served() {
    raw("text/plain", TEXT).post(NORMALIZE).then().statusCode(200);
    raw("text/plain", TEXT)
        .header("Authorization", "Bearer wrong-token-0123456789")
        .post(NORMALIZE)
        .then()
        .statusCode(200);
    given().get("/q/metrics").then().statusCode(200);
  }

  /** Where no certificates are asked for; see {@link CertificateAccessTest}. */
  @ParameterizedTest
  @ValueSource(strings = {"", "stranger"})
  void who_is_not_trusted_is_served(String name) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(STORES.client("trusted", name)).build();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("https://localhost:" + server.getSecurePort() + NORMALIZE))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(TEXT))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_head_may_take_for_ever() throws Exception {
    try (Caller slow = new Caller()) {
      slow.say("GET /v1/capabilities HTTP/1.1\r\nHost: localhost\r\nX: ");
      for (int i = 0; i < 25; i++) {
        slow.say("a");
        Thread.sleep(100);
      }
      assertThat(slow.say("\r\n\r\n").answer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void batches_have_as_many_documents_as_they_like() {
    String batch = "{\"documents\": [" + "7,".repeat(999) + "7]}";
    raw("application/json", batch).post(Requests.BATCH).then().statusCode(200);
  }

  @Test
  void as_many_streams_are_open_as_like() throws Exception {
    List<Caller> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Caller stream = new Caller().beginStream().chunk("{\"text\":\"One line.\"}\n");
        streams.add(stream);
        assertThat(stream.line("{")).contains("\"status\":200");
      }
      assertThat(doors.streams()).isEqualTo(20);
    } finally {
      for (Caller stream : streams) {
        stream.close();
      }
    }
  }

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
