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

  /** Somebody who asks and does not read what comes back. */
  private static Caller deaf() throws IOException {
    return new Caller(service.port(), 4096);
  }

  private static void close(List<Caller> callers) throws IOException {
    for (Caller caller : callers) {
      caller.close();
    }
  }

  /** A text whose answer is twice as long, or thrice. */
  private static String text(int length) {
    String paragraph = (TEXT + " ").repeat(40) + "\n\n";
    return paragraph.repeat(length / paragraph.length());
  }

  @Test
  void answers_that_nobody_takes_are_not_kept() throws IOException {
    String text = text(4_000_000);
    List<Caller> callers = new ArrayList<>();
    try {
      int made = 0;
      for (int i = 0; i < CALLERS && made < 15; i++) {
        Caller caller = deaf();
        callers.add(caller);
        String head = "Content-Length: " + text.length() + "\r\nConnection: close";
        caller.say(
            "POST /v1/normalize?explain=true HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + head
                + "\r\n\r\n"
                + text);
        made += caller.line().startsWith("HTTP/1.1 200 ") ? 1 : 0;
      }
      assertThat(made).isEqualTo(15);
    } finally {
      close(callers);
    }
  }

  @Test
  void streams_that_nobody_reads_hold_no_more_than_there_is() throws Exception {
    String line = "{\"text\": \"" + text(1_000_000).replace("\n", "\\n") + "\"}\n";
    List<Caller> callers = new ArrayList<>();
    List<Thread> senders = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Caller caller = deaf().beginStream();
        callers.add(caller);
        senders.add(new Thread(() -> sayAll(caller, line)));
      }
      senders.forEach(Thread::start);
      Thread.sleep(15_000); // as much is read as will ever be
      the_service_still_answers();
    } finally {
      close(callers);
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private static void sayAll(Caller caller, String line) {
    try {
      for (int i = 0; i < 60; i++) {
        caller.chunk(line);
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** HTTP/2 lets a client say that it takes nothing for now, of a hundred answers at once. */
  @Test
  void answers_behind_closed_windows_are_not_kept() throws IOException {
    List<Caller> callers = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Caller caller = deaf();
        callers.add(caller);
        caller.raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, "\0\4\0\0\0\0"));
        ask(caller);
      }
    } finally {
      close(callers);
    }
  }

  private static void ask(Caller caller) {
    String head = field(":method", "GET") + field(":path", "/q/openapi");
    head += field(":scheme", "http") + field(":authority", "a");
    try {
      for (int stream = 1; stream < 180; stream += 2) {
        caller.raw(frame(1, 5, stream, head));
      }
    } catch (IOException cut) {
      assertThat(cut).isNotNull();
    }
  }

  /** RFC 9113, 4.1. */
  private static String frame(int type, int flags, int stream, String payload) {
    return "\0\0"
        + (char) payload.length()
        + (char) type
        + (char) flags
        + "\0\0\0"
        + (char) stream
        + payload;
  }

  /** RFC 7541, 6.2.2: a literal that is not indexed. */
  private static String field(String name, String value) {
    return "\0" + (char) name.length() + name + (char) value.length() + value;
  }

  /** Each block would have it whole. */
  @Test
  void a_place_that_is_very_deep_is_not_told_of_each_block() throws IOException {
    String tag = "x" + "a".repeat(1000);
    String page =
        ("<" + tag + ">").repeat(500) + "<p>The harbour of the old town.</p>".repeat(2300);
    try (Caller caller = new Caller(service.port())) {
      caller.say(
          "POST /v1/normalize?explain=true HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\n"
              + "Content-Length: "
              + page.length()
              + "\r\n\r\n"
              + page);
      assertThat(caller.answer()).startsWith("HTTP/1.1 200 ");
    }
  }

  private static String told(String path, String json) throws IOException {
    try (Caller caller = new Caller(service.port())) {
      caller.say(
          "POST "
              + path
              + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
              + json.length()
              + "\r\n\r\n"
              + json);
      return caller.line();
    }
  }

  /** A name takes ten times its bytes in memory, an empty list twenty times. */
  @Test
  void json_of_a_million_names_and_lists_is_not_kept() throws IOException {
    StringBuilder names = new StringBuilder("{");
    for (int i = 0; i < 1_000_000; i++) {
      names.append('"').append(Integer.toString(i, 36)).append("\":1,");
    }
    String object = names.append("\"z\":1}").toString();
    String documents = "{\"documents\": [" + object + "]}";
    assertThat(told("/v1/normalize/batch", documents)).startsWith("HTTP/1.1 200 ");
    String lists = "{\"text\": [" + "[],".repeat(1_500_000) + "[]]}";
    assertThat(told("/v1/normalize", lists)).startsWith("HTTP/1.1 400 ");
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
