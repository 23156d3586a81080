package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.BATCH;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.STREAM;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.raw;
import static dev.cleancopy.serve.Requests.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls have names, and logs have those but nothing of any document. */
@QuarkusTest
class LogsTest {

  /** Stands in every document that is sent here. */
  private static final String SECRET = "Zuckerwattenbude";

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("dev.cleancopy");

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          ExtLogRecord.wrap(record).copyMdc();
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    listener.setLevel(Level.ALL);
    ROOT.addHandler(listener);
    OURS.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    ROOT.removeHandler(listener);
    OURS.setLevel(null);
  }

  private String logged() {
    PatternFormatter formatter = new PatternFormatter("%c %X %s%n%e");
    StringBuilder text = new StringBuilder();
    for (LogRecord record : records) {
      text.append(formatter.format(record));
    }
    return text.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void nothing_of_a_document_is_logged() throws IOException {
    String text = TEXT + SECRET + " is what it is about.\n";
    List<String> bodies =
        List.of(
            text,
            "<html><p>" + SECRET + "<p>" + SECRET,
            "{\"text\": \"" + SECRET + "\"}",
            "{\"text\": " + SECRET + "}",
            "{\"" + SECRET + "\": 1}",
            "{\"text\": \"a\", \"url\": \"" + SECRET + "\"}",
            "{\"documents\": [{\"text\": \"" + SECRET + "\"}, {\"" + SECRET + "\": 1}]}",
            "{\"documents\": [" + SECRET + "]}",
            "%PDF-1.7 " + SECRET);
    for (String body : bodies) {
      for (String path : List.of(NORMALIZE, "/v1/repair", "/v1/detect", BATCH, STREAM)) {
        for (String type :
            List.of("text/html", "text/plain", "application/json", "application/x-ndjson")) {
          raw(type, body).post(path);
          request()
              .header("Content-Type", type)
              .header("Content-Encoding", "gzip")
              .body(gzip(body))
              .post(path);
          raw(type, body).header("Content-Encoding", "br").post(path);
        }
      }
    }
    raw("text/plain", text).header("Content-Encoding", SECRET).post(NORMALIZE);
    raw("text/plain", text).queryParam("profile", SECRET).post(NORMALIZE);
    try (Caller caller = new Caller()) {
      caller.begin(NORMALIZE, 1000).say(SECRET);
    }
    String logged = logged();
    assertThat(logged).contains("refused with").doesNotContain(SECRET);
  }

  @Test
  void a_defect_is_logged_without_its_message() {
    Throwable thrown =
        new IllegalStateException("met " + SECRET, new IllegalArgumentException(SECRET));
    Logger.getLogger("dev.cleancopy.test").log(Level.SEVERE, "a defect", Defect.of(thrown));
    assertThat(logged())
        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
        .contains("LogsTest")
        .doesNotContain(SECRET);
    assertThat(thrown).hasMessageContaining(SECRET); // which a log of it would have shown
  }

  @Test
  void a_call_that_has_a_name_keeps_it() {
    raw("text/plain", TEXT)
        .header("X-Request-Id", "crawl-7/42")
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .header("X-Request-Id", "crawl-7/42");
    raw("application/json", "{")
        .header("X-Request-Id", "crawl-7/43")
        .post(NORMALIZE)
        .then()
        .statusCode(400)
        .header("X-Request-Id", "crawl-7/43")
        .body("instance", equalTo("urn:request:crawl-7/43"));
    given()
        .header("X-Request-Id", "a")
        .get("/v1/nowhere")
        .then()
        .statusCode(404)
        .body("instance", equalTo("urn:request:a"));
  }

  @Test
  void a_call_without_a_sane_name_gets_one() {
    for (String odd : List.of("", "a b", "a\"b", "ä", "x".repeat(129), "a;b", "<script>")) {
      raw("application/json", "{")
          .header("X-Request-Id", odd)
          .post(NORMALIZE)
          .then()
          .statusCode(400)
          .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
          .body("instance", nullValue());
    }
    given().get("/v1/capabilities").then().header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
  }

  /** Where {@code RequestIds} took whatever it was given, a caller could write lines of the log. */
  @Test
  void an_insane_name_would_forge_a_line() {
    org.jboss.logging.MDC.put(RequestIds.KEY, "a\nERROR forged");
    try {
      Logger.getLogger("dev.cleancopy.test").log(Level.INFO, "a line");
      assertThat(logged()).contains("\nERROR forged");
    } finally {
      org.jboss.logging.MDC.remove(RequestIds.KEY);
    }
  }

  @Test
  void what_is_logged_of_a_call_bears_its_name() {
    raw("text/plain", TEXT)
        .header("X-Request-Id", "named")
        .header("Content-Encoding", "gzip")
        .post(NORMALIZE)
        .then()
        .statusCode(400);
    assertThat(logged()).contains("requestId=named");
  }
}
