package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.cleancopy.desk.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More than the service can bear is turned away; those inside are served. */
@QuarkusTest
@TestProfile(OverloadTest.Small.class)
class OverloadTest {

  /** A small house. */
  public static final class Small implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cleancopy.admission.concurrent", "1",
          "cleancopy.admission.queue", "1",
          "cleancopy.admission.arriving", "3",
          "cleancopy.admission.streams", "1",
          "cleancopy.limits.arrival", "3S",
          "cleancopy.admission.head", "1S",
          "cleancopy.limits.body", "1M");
    }
  }

  private static final String DOCUMENT = "The harbour of the old town was opened again.";

  @Inject Doors doors;

  private final List<Caller> wires = new ArrayList<>();

  @AfterEach
  void the_service_is_still_healthy_and_empty() throws Exception {
    for (Caller wire : wires) {
      wire.close();
    }
    assertThat(doors.awaitEmpty(java.time.Duration.ofSeconds(10))).isTrue();
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  private Caller wire() throws IOException {
    Caller wire = new Caller();
    wires.add(wire);
    return wire;
  }

  /** As many documents as may be on their way, all of them stuck. */
  private List<Caller> fill() throws Exception {
    List<Caller> slow = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      slow.add(wire().begin(NORMALIZE, DOCUMENT.length()).say("The"));
    }
    while (doors.documents() < 3) {
      Thread.sleep(1);
    }
    return slow;
  }

  @Test
  void what_is_too_much_is_429_before_its_body_was_sent() throws Exception {
    List<Caller> slow = fill();
    String answer = wire().begin(NORMALIZE, 500_000).answer();
    assertThat(answer)
        .startsWith("HTTP/1.1 429 ")
        .containsIgnoringCase("retry-after: 1\n")
        .contains(PROBLEM)
        .contains("\"status\":429")
        .contains("nothing was started");
    for (Caller wire : slow) {
      assertThat(wire.say(DOCUMENT.substring(3)).answer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void who_was_turned_away_may_ask_again_on_the_same_connection() throws Exception {
    List<Caller> slow = fill();
    Caller eager = wire().begin(NORMALIZE, DOCUMENT.length()).say(DOCUMENT);
    assertThat(eager.answer()).startsWith("HTTP/1.1 429 ");
    slow.get(0).say(DOCUMENT.substring(3)).answer();
    while (doors.documents() > 2) {
      Thread.sleep(1);
    }
    String answer = eager.begin(NORMALIZE, DOCUMENT.length()).say(DOCUMENT).answer();
    assertThat(answer).startsWith("HTTP/1.1 200 ").contains(DOCUMENT);
  }

  @Test
  void who_asks_before_sending_need_not_send() throws Exception {
    fill();
    Caller polite = wire().begin(NORMALIZE, 500_000, "Expect: 100-continue");
    assertThat(polite.rest()).startsWith("HTTP/1.1 429 ");
  }

  @Test
  void who_sends_without_end_is_cut_off() throws Exception {
    fill();
    Caller endless = wire().begin(NORMALIZE, Integer.MAX_VALUE);
    String chunk = "a".repeat(100_000);
    try {
      for (int i = 0; i < 1000; i++) {
        endless.say(chunk);
      }
      throw new AssertionError("100 MB were taken");
    } catch (IOException cut) {
      assertThat(doors.documents()).isEqualTo(3);
    }
  }

  @Test
  void a_body_that_comes_too_slowly_is_408() throws Exception {
    Caller slow = wire().begin(NORMALIZE, 1000);
    Thread sender =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 500; i++) {
                  slow.say("a");
                  Thread.sleep(50);
                }
              } catch (IOException | InterruptedException told) {
                Thread.currentThread().interrupt();
              }
            });
    sender.start();
    assertThat(slow.answer()).startsWith("HTTP/1.1 408 ").contains("3000 ms");
    sender.interrupt();
    sender.join();
  }

  /** Byte by byte, as long as somebody listens. */
  private static void drip(Caller caller) {
    try {
      for (int i = 0; i < 200; i++) {
        caller.say("X");
        Thread.sleep(50);
      }
      throw new AssertionError("was listened to for ten seconds");
    } catch (IOException told) {
      assertThat(told).isNotNull();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void a_head_that_comes_too_slowly_costs_the_connection() throws Exception {
    drip(wire().say("GET /v1/capabilities HTTP/1.1\r\nHost: x\r\n"));
    Caller second = wire().begin(NORMALIZE, DOCUMENT.length()).say(DOCUMENT);
    assertThat(second.answer()).startsWith("HTTP/1.1 200 ");
    drip(second);
  }

  @Test
  void who_pauses_between_requests_is_served() throws Exception {
    Caller calm = wire();
    for (int i = 0; i < 2; i++) {
      assertThat(calm.begin(NORMALIZE, DOCUMENT.length()).say(DOCUMENT).answer())
          .startsWith("HTTP/1.1 200 ");
      Thread.sleep(1500);
    }
    Caller slow = calm.begin(NORMALIZE, DOCUMENT.length()).say("The");
    Thread.sleep(1500);
    assertThat(slow.say(DOCUMENT.substring(3)).answer()).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_stream_is_turned_away_at_its_beginning_alone() throws Exception {
    Caller stream = wire().beginStream().chunk("{\"id\":\"1\",\"text\":\"One line.\"}\n");
    assertThat(stream.line("{")).contains("\"id\":\"1\"");
    problem(raw("application/x-ndjson", "{\"text\":\"a\"}\n"), Requests.STREAM, 429)
        .header("Retry-After", "1")
        .body("detail", containsString("streams"));
    problem(raw("application/json", "{\"documents\":[]}"), Requests.BATCH, 429);
    fill();
    problem(raw("text/plain", TEXT), 429);
    stream.chunk("{\"id\":\"2\",\"text\":\"Another line.\"}\n");
    assertThat(stream.line("{")).contains("\"id\":\"2\"").contains("\"status\":200");
  }

  @Test
  void single_documents_are_served_while_a_stream_runs() throws Exception {
    Caller stream = wire().beginStream();
    Thread sender =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 3000; i++) {
                  stream.chunk("{\"text\":\"" + DOCUMENT.repeat(50) + "\"}\n");
                }
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            });
    Thread reader =
        new Thread(
            () -> {
              try {
                while (!stream.line().isEmpty() || !Thread.interrupted()) {
                  // on and on
                }
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            });
    sender.start();
    reader.start();
    while (doors.streams() < 1) {
      Thread.sleep(1);
    }
    for (int i = 0; i < 20; i++) {
      raw("text/plain", TEXT).post(NORMALIZE).then().statusCode(200);
    }
    stream.close();
    sender.join();
    reader.interrupt();
    reader.join();
  }
}
