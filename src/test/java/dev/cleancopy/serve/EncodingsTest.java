package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.HTML;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static dev.cleancopy.serve.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content encodings over HTTP; {@link EncodingsIT} asks the packaged service the same. */
@QuarkusTest
class EncodingsTest {

  /** 300 bytes of text, and 50 MiB of zeros: the JDK has no encoder. */
  private static final String BROTLI =
      "GygBwIyTY+123CoFKnVbqg/pqVnCYMIFdaAD0Q0OHKI8yhMLQlzQdxyjdaKVKGX1mB6hYU1aGD2UE3Eu+mzaxG9OjY59"
          + "rbOiwDDkAcOJAA==";

  private static final String BROTLI_BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//"
          + "B/8EQBwWAOje/+X//wf+CYA4LADQvf8A";

  private static byte[] encode(String encoding, byte[] bytes) throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (encoding) {
          case "gzip" -> new GZIPOutputStream(encoded);
          case "deflate" -> new DeflaterOutputStream(encoded);
          default -> new ZstdOutputStream(encoded);
        }) {
      out.write(bytes);
    }
    return encoded.toByteArray();
  }

  private static RequestSpecification send(String encoding, byte[] body) {
    return request()
        .header("Content-Type", "text/html")
        .header("Content-Encoding", encoding)
        .body(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void an_encoded_body_is_answered_like_a_plain_one(String encoding) throws IOException {
    byte[] body = encode(encoding, HTML.getBytes(StandardCharsets.UTF_8));
    String answer =
        send(encoding, body).post(NORMALIZE).then().statusCode(200).extract().asString();
    assertThat(answer).isEqualTo(raw("text/html", HTML).post(NORMALIZE).asString());
  }

  @Test
  void brotli_is_read() {
    send("br", Base64.getDecoder().decode(BROTLI))
        .post(NORMALIZE)
        .then()
        .statusCode(200)
        .body("article.articleBody", containsString("The harbour"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/normalize", "/v1/repair", "/v1/detect"})
  void an_unknown_encoding_is_415_and_says_what_is_known(String path) {
    problem(raw("text/html", HTML).header("Content-Encoding", "rot13"), path, 415)
        .header("Accept-Encoding", equalTo("gzip, deflate, br, zstd, identity"))
        .body("supported", equalTo(List.of("gzip", "deflate", "br", "zstd", "identity")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void a_corrupt_body_is_400_and_never_parsed(String encoding) throws IOException {
    for (String path : List.of("/v1/normalize", "/v1/repair", "/v1/detect")) {
      problem(raw("text/html", HTML).header("Content-Encoding", encoding), path, 400)
          .body("detail", containsString("corrupt"));
    }
    byte[] whole =
        encoding.equals("br")
            ? Base64.getDecoder().decode(BROTLI)
            : encode(encoding, HTML.getBytes(StandardCharsets.UTF_8));
    problem(send(encoding, Arrays.copyOf(whole, whole.length - 5)), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void a_bomb_is_413(String encoding) throws IOException {
    byte[] bomb =
        encoding.equals("br")
            ? Base64.getDecoder().decode(BROTLI_BOMB)
            : encode(encoding, new byte[50 << 20]);
    for (String path : List.of("/v1/normalize", "/v1/repair", "/v1/detect")) {
      problem(send(encoding, bomb), path, 413).body("detail", containsString("inflates"));
    }
  }

  @Test
  void an_encoded_body_may_be_empty_too() throws IOException {
    problem(send("gzip", encode("gzip", new byte[0])), 400).body("detail", containsString("empty"));
  }

  @Test
  void answers_leave_compressed_for_those_who_ask() throws IOException {
    Response plain = raw("text/html", HTML).post(NORMALIZE);
    assertThat(plain.header("Content-Encoding")).isNull();
    Response gzip = raw("text/html", HTML).header("Accept-Encoding", "gzip").post(NORMALIZE);
    assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    byte[] inflated =
        new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray())).readAllBytes();
    assertThat(inflated).isEqualTo(plain.asByteArray());
    Response refused =
        raw("text/html", HTML).header("Accept-Encoding", "gzip;q=0, identity").post(NORMALIZE);
    assertThat(refused.asByteArray()).isEqualTo(plain.asByteArray());
  }
}
