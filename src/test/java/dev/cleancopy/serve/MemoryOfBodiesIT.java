package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What strangers did to a packaged service of 128 MiB before it was mended: each of these took all
 * of its heap, with a few kilobytes or one connection.
 */
@Timeout(180)
class MemoryOfBodiesIT {

  private static final int CALLERS = 60;
  private static final String TEXT = "The harbour of the old town was opened again on Monday.";

  /**
   * A window of 16 MiB, and a first part of as many bytes, uncompressed (RFC 7932, 9.1 and 9.2).
   */
  private static final byte[] LARGE_WINDOW = HexFormat.of().parseHex("cfffffff");

  private static PackagedService service;

  @BeforeAll
  static void start() throws IOException {
    service = PackagedService.start("-Xmx128m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @AfterEach
  void the_service_still_answers() throws IOException {
    try (Caller caller = new Caller(service.port())) {
      assertThat(caller.begin("/v1/normalize", TEXT.length()).say(TEXT).answer())
          .startsWith("HTTP/1.1 200 ")
          .contains(TEXT);
    }
  }

  /** A connection that says so, and then so many chunks of 60,000 characters, if they are taken. */
  private static String endless(String head, String beginning, int chunks) throws IOException {
    String chunk = "a".repeat(60_000);
    try (Caller caller = new Caller(service.port())) {
      caller.say(head + "\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
      caller.chunk(beginning);
      for (int i = 0; i < chunks; i++) {
        caller.chunk(chunk);
      }
      return caller.line();
    } catch (IOException cut) {
      return "cut";
    }
  }

  @Test
  void a_body_that_goes_on_after_its_answer_is_not_kept() throws IOException {
    String head = "POST /v1/normalize HTTP/1.1\r\nContent-Type: ";
    assertThat(endless(head + "text/plain", "a", 5000)).isEqualTo("cut");
    assertThat(endless(head + "image/png", "a", 5000)).isEqualTo("cut");
    assertThat(endless("GET /v1/capabilities HTTP/1.1", "a", 5000)).isEqualTo("cut");
  }

  @Test
  void a_web_archive_whose_head_has_no_end_is_not_kept() throws IOException {
    String head = "POST /v1/normalize/stream HTTP/1.1\r\nContent-Type: application/warc";
    assertThat(endless(head, "WARC/1.0\r\nX: ", 3000))
        .isIn("cut", "HTTP/1.1 413 Request Entity Too Large");
  }

  @Test
  void decoders_get_no_more_than_there_is() throws Exception {
    List<Caller> callers = new ArrayList<>();
    byte[] body = new byte[9000]; // decoders wait for a few kilobytes before they begin
    System.arraycopy(LARGE_WINDOW, 0, body, 0, LARGE_WINDOW.length);
    String bytes = new String(body, StandardCharsets.ISO_8859_1);
    try {
      for (int i = 0; i < CALLERS; i++) {
        Caller caller = new Caller(service.port());
        callers.add(caller);
        caller.begin("/v1/normalize", 5_000_000, "Content-Encoding: br").raw(bytes);
        if (i == 0) {
          Thread.sleep(1000); // the first gets what there is
        }
      }
      int refused = 0;
      for (Caller caller : callers.subList(1, CALLERS)) {
        refused += caller.line().startsWith("HTTP/1.1 429 ") ? 1 : 0;
      }
      assertThat(refused).isEqualTo(CALLERS - 1);
    } finally {
      for (Caller caller : callers) {
        caller.close();
      }
    }
  }
}
