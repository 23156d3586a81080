package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document is complete, and the one under version control is that of this build: {@code
 * mvn test -Dtest=OpenApiTest -Dopenapi.update=true} writes it.
 */
@QuarkusTest
class OpenApiTest {

  private static final Path FILE = Path.of("docs/openapi.yaml");

  private static final Set<String> POSTS =
      Set.of(
          "/v1/normalize",
          "/v1/normalize/batch",
          "/v1/normalize/stream",
          "/v1/repair",
          "/v1/detect");

  private static JsonNode document() throws IOException {
    return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
  }

  @Test
  void the_document_under_version_control_is_that_of_this_build() throws IOException {
    String built =
        new String(given().get("/q/openapi?format=yaml").asByteArray(), StandardCharsets.UTF_8);
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(FILE, built);
    }
    assertThat(built).isEqualTo(Files.readString(FILE));
  }

  @Test
  void every_path_tells_its_statuses_its_body_and_examples() throws IOException {
    JsonNode document = document();
    assertThat(document.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .containsAll(POSTS)
        .contains("/v1/capabilities");
    for (String path : POSTS) {
      JsonNode post = document.path("paths").path(path).path("post");
      assertThat(Members.of(post.path("responses").toString()))
          .as(path)
          .contains("200", "400", "401", "403", "404", "405", "406", "413", "414", "415", "429")
          .contains("431", "500", "503", "504")
          .hasSize(path.equals("/v1/normalize/stream") ? 15 : 16);
      assertThat(post.path("summary").asText()).isNotEmpty();
      JsonNode body = resolved(document, post.path("requestBody"));
      assertThat(body.toString()).contains("\"examples\"");
      assertThat(post.at("/responses/200/content").toString()).contains("\"example\"");
      for (JsonNode parameter : post.path("parameters")) {
        assertThat(resolved(document, parameter).path("description").asText()).isNotEmpty();
      }
    }
    assertThat(document.at("/paths/~1v1~1normalize/post/parameters")).hasSize(12);
    assertThat(Members.of(document.at("/paths/~1v1~1capabilities/get/responses").toString()))
        .contains("200", "400", "401", "403", "404", "405", "406", "414", "429", "431", "500");
  }

  @Test
  void examples_have_the_members_that_answers_have() throws IOException {
    JsonNode paths = document().path("paths");
    assertAlike(
        example(paths.at("/~1v1~1capabilities/get")), given().get("/v1/capabilities").asString());
    for (String path : List.of("/v1/normalize", "/v1/repair", "/v1/detect")) {
      String answer = given().contentType("text/plain").body(Requests.TEXT).post(path).asString();
      assertAlike(example(paths.path(path).path("post")), answer);
    }
  }

  private static JsonNode example(JsonNode operation) {
    return operation.at("/responses/200/content/application~1json/example");
  }

  private static void assertAlike(JsonNode example, String answer) throws IOException {
    assertAlike("", example, new ObjectMapper().readTree(answer));
  }

  private static void assertAlike(String path, JsonNode example, JsonNode answer) {
    if (example.isObject() && answer.isObject()) {
      assertThat(Members.of(example.toString())).as(path).isEqualTo(Members.of(answer.toString()));
      answer
          .properties()
          .forEach(
              member ->
                  assertAlike(
                      path + "/" + member.getKey(),
                      example.path(member.getKey()),
                      member.getValue()));
    }
  }

  @Test
  void every_reference_leads_somewhere() throws IOException {
    JsonNode document = document();
    List<String> references = new ArrayList<>();
    collect(document, references);
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void schemas_tell_what_is_always_there_and_what_may_be_null() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(schemas.at("/ArticleView/required").toString()).contains("\"headline\"");
    assertThat(schemas.at("/ArticleView/properties/headline/type").toString()).contains("\"null\"");
    assertThat(schemas.at("/ArticleResponse/required").toString()).doesNotContain("\"removed\"");
    assertThat(schemas.at("/Answer/required").toString()).contains("\"status\"");
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.path("$ref").asText());
    }
    for (JsonNode child : node) {
      collect(child, references);
    }
  }
}
