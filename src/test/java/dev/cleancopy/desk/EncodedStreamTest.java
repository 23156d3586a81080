package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedStreamTest {

  private static final byte[] TEXT =
      ("The harbour of the old town was opened again on Monday, three years after the storm had"
              + " closed it.\n")
          .repeat(3)
          .getBytes(StandardCharsets.UTF_8);

  private static final String BROTLI_OF_TEXT =
      "GygBwIyTY+123CoFKnVbqg/pqVnCYMIFdaAD0Q0OHKI8yhMLQlzQdxyjdaKVKGX1mB6hYU1aGD2UE3Eu+mzaxG9OjY59"
          + "rbOiwDDkAcOJAA==";

  @FunctionalInterface
  private interface Encoder {
    OutputStream of(OutputStream out) throws IOException;
  }

  static byte[] encode(String encoding, byte[] bytes) throws IOException {
    return switch (encoding) {
      case "gzip" -> encode(bytes, GZIPOutputStream::new);
      case "deflate" -> encode(bytes, DeflaterOutputStream::new);
      case "raw deflate" ->
          encode(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
      case "zstd" -> encode(bytes, ZstdOutputStream::new);
      default -> Base64.getDecoder().decode(BROTLI_OF_TEXT);
    };
  }

  private static byte[] encode(byte[] bytes, Encoder encoder) throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = encoder.of(encoded)) {
      out.write(bytes);
    }
    return encoded.toByteArray();
  }

  private static InputStream open(byte[] body, String... encodings) {
    return EncodedStream.of(
        new Wire(new ByteArrayInputStream(body)), List.of(encodings), 1 << 20, 100);
  }

  private static int status(byte[] body, String... encodings) {
    return catchThrowableOfType(ProblemException.class, () -> open(body, encodings).readAllBytes())
        .problem()
        .status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw deflate", "br", "zstd"})
  void what_was_encoded_is_decoded(String encoding) throws IOException {
    byte[] decoded = open(encode(encoding, TEXT), name(encoding)).readAllBytes();
    assertThat(decoded).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw deflate", "br", "zstd"})
  void what_is_cut_short_anywhere_is_400(String encoding) throws IOException {
    byte[] whole = encode(encoding, TEXT);
    for (int length = 1; length < whole.length; length++) {
      assertThat(status(Arrays.copyOf(whole, length), name(encoding)))
          .as("%d of %d bytes of %s", length, whole.length, encoding)
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void noise_ends_in_a_problem_or_in_bytes_but_never_in_a_defect(String encoding) {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] noise = new byte[1 + random.nextInt(200)];
      random.nextBytes(noise);
      try {
        open(noise, encoding).readAllBytes();
      } catch (ProblemException expected) {
        assertThat(expected.problem().status()).isIn(400, 413);
      } catch (IOException broken) {
        throw new AssertionError(broken);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void a_bomb_is_413_by_ratio_and_by_size(String encoding) throws IOException {
    assertThat(status(encode(encoding, new byte[1 << 19]), encoding)).isEqualTo(413);
    byte[] noise = new byte[2 << 20];
    new Random(7).nextBytes(noise);
    assertThat(status(encode(encoding, noise), encoding)).isEqualTo(413);
  }

  @Test
  void a_stream_may_repeat_itself_but_not_beyond_belief() throws IOException {
    byte[] zeros = new byte[4 << 20];
    Wire gzip = new Wire(new ByteArrayInputStream(encode("gzip", zeros)));
    assertThat(EncodedStream.of(gzip, List.of("gzip")).readAllBytes()).hasSize(zeros.length);
    Wire zstd = new Wire(new ByteArrayInputStream(encode("zstd", zeros)));
    assertThatThrownBy(() -> EncodedStream.of(zstd, List.of("zstd")).readAllBytes())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("inflates");
  }

  @Test
  void a_small_page_may_repeat_itself() throws IOException {
    assertThat(open(encode("gzip", new byte[60_000]), "gzip").readAllBytes()).hasSize(60_000);
  }

  /** Windows as RFC 7932, 9.1 codes them: a decoder takes them before it gives anything. */
  @ParameterizedTest
  @CsvSource({"0x00, 16", "0x01, 17", "0x03, 18", "0x0f, 24", "0x21, 10", "0x71, 15"})
  void what_a_brotli_decoder_takes_is_asked_for(String first, int bits) throws IOException {
    byte[] body = {Integer.decode(first).byteValue()};
    List<Integer> taken = new ArrayList<>();
    InputStream stream =
        EncodedStream.of(
            new Wire(new ByteArrayInputStream(body)), List.of("br"), 1 << 20, 100, taken::add);
    assertThatThrownBy(stream::read).isInstanceOf(ProblemException.class);
    assertThat(taken).containsExactly((1 << bits) + (4 << 20));
  }

  @Test
  void what_is_not_there_is_not_taken() {
    ProblemException full = new ProblemException(Problem.of(429, "Full."));
    InputStream stream =
        EncodedStream.of(
            new Wire(new ByteArrayInputStream(encoded("br"))),
            List.of("br"),
            1 << 20,
            100,
            bytes -> {
              throw full;
            });
    assertThatThrownBy(stream::read).isSameAs(full);
  }

  private static byte[] encoded(String encoding) {
    try {
      return encode(encoding, TEXT);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void encodings_lie_on_top_of_each_other() throws IOException {
    byte[] twice = encode("zstd", encode("gzip", TEXT));
    assertThat(open(twice, "gzip", "zstd").readAllBytes()).isEqualTo(TEXT);
  }

  @Test
  void gzip_has_members() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(encode("gzip", TEXT));
    members.write(encode("gzip", new byte[0]));
    members.write(encode("gzip", TEXT));
    assertThat(open(members.toByteArray(), "gzip").readAllBytes()).hasSize(2 * TEXT.length);
    members.write(1);
    assertThat(status(members.toByteArray(), "gzip")).isEqualTo(400);
  }

  @Test
  void a_wrong_checksum_is_400_and_stays_so() throws IOException {
    byte[] wrong = encode("gzip", TEXT);
    wrong[wrong.length - 8] ^= 1;
    InputStream stream = open(wrong, "gzip");
    assertThatThrownBy(stream::readAllBytes).isInstanceOf(ProblemException.class);
    assertThatThrownBy(stream::read).isInstanceOf(ProblemException.class);
  }

  @Test
  void what_the_transport_breaks_is_no_corrupt_encoding() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the client is gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("the client is gone");
          }
        };
    assertThatThrownBy(() -> EncodedStream.of(new Wire(broken), List.of("br")).read())
        .isInstanceOf(IOException.class)
        .hasMessage("the client is gone");
  }

  @Test
  void unknown_encodings_are_415() {
    assertThat(Encodings.parse("GZIP, identity")).containsExactly("gzip");
    assertThat(Encodings.parse(null)).isEmpty();
    assertThatThrownBy(() -> Encodings.parse("gzip, rot13")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Encodings.parse("br, br, br")).isInstanceOf(ProblemException.class);
  }

  private static String name(String encoding) {
    return encoding.equals("raw deflate") ? "deflate" : encoding;
  }
}
