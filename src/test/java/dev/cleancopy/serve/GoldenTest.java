package dev.cleancopy.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ExpectedAnswer;
import dev.cleancopy.Resources;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole pages in many languages, over HTTP, against what was written by hand; see golden/README.md.
 */
@QuarkusTest
class GoldenTest {

  static Stream<String> pages() {
    Path golden = Resources.folder("golden");
    return Resources.files("golden", "expected.json").stream()
        .map(file -> golden.relativize(file.getParent()).toString());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_becomes_what_was_written_by_hand(String page) throws Exception {
    JsonNode expected =
        new ObjectMapper().readTree(Resources.bytes("golden/" + page + "/expected.json"));
    JsonNode request = expected.path("request");
    String type = request.path("contentType").asText();
    Path input =
        Resources.folder("golden")
            .resolve(page)
            .resolve(type.equals("text/html") ? "input.html" : "input.txt");
    var call =
        Bytes.request()
            .header("Content-Type", type)
            .queryParam("explain", "true")
            .body(Files.readAllBytes(input));
    if (request.has("url")) {
      call = call.queryParam("url", request.get("url").asText());
    }
    byte[] answer = call.post("/v1/normalize").then().statusCode(200).extract().asByteArray();
    ExpectedAnswer.check(page, expected, new ObjectMapper().readTree(answer));
  }
}
