package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No request is read of which two readers could disagree where it ends: each of these is followed
 * by another, which must not be answered. Netty's own decoder would answer some of them.
 */
@QuarkusTest
class FramingTest {

  private static final String HEAD =
      "POST /v1/detect HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";
  private static final String TEXT = "The harbour of the old town.";
  private static final String CHUNKS = "1c\r\n" + TEXT + "\r\n0\r\n\r\n";

  /** What a stranger has smuggled into somebody's connection. */
  private static final String SMUGGLED = "GET /v1/capabilities HTTP/1.1\r\nHost: a\r\n\r\n";

  /** What comes back until the connection is closed. */
  private static String told(String bytes) throws IOException {
    try (Caller caller = new Caller()) {
      return caller.raw(bytes).rest();
    }
  }

  private static void assertRefused(String bytes) throws IOException {
    String told = told(bytes + SMUGGLED);
    assertThat(told)
        .startsWith("HTTP/1.1 400 ")
        .contains(PROBLEM, "no HTTP")
        .doesNotContain(" 200 ");
    assertThat(told).containsIgnoringCase("connection: close").contains("nosniff");
  }

  /** As Java's client asks unless it is told otherwise. */
  @ParameterizedTest
  @ValueSource(strings = {"", "A line of text, and another one."})
  void a_change_to_http_2_is_answered_in_it(String body) throws Exception {
    URI address = URI.create("http://localhost:" + RestAssured.port + "/v1/normalize");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(body.isEmpty() ? 400 : 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nContent-Length: 28\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
        "Transfer-Encoding: chunked, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: \u000bchunked\r\n",
        "Transfer-Encoding: \r\n",
        "Transfer-Encoding : chunked\r\n",
        " Transfer-Encoding: chunked\r\n Content-Length: 28\r\nTransfer-Encoding: identity\r\n",
        "X: a\nTransfer-Encoding: chunked\r\n",
        "X: a\rTransfer-Encoding: chunked\r\n",
        "Host: b\r\nTransfer-Encoding: chunked\r\n",
      })
  void a_body_in_chunks_has_nothing_else_that_tells_its_end(String headers) throws IOException {
    assertRefused(HEAD + headers + "\r\n" + CHUNKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 28\r\nContent-Length: 28\r\n",
        "Content-Length: 28\r\nContent-Length: 5\r\n",
        "Content-Length: 28, 28\r\n",
        "Content-Length: 5, 28\r\n",
        "Content-Length: +28\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x1c\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length:\r\n",
        "Content-Length : 28\r\n",
        "Content-Length:\r\n 28\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 28\r\n",
        "X: a\nContent-Length: 28\r\n",
        "X: a\u0000b\r\nContent-Length: 28\r\n",
      })
  void a_length_is_given_once_and_is_a_number(String headers) throws IOException {
    assertRefused(HEAD + headers + "\r\n" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0", "9.9"})
  void only_http_1_1_has_chunks(String version) throws IOException {
    String head = HEAD.replace("1.1", version) + "Connection: keep-alive\r\n";
    assertRefused(head + "Transfer-Encoding: chunked\r\n\r\n" + CHUNKS);
  }

  /** What is wrong shows when the head was taken: nothing is answered, or a broken body is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000000000001c\r\n",
        "00000000000000001c\r\n",
        "80000000\r\n",
        "ffffffff\r\n",
        "-1\r\n",
        "0x1c\r\n",
        "1c\n",
        "1c;a\nb\r\n",
        "\r\n",
        ";\r\n"
      })
  void a_chunk_whose_size_is_odd_ends_the_connection(String size) throws IOException {
    String told =
        told(
            HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + TEXT + "\r\n0\r\n\r\n" + SMUGGLED);
    assertThat(told).doesNotContain(" 200 ");
  }

  @Test
  void a_chunk_that_goes_on_behind_its_end_ends_the_connection() throws IOException {
    String body = "1c\r\n" + TEXT + "XX0\r\n\r\n";
    assertThat(told(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body + SMUGGLED))
        .doesNotContain(" 200 ");
  }

  @Test
  void what_is_too_long_to_be_read_is_told_so() throws IOException {
    assertThat(told("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains(PROBLEM);
    assertThat(told("GET / HTTP/1.1\r\nHost: a\r\n" + "X: aaaaaaaa\r\n".repeat(3000) + "\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains(PROBLEM);
    assertThat(told("what is this\r\n\r\n")).startsWith("HTTP/1.1 400 ").contains(PROBLEM);
  }

  /** Sound requests on one connection, however they are cut: none is lost, and none too many. */
  @Test
  void sound_requests_are_answered_one_after_the_other() throws IOException {
    String chunked =
        HEAD
            + "Transfer-Encoding: Chunked\r\n\r\n5;a=b\r\nThe h\r\n00000017\r\n"
            + TEXT.substring(5)
            + "\r\n0\r\nX: trailer\r\nY: another\r\n\r\n";
    String folded = HEAD + "X: a\r\n b\r\nContent-Length: 28\r\n\r\n" + TEXT;
    String all = (chunked + folded + SMUGGLED).repeat(2);
    for (int piece : new int[] {1, 7, 1000}) {
      try (Caller caller = new Caller()) {
        for (int i = 0; i < all.length(); i += piece) {
          caller.raw(all.substring(i, Math.min(all.length(), i + piece)));
        }
        for (int i = 0; i < 6; i++) {
          assertThat(caller.answer()).startsWith("HTTP/1.1 200 ");
        }
      }
    }
  }

  /** The attacks are real: what Vert.x has in its place reads a request behind each of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nContent-Length: 28\r\n\r\n1c\r\n",
        "Transfer-Encoding: chunked, gzip\r\n\r\n1c\r\n",
        "Host: b\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n",
        "Transfer-Encoding: chunked\r\n\r\n100000000000001c\r\n"
      })
  void without_it_the_smuggled_request_is_read(String start) {
    EmbeddedChannel channel =
        new EmbeddedChannel(new VertxHttpRequestDecoder(new HttpServerOptions()));
    String bytes = HEAD + start + TEXT + "\r\n0\r\n\r\n" + SMUGGLED;
    ByteBuf read = Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1);
    channel.writeInbound(read);
    int requests = 0;
    for (Object one = channel.readInbound(); one != null; one = channel.readInbound()) {
      requests +=
          one instanceof io.netty.handler.codec.http.HttpRequest request
                  && request.decoderResult().isSuccess()
              ? 1
              : 0;
      if (one instanceof HttpContent content) {
        content.release();
      }
    }
    channel.finishAndReleaseAll();
    assertThat(requests).isEqualTo(2);
  }
}
