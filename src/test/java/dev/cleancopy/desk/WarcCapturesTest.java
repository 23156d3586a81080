package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleancopy.contract.Capture;
import dev.cleancopy.contract.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcCapturesTest {

  private static final String PAGE = "<p>The harbour was opened again on Monday.</p>";

  static byte[] record(String type, String name, String contentType, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        ascii(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:"
                + name
                + ">\r\nWARC-Date: 2025-05-15T05:00:00Z\r\nWARC-Target-URI: https://example.com/"
                + name
                + "\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"));
    record.writeBytes(block);
    record.writeBytes(ascii("\r\n\r\n"));
    return record.toByteArray();
  }

  static byte[] response(String name, String headers, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(ascii("HTTP/1.1 200 OK\r\n" + headers + "\r\n"));
    block.writeBytes(body);
    return record("response", name, "application/http; msgtype=response", block.toByteArray());
  }

  static byte[] page(String name) {
    return response(name, "Content-Type: text/html; charset=euc-kr\r\n", ascii(PAGE));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] archive(byte[]... records) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (byte[] record : records) {
      archive.writeBytes(record);
    }
    return archive.toByteArray();
  }

  private static List<Item> items(byte[] archive) throws IOException {
    WarcCaptures captures = new WarcCaptures(new ByteArrayInputStream(archive), Limits.DEFAULT);
    List<Item> items = new ArrayList<>();
    for (Item item = captures.next(); item != null; item = captures.next()) {
      items.add(item);
    }
    return items;
  }

  /** {@code start}, and then the same again and again. */
  private static InputStream endless(String start, String more) {
    return new InputStream() {
      private final byte[] first = ascii(start);
      private final byte[] rest = ascii(more);
      private long position;

      @Override
      public int read() {
        if (position > 100_000_000) {
          throw new AssertionError("100 MB were read");
        }
        long at = position++;
        return at < first.length
            ? first[(int) at]
            : rest[(int) ((at - first.length) % rest.length)];
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
          target[offset + i] = (byte) read();
        }
        return length;
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"WARC/1.0~X: | a", "WARC/1.0~ | X: a~", "WARC/1.0~X | a", "WARC/1.0~X: y~ | _y~ "})
  void a_head_without_end_is_not_read_to_its_end(String start, String more) {
    String first = start.replace("~", "\r\n");
    String rest = more.replace("~", "\r\n").replace("_", " ");
    WarcCaptures captures = new WarcCaptures(endless(first, rest), Limits.DEFAULT);
    assertThatThrownBy(captures::next)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void the_head_of_a_later_record_has_its_end_too() throws IOException {
    byte[] large = response("large", "Content-Type: text/html\r\n", new byte[1 << 20]);
    byte[] skipped = record("request", "skipped", "application/http", new byte[1 << 20]);
    byte[] before = archive(page("a"), large, skipped, page("b"));
    assertThat(items(before)).hasSize(3);
    InputStream archive =
        new SequenceInputStream(new ByteArrayInputStream(before), endless("WARC/1.0\r\nX: ", "a"));
    WarcCaptures captures = new WarcCaptures(archive, Limits.DEFAULT);
    for (int i = 0; i < 3; i++) {
      assertThat(captures.next()).isNotNull();
    }
    assertThatThrownBy(captures::next).isInstanceOf(ProblemException.class);
  }

  @Test
  void a_date_out_of_time_is_none() throws IOException {
    byte[] odd =
        new String(page("a"), StandardCharsets.US_ASCII)
            .replace("2025-05-15T05:00:00Z", "-999999999-01-01T00:00:00Z")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(capture(items(odd).get(0)).fetchedAt()).isNull();
  }

  private static Capture capture(Item item) {
    return ((Item.Caught) item).capture();
  }

  private static String body(Item item) {
    return new String(capture(item).body().value(), StandardCharsets.US_ASCII);
  }

  @Test
  void a_response_tells_what_http_and_the_crawler_knew() throws IOException {
    Capture capture = capture(items(page("1")).get(0));
    assertThat(capture.id()).isEqualTo("urn:uuid:1");
    assertThat(capture.url()).hasToString("https://example.com/1");
    assertThat(capture.fetchedAt()).hasToString("2025-05-15T05:00:00Z");
    assertThat(capture.contentType()).isEqualTo("text/html; charset=euc-kr");
    assertThat(new String(capture.body().value(), StandardCharsets.US_ASCII)).isEqualTo(PAGE);
  }

  @Test
  void only_responses_that_are_pages_or_texts_are_read() throws IOException {
    List<Item> items =
        items(
            archive(
                record("warcinfo", "0", "application/warc-fields", ascii("software: x\r\n")),
                record("request", "1", "application/http; msgtype=request", ascii("GET / ")),
                response("2", "Content-Type: image/png\r\n", new byte[100]),
                page("3"),
                record("revisit", "4", "application/http; msgtype=response", new byte[0]),
                response("5", "Content-Type: TEXT/PLAIN\r\n", ascii("Text."))));
    assertThat(items)
        .extracting(item -> capture(item).id())
        .containsExactly("urn:uuid:3", "urn:uuid:5");
  }

  @Test
  void records_may_be_compressed_one_by_one() throws IOException {
    byte[] members =
        archive(
            EncodedStreamTest.encode("gzip", page("1")),
            EncodedStreamTest.encode("gzip", page("2")),
            EncodedStreamTest.encode("gzip", page("3")));
    assertThat(items(members)).hasSize(3);
  }

  @Test
  void transfer_and_content_encodings_of_http_are_undone() throws IOException {
    byte[] gzip = EncodedStreamTest.encode("gzip", ascii(PAGE));
    String type = "Content-Type: text/html\r\n";
    byte[] chunked = ascii("5\r\n<p>Th\r\n4\r\ne ha\r\n0\r\n\r\n");
    List<Item> items =
        items(
            archive(
                response("1", type + "Content-Encoding: gzip\r\n", gzip),
                response("2", type + "Transfer-Encoding: chunked\r\n", chunked)));
    assertThat(body(items.get(0))).isEqualTo(PAGE);
    assertThat(body(items.get(1))).isEqualTo("<p>The ha");
  }

  @Test
  void a_broken_record_costs_itself() throws IOException {
    String type = "Content-Type: text/html\r\n";
    List<Item> items =
        items(
            archive(
                page("1"),
                response("2", type + "Content-Encoding: gzip\r\n", ascii("no gzip at all")),
                response("3", type + "Content-Encoding: rot13\r\n", ascii(PAGE)),
                response("4", type, new byte[0]),
                response("5", type, new byte[Limits.DEFAULT.body() + 1]),
                page("6")));
    assertThat(items.subList(1, 5))
        .extracting(item -> ((Item.Refused) item).problem().status())
        .containsExactly(400, 415, 400, 413);
    assertThat(((Item.Refused) items.get(1)).id()).isEqualTo("urn:uuid:2");
    assertThat(capture(items.get(5)).id()).isEqualTo("urn:uuid:6");
  }

  @Test
  void an_archive_that_is_none_or_ends_early_is_a_problem() {
    assertThatThrownBy(() -> items(ascii("nonsense, and more of it, without an end")))
        .isInstanceOf(ProblemException.class);
    byte[] whole = page("1");
    assertThatThrownBy(() -> items(archive(whole, Arrays.copyOf(whole, whole.length / 2))))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> items(Arrays.copyOf(ascii("\u001f"), 4)))
        .isInstanceOf(ProblemException.class);
  }
}
