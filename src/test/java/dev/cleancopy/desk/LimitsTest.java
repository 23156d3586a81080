package dev.cleancopy.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Each limit matters: what it refuses comes through when it alone is off, and all others hold.
 * Those of whole bodies are seen over HTTP, too ({@code ProblemsTest}, {@code OpenDoorsTest}).
 */
class LimitsTest {

  private static final int OFF = Integer.MAX_VALUE;
  private static final Duration LONG = Duration.ofHours(1);

  private static final String SENTENCE = "The harbour of the old town was opened again. ";

  /** Small enough that what goes beyond costs a test little. */
  private static final Limits ON =
      new Limits(
          4000, 8000, 10, 2000, 2, 8000, 1000, 1000, 1000, 64, 1000, Duration.ofMillis(50), LONG);

  private static Limits with(
      int inflated,
      int ratio,
      int line,
      int documents,
      int nodes,
      int blocks,
      int depth,
      int attribute) {
    return new Limits(
        ON.body(),
        inflated,
        ratio,
        line,
        documents,
        ON.batch(),
        nodes,
        blocks,
        ON.repairs(),
        depth,
        attribute,
        ON.arrival(),
        ON.deadline());
  }

  /** Work that may be refused. */
  @FunctionalInterface
  private interface Work {
    Object done() throws IOException;
  }

  /** The status with which {@code work} is refused; 200 if it is done. */
  private static int status(Work work) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              try {
                assertThat(work.done()).isNotNull();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return refused == null ? 200 : refused.problem().status();
  }

  private static int normalized(String html, Limits limits) {
    return status(() -> normalize(html, limits));
  }

  private static NormalizedArticle normalize(String html, Limits limits) {
    return new Engine(limits, Measurements.NONE)
        .normalize(RawDocument.ofHtml(html), Options.DEFAULT);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(encoded)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return encoded.toByteArray();
  }

  private static int inflated(byte[] body, Limits limits) {
    Wire wire = new Wire(new ByteArrayInputStream(body));
    return status(
        () ->
            EncodedStream.of(wire, List.of("gzip"), limits.inflated(), limits.ratio())
                .readAllBytes());
  }

  @Test
  void the_body() {
    String body = SENTENCE.repeat(1000);
    assertThat(status(() -> new Wire(stream(body), ON.body()).readAllBytes())).isEqualTo(413);
    assertThat(status(() -> new Wire(stream(body), OFF).readAllBytes())).isEqualTo(200);
  }

  @Test
  void the_inflated_body() {
    byte[] body = gzip(SENTENCE.repeat(180).getBytes(UTF_8));
    Limits off = with(OFF, OFF, 2000, 2, 1000, 1000, 64, 1000);
    assertThat(inflated(body, with(8000, OFF, 2000, 2, 1000, 1000, 64, 1000))).isEqualTo(413);
    assertThat(inflated(body, off)).isEqualTo(200);
  }

  @Test
  void the_ratio_between_both() {
    byte[] bomb = gzip(new byte[1 << 20]);
    assertThat(inflated(bomb, with(OFF, 10, 2000, 2, 1000, 1000, 64, 1000))).isEqualTo(413);
    assertThat(inflated(bomb, with(OFF, OFF, 2000, 2, 1000, 1000, 64, 1000))).isEqualTo(200);
  }

  private static Item line(int limit) throws IOException {
    return new Lines(stream("{\"text\": \"" + SENTENCE.repeat(100) + "\"}\n"), limit).next();
  }

  @Test
  void a_line_of_a_stream() throws IOException {
    assertThat(line(ON.line())).isInstanceOf(Item.Refused.class);
    assertThat(line(OFF)).isInstanceOf(Item.Request.class);
  }

  private static BatchDocuments batch(int documents, int length, Limits limits) throws IOException {
    String document = "{\"text\": \"" + "a".repeat(length) + "\"},";
    String all = document.repeat(documents);
    return BatchDocuments.read(
        stream("{\"documents\": [" + all.substring(0, all.length() - 1) + "]}"), limits);
  }

  @Test
  void a_document_of_a_batch() throws IOException {
    Limits off = with(8000, 10, OFF, 2, 1000, 1000, 64, 1000);
    assertThat(batch(1, 3000, ON).next()).isInstanceOf(Item.Refused.class);
    assertThat(batch(1, 3000, off).next()).isInstanceOf(Item.Request.class);
  }

  @Test
  void documents_of_a_batch() {
    Limits off = with(8000, 10, 2000, OFF, 1000, 1000, 64, 1000);
    assertThat(status(() -> batch(1000, 1, ON))).isEqualTo(413);
    assertThat(status(() -> batch(1000, 1, off))).isEqualTo(200);
  }

