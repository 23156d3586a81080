package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What flows and what stops; {@link StreamFlowIT} asks the packaged service the same. */
@QuarkusTest
@Timeout(180)
class StreamFlowTest {

  private static final int LINES = 5000;

  /** All of it is more than any buffer between a client and the desk holds. */
  private static final String PARAGRAPHS =
      "The harbour of the old town was opened again on Monday.\\n\\n".repeat(150);

  private static String line(int number) {
    return "{\"id\": \"" + number + "\", \"text\": \"" + PARAGRAPHS + "\"}\n";
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** Sends lines until the client is gone. */
  private static Thread sender(Talk talk, AtomicInteger sent) {
    Thread sender =
        new Thread(
            () -> {
              try {
                while (sent.get() < LINES) {
                  talk.say(line(sent.get()));
                  sent.incrementAndGet();
                }
              } catch (IOException gone) {
                assertThat(sent.get()).isLessThan(LINES);
              }
            });
    sender.setDaemon(true);
    sender.start();
    return sender;
  }

  /** Waits until nothing more is taken for two seconds. */
  private static int stalled(AtomicInteger sent) throws IOException {
    int before = -1;
    while (sent.get() != before || before == 0) {
      before = sent.get();
      pause(2000);
    }
    return before;
  }

  @Test
  void a_slow_reader_stops_the_reading_and_loses_nothing() throws IOException {
    AtomicInteger sent = new AtomicInteger();
    try (Talk talk = new Talk(RestAssured.port)) {
      sender(talk, sent);
      int held = stalled(sent);
      assertThat(held).isLessThan(LINES / 2);
      for (int i = 0; i < held + 200; i++) {
        assertThat(talk.hear("{")).startsWith("{\"id\":\"" + i + "\",\"status\":200");
      }
      assertThat(sent.get()).isGreaterThan(held);
    }
  }

  @Test
  void a_client_that_hangs_up_cancels_its_work() throws Exception {
    double before = documents();
    AtomicInteger sent = new AtomicInteger();
    Thread sender;
    try (Talk talk = new Talk(RestAssured.port)) {
      sender = sender(talk, sent);
      stalled(sent);
      assertThat(talk.hear("{")).startsWith("{\"id\":\"0\"");
    }
    sender.join();
    pause(1000);
    double after = documents();
    pause(2000);
    assertThat(documents()).isEqualTo(after);
    assertThat(after - before).isLessThan(sent.get());
  }

  /** How many articles were made so far. */
  private static double documents() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("cleancopy_documents_total{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
