package dev.cleancopy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small documents whose pieces are in the charsets that {@code cases/charsets.json} says. */
class CharsetCasesTest {

  private static final DocumentDecoder DECODER = new DocumentDecoder(LanguageModels.load());

  static Stream<Named<JsonNode>> cases() {
    try (InputStream file = CharsetCasesTest.class.getResourceAsStream("/cases/charsets.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
          .map(example -> Named.of(example.path("label").asText(), example));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reads_the_text_and_says_why(JsonNode example) {
    StringBuilder all = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (JsonNode piece : example.path("pieces")) {
      String text = piece.path("text").asText();
      bytes.writeBytes(text.getBytes(Charset.forName(piece.path("charset").asText())));
      all.append(text);
    }
    DecodedText read = DECODER.decode(document(example, bytes.toByteArray()), Budget.UNLIMITED);
    Decoding decoding = read.decoding();
    String evidence = decoding.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String what = decoding.toString();
    String text = example.path("text").asText(all.toString());
    if (example.path("expect").asText("pass").equals("fail")) {
      assertThat(read.text()).as("passes now: " + what).isNotEqualTo(text);
      return;
    }
    assertThat(read.text()).as(what).isEqualTo(text);
    assertThat(decoding.charset()).as(what).isEqualTo(example.path("charset").asText());
    assertThat(evidence).as(what).isEqualTo(example.path("evidence").asText());
    assertThat(decoding.declared()).as(what).isEqualTo(example.path("declared").asText(null));
    if (example.has("malformed")) {
      assertThat(decoding.malformed()).as(what).isEqualTo(example.path("malformed").asInt());
    }
  }

  private static RawDocument document(JsonNode example, byte[] bytes) {
    RawDocument document = RawDocument.ofBytes(bytes);
    if (example.has("transport")) {
      document = document.withTransportCharset(example.path("transport").asText());
    }
    return example.has("format")
        ? document.withFormat(Format.valueOf(example.path("format").asText()))
        : document;
  }
}
