package dev.cleancopy.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ExpectedAnswer;
import dev.cleancopy.Resources;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five real crawled texts, over HTTP: the body to the byte, each restored letter, each removed
 * line.
 */
@QuarkusTest
class SeedsTest {

  static Stream<Arguments> seeds() throws Exception {
    List<Arguments> seeds = new ArrayList<>();
    for (JsonNode seed : new ObjectMapper().readTree(Resources.bytes("seeds/expected.json"))) {
      seeds.add(Arguments.of(seed.path("file").asText(), seed));
    }
    return seeds.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void a_crawled_text_becomes_exactly_its_article(String file, JsonNode expected) throws Exception {
    byte[] answer =
        Bytes.request()
            .header("Content-Type", "text/plain")
            .body(Resources.bytes("seeds/" + file))
            .post("/v1/normalize?explain=true")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    ExpectedAnswer.check(file, expected, new ObjectMapper().readTree(answer));
  }
}