  private static Limits withBatch(int batch) {
    return new Limits(OFF, OFF, OFF, 2000, 10, batch, OFF, OFF, OFF, 64, OFF, LONG, LONG);
  }

  private static int batchRead(int documents, Limits limits) {
    String document = "{\"text\": \"" + "a".repeat(1900) + "\"},";
    String all = document.repeat(documents);
    String body = "{\"documents\": [" + all.substring(0, all.length() - 1) + "]}";
    return status(() -> BatchDocuments.read(new Wire(stream(body), limits.batch()), limits));
  }

  @Test
  void a_batch_of_documents_that_are_small_enough() {
    assertThat(batchRead(9, withBatch(8000))).isEqualTo(413);
    assertThat(batchRead(9, withBatch(OFF))).isEqualTo(200);
  }

  private static Limits withRepairs(int repairs) {
    return new Limits(OFF, OFF, OFF, OFF, OFF, OFF, OFF, OFF, repairs, 64, OFF, LONG, LONG);
  }

  @Test
  void repairs_of_a_page() {
    String page = "<p>" + "Le français a été mangé hier. FranÃ§ais Ã©tÃ© dâ€™hier. ".repeat(1000);
    assertThat(normalized(page, withRepairs(1000))).isEqualTo(413);
    assertThat(normalized(page, withRepairs(OFF))).isEqualTo(200);
  }

  /** How many regions all blocks stand in: so many steps each look takes that goes up from them. */
  private static long steps(int depth) {
    Limits limits = new Limits(OFF, OFF, OFF, OFF, OFF, OFF, OFF, OFF, OFF, depth, OFF, LONG, LONG);
    return normalize("<div>word".repeat(2000), limits).blocks().stream()
        .mapToLong(judged -> ((Place.Node) judged.block().place()).region().depth())
        .sum();
  }

  @Test
  void the_depth_of_a_page() {
    assertThat(steps(64)).isLessThan(2000 * 64);
    assertThat(steps(10_000)).isGreaterThan(2000 * 900);
  }

  @Test
  void nodes_of_a_tree() {
    String page = "<b>a</b>".repeat(1000);
    assertThat(normalized(page, ON)).isEqualTo(413);
    assertThat(normalized(page, with(8000, 10, 2000, 2, OFF, 1000, 64, 1000))).isEqualTo(200);
  }

  @Test
  void blocks_of_a_page() {
    String page = "<p>a".repeat(1100);
    Limits on = with(8000, 10, 2000, 2, OFF, 1000, 64, 1000);
    assertThat(normalized(page, on)).isEqualTo(413);
    assertThat(normalized(page, with(8000, 10, 2000, 2, OFF, OFF, 64, 1000))).isEqualTo(200);
  }

  @Test
  void the_length_of_an_attribute() {
    String page =
        "<article><h1>Ports</h1><p>"
            + SENTENCE
            + "</p><img src='https://e.example/a.png' alt='"
            + SENTENCE.repeat(100)
            + "'><p>"
            + SENTENCE
            + "</p></article>";
    Limits off = with(8000, 10, 2000, 2, 1000, 1000, 64, OFF);
    assertThat(normalize(page, ON).toString()).doesNotContain(SENTENCE.repeat(50));
    assertThat(normalize(page, off).toString()).contains(SENTENCE.repeat(50));
  }

  /** A byte now, and a byte then. */
  private static InputStream slow() {
    return new InputStream() {
      private int left = 40;

      @Override
      public int read() throws IOException {
        try {
          Thread.sleep(5);
        } catch (InterruptedException stopped) {
          throw new IOException(stopped);
        }
        return left-- > 0 ? 'a' : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int octet = read();
        if (octet >= 0) {
          target[offset] = (byte) octet;
        }
        return octet < 0 ? -1 : 1;
      }
    };
  }

  private static int arrived(Duration patience) {
    Doors doors = new Doors(Capacity.UNLIMITED, new Turns(Capacity.UNLIMITED), Doors.Watch.NONE);
    Visit visit = doors.enter();
    try {
      return status(() -> new Arriving(slow(), visit, patience).readAllBytes());
    } finally {
      visit.leave();
    }
  }

  @Test
  void the_time_for_a_body_to_arrive() {
    assertThat(arrived(ON.arrival())).isEqualTo(408);
    assertThat(arrived(LONG)).isEqualTo(200);
  }

  private static int worked(Duration deadline) {
    Limits limits =
        new Limits(OFF, OFF, OFF, OFF, OFF, OFF, OFF, OFF, OFF, 64, OFF, LONG, deadline);
    return normalized("<p>" + SENTENCE.repeat(10_000), limits);
  }

  @Test
  void the_time_for_a_document() {
    assertThat(worked(Duration.ofMillis(1))).isEqualTo(504);
    assertThat(worked(LONG)).isEqualTo(200);
  }
}
