package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of those inside when the packaged service is told to stop. */
@Timeout(180)
class DrainIT {

  private static final String NORMALIZE = "/v1/normalize";
  private static final String DOCUMENT = "The harbour of the old town was opened again.";
  private static final Pattern CLOSED = Pattern.compile("the doors are (closed)");

  private static Caller caller(PackagedService service) throws IOException {
    return new Caller(service.port());
  }

  private static String line(int id) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + DOCUMENT + "\"}\n";
  }

  @Test
  void those_inside_are_answered_and_nobody_is_let_in() throws Exception {
    try (PackagedService service = PackagedService.start("-Dcleancopy.shutdown.streams=PT4S");
        Caller slow = caller(service).begin(NORMALIZE, DOCUMENT.length()).say("The");
        Caller stream = caller(service).beginStream().chunk(line(1));
        Caller late = caller(service);
        Caller probe = caller(service)) {
      assertThat(stream.line("{")).contains("\"id\":\"1\"");
      service.stop();
      service.told(CLOSED);
      assertThat(probe.say("GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n").answer())
          .startsWith("HTTP/1.1 503 ")
          .contains("DOWN");
      late.begin(NORMALIZE, DOCUMENT.length()).say(DOCUMENT);
      assertThat(late.rest())
          .startsWith("HTTP/1.1 503 ")
          .containsIgnoringCase("retry-after: 5")
          .contains("application/problem+json")
          .contains("about to stop");
      stream.chunk(line(2));
      assertThat(stream.line("{")).contains("\"id\":\"2\"").contains("\"status\":200");
      assertThat(slow.say(DOCUMENT.substring(3)).answer())
          .startsWith("HTTP/1.1 200 ")
          .contains(DOCUMENT);
      assertThat(stream.line("{")).contains("\"id\":null,\"status\":503").contains("not started");
      assertThat(stream.line("0")).isEqualTo("0"); // the last chunk: the stream was not cut off
      assertThat(service.stopped(Duration.ofSeconds(20))).isNotEqualTo(-1);
      assertThat(service.log()).doesNotContain("ERROR").doesNotContain("stopped while");
    }
  }

  /** With no time for those inside, they are cut off. */
  @Test
  void without_draining_those_inside_are_cut_off() throws Exception {
    try (PackagedService service =
            PackagedService.start(
                "-Dcleancopy.shutdown.streams=PT0S", "-Dcleancopy.shutdown.timeout=PT0S");
        Caller slow = caller(service).begin(NORMALIZE, DOCUMENT.length()).say("The");
        Caller probe = caller(service)) {
      String metrics = "";
      while (!metrics.contains("cleancopy_inside 1.0")) {
        metrics = probe.say("GET /q/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
      }
      service.stop();
      service.told(CLOSED);
      assertThat(service.stopped(Duration.ofSeconds(20))).isNotEqualTo(-1);
      assertThat(service.log()).contains("stopped while 1 documents");
      assertThat(slow.rest()).doesNotContain(" 200 ");
    }
  }

  @Test
  void a_stream_that_never_pauses_is_ended_between_two_documents() throws Exception {
    try (PackagedService service = PackagedService.start("-Dcleancopy.shutdown.streams=PT1S");
        Caller stream = caller(service).beginStream()) {
      Thread sender =
          new Thread(
              () -> {
                try {
                  for (int id = 0; id < 1_000_000; id++) {
                    stream.chunk(line(id));
                  }
                } catch (IOException told) {
                  Thread.currentThread().interrupt();
                }
              });
      sender.start();
      int next = 0;
      String answer = stream.json();
      while (answer.contains("\"status\":200")) {
        assertThat(answer).contains("\"id\":\"" + next + "\"");
        if (next++ == 100) {
          service.stop();
        }
        answer = stream.json();
      }
      assertThat(next).isGreaterThan(100);
      assertThat(answer).contains("\"status\":503");
      assertThat(service.stopped(Duration.ofSeconds(20))).isNotEqualTo(-1);
      sender.join();
    }
  }

  @Test
  void a_long_answer_reaches_a_slow_reader() throws Exception {
    String text = (DOCUMENT + "\n\n").repeat(60_000);
    try (PackagedService service = PackagedService.start();
        Caller reader = caller(service).begin(NORMALIZE, text.length()).say(text)) {
      assertThat(reader.line()).startsWith("HTTP/1.1 200 ");
      service.stop();
      service.told(CLOSED);
      Thread.sleep(1500);
      int length = 0;
      for (String header = reader.line(); !header.isEmpty(); header = reader.line()) {
        if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      assertThat(length).isGreaterThan(5_000_000);
      assertThat(reader.rest().length()).isGreaterThan(length - 1000);
    }
  }
}
