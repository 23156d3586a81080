package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The heap of the sidecar, and the worst documents that its limits let in. */
class SmallHeapIT {

  private static final int HEAP = 64 << 20;

  /** What the service holds itself. */
  private static final int OWN = 37 << 20;

  /** A little below what such a heap lets in, of which a part is never given out. */
  private static final int LARGEST = (HEAP - OWN) / 20 - 150_000;

  /** A deep block for 12 KiB of what is left of it and document in work. */
  private static final int MOST_BLOCKS = (HEAP - OWN) / (12 << 10) / 2 - 100;

  private static final String SENTENCE = "The harbour of the old town was opened again on Monday. ";
  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";

  /**
   * The connection ended without an answer: the service did, or it turned away a document that was
   * still being sent, and the client looked no further. Whether it still answers says which.
   */
  private static final int CUT_OFF = 0;

  private final HttpClient client = HttpClient.newHttpClient();

  @SuppressWarnings("ArrayRecordComponent") // nobody changes them
  private record Document(String type, byte[] bytes) {}

  /** {@code part} again and again after {@code start}, as much of it as is let in. */
  private static Document full(String type, String start, String part) {
    byte[] unit = part.getBytes(StandardCharsets.UTF_8);
    int times = (LARGEST - start.length()) / unit.length;
    return new Document(type, (start + part.repeat(times)).getBytes(StandardCharsets.UTF_8));
  }

  /** {@code start}, and as many blocks as are let in, each of them another. */
  private static Document blocks(String start, String part) {
    StringBuilder page = new StringBuilder(start);
    for (int i = 0; i < MOST_BLOCKS; i++) {
      page.append(part).append(i);
    }
    return new Document(HTML, page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Document> documents() {
    Map<String, Document> documents = new LinkedHashMap<>();
    documents.put("lines", full(TEXT, "", SENTENCE.repeat(7) + "\n"));
    documents.put("one paragraph", full(TEXT, "", SENTENCE));
    documents.put("elements", full(HTML, "<p>", "<a href='/x/y'>" + SENTENCE + "</a>"));
    documents.put("data", full(HTML, "<p>a<script>var a={'articleBody':'", SENTENCE));
    documents.put("UTF-8 read as windows-1252", full(HTML, "<p>", "Ã©tÃ© Ã  la plage dâ€™Ã©tÃ© "));
    documents.put("windows-1251 read as latin-1", full(HTML, "<p>", "Ðîññèÿ è ìèð ñåãîäíÿ "));
    documents.put("escaped twice", full(HTML, "<p>", "caf&amp;eacute; d&amp;#233;j&amp;agrave; "));
    documents.put(
        "letters lost", full(HTML, "<html lang=tr><p>", "T?rkiye'de y?l?n en ?ok d?zisi "));
    documents.put("deep paragraphs", blocks("<div>".repeat(400), "<p>" + SENTENCE));
    documents.put(
        "links through a long base",
        blocks("<base href='http://e.com/" + "a".repeat(8000) + "/'>", "<p><a href=x>" + SENTENCE));
    documents.put("damaged paragraphs", full(HTML, "", "<p>" + "dâ€™Ã©tÃ© ".repeat(40) + "</p>"));
    return documents;
  }

  private int status(int port, Document document) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/v1/normalize?explain=true"))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", document.type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(document.bytes))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException | InterruptedException broken) {
      return CUT_OFF;
    }
  }

  private static PackagedService start(String setting) throws IOException {
    return PackagedService.start(
        "-Xmx" + HEAP,
        "-Xmn12m",
        "-XX:ActiveProcessorCount=1",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        setting);
  }

  /** The contract's own limits are too much for such a heap. */
  @Test
  void without_lower_limits_a_document_ends_the_service() throws Exception {
    byte[] text = (SENTENCE.repeat(7) + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (PackagedService service = start("-Dcleancopy.limits.heap-bound=false")) {
      assertThat(status(service.port(), new Document(TEXT, text))).isEqualTo(CUT_OFF);
      assertThat(service.stopped(Duration.ofSeconds(20))).isEqualTo(3);
    }
  }

  @Test
  void no_document_ends_the_service() throws Exception {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    try (PackagedService service = start("-Dcleancopy.limits.heap-bound=true")) {
      documents().forEach((name, document) -> statuses.put(name, status(service.port(), document)));
      List<CompletableFuture<Integer>> together = new ArrayList<>();
      for (Document document : documents().values()) {
        together.add(CompletableFuture.supplyAsync(() -> status(service.port(), document)));
      }
      for (CompletableFuture<Integer> each : together) {
        assertThat(each.get()).as(service.log()).isIn(CUT_OFF, 200, 413, 429, 504);
      }
      assertThat(
              status(service.port(), new Document(HTML, SENTENCE.getBytes(StandardCharsets.UTF_8))))
          .as(service.log())
          .isEqualTo(200);
    }
    assertThat(statuses.values())
        .as(statuses.toString())
        .allMatch(status -> List.of(200, 413, 504).contains(status));
    assertThat(statuses)
        .containsEntry("one paragraph", 200)
        .containsEntry("lines", 200)
        .containsEntry("deep paragraphs", 200)
        .containsEntry("links through a long base", 200);
  }
}
