package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.Resources;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The playground page is whole, and keeps to itself. What it does, the profile browser tests. */
@QuarkusTest
class PlaygroundTest {

  private static final Path FOLDER = Path.of("src/main/resources/playground");

  static List<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .sorted()
          .toList();
    }
  }

  static List<JsonNode> examples() throws IOException {
    JsonNode list = new ObjectMapper().readTree(FOLDER.resolve("examples/list.json").toFile());
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get).toList();
  }

  @Test
  void the_page_stands_at_the_root_under_a_strict_policy() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(containsString("<title>Clean Copy</title>"));
    assertThat(PlaygroundResource.POLICY).doesNotContain("unsafe", "http", "*", "data:", "blob:");
  }

  @Test
  void the_page_has_no_script_and_no_style_of_its_own() throws IOException {
    String page = Files.readString(FOLDER.resolve("index.html"));
    assertThat(page).doesNotContainPattern("(?i)<script(?![^>]* src=)").doesNotContain("<style");
    assertThat(page)
        .doesNotContainPattern("(?i)\\s(on[a-z]+|style)=")
        .doesNotContain("javascript:");
    assertThat(page).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
  }

  @Test
  void everything_that_the_page_names_is_served() throws IOException {
    Matcher named =
        Pattern.compile("(?:src|href)=\"(playground/[^\"]+)\"")
            .matcher(Files.readString(FOLDER.resolve("index.html")));
    int count = 0;
    while (named.find()) {
      given().get("/" + named.group(1)).then().statusCode(200);
      count++;
    }
    assertThat(count).isGreaterThan(5);
    given().get("/playground/texts/ko.json").then().statusCode(200).contentType("application/json");
    given().get("/playground/app.js").then().contentType(startsWith("text/javascript"));
    given().get("/playground/desk.css").then().contentType(startsWith("text/css"));
  }

  @Test
  void what_did_not_change_is_not_sent_again() {
    String tag = given().get("/playground/app.js").header("ETag");
    given().header("If-None-Match", tag).get("/playground/app.js").then().statusCode(304);
    given().header("If-None-Match", "\"other\"").get("/playground/app.js").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.js",
        "..%2fapplication.properties",
        "%2e%2e/application.properties",
        "texts/../../application.properties",
        "texts/",
        "texts",
        "app.class"
      })
  void nothing_else_is_served(String name) {
    given().urlEncodingEnabled(false).get("/playground/" + name).then().statusCode(404);
  }

  @Test
  void it_is_read_and_not_written() {
    given().post("/").then().statusCode(405).header("Allow", containsString("GET"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void modules_import_what_others_export_and_build_no_markup(String name) throws IOException {
    String module = Files.readString(FOLDER.resolve(name));
    assertThat(module).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(");
    assertThat(module).doesNotContain("document.write", "new Function", "setAttribute('style'");
    assertThat(module.lines().count()).as("lines of " + name).isLessThan(300);
    Matcher imports =
        Pattern.compile("import \\{([^}]*)\\} from '\\./([\\w-]+\\.js)'").matcher(module);
    while (imports.find()) {
      String other = Files.readString(FOLDER.resolve(imports.group(2)));
      for (String imported : imports.group(1).split(",", -1)) {
        assertThat(other)
            .as("%s of %s", imported.strip(), imports.group(2))
            .containsPattern(
                "export (?:async )?(?:function|const|let|class) " + imported.strip() + "\\b");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void modules_parse(String name) throws Exception {
    assumeThat(hasNode()).as("node is here to parse them").isTrue();
    boolean isModule = Files.readString(FOLDER.resolve(name)).matches("(?s).*\\b(?:im|ex)port .*");
    Process node =
        new ProcessBuilder(
                "node", "--check", isModule ? "--input-type=module" : "--input-type=commonjs", "-")
            .redirectInput(FOLDER.resolve(name).toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_becomes_an_article_and_shows_what_was_taken_away(JsonNode example)
      throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve("examples/" + example.path("file").asText()));
    byte[] answer =
        Bytes.request()
            .header("Content-Type", "application/octet-stream")
            .body(bytes)
            .post("/v1/normalize?explain=true")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    JsonNode result = new ObjectMapper().readTree(answer);
    assertThat(result.at("/article/inLanguage").asText())
        .startsWith(example.path("language").asText());
    assertThat(result.at("/article/headline").asText()).isNotEmpty();
    assertThat(result.at("/article/blocks").size()).isGreaterThanOrEqualTo(3);
    assertThat(result.path("removed").size()).isGreaterThanOrEqualTo(3);
    assertThat(result.at("/quality/pageType").asText()).isEqualTo("article");
  }

  @Test
  void the_examples_are_ten_in_ten_languages() throws IOException {
    Set<String> languages = new TreeSet<>();
    examples().forEach(example -> languages.add(example.path("language").asText()));
    assertThat(languages).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds/000_8b72da6d60bb8abc.txt", "seeds/003_d30a29f48c00af17.txt"})
  void the_original_is_there_in_order_with_what_became_of_it(String seed) throws IOException {
    byte[] bytes = Resources.bytes(seed);
    byte[] answer =
        Bytes.request()
            .header("Content-Type", "text/plain")
            .body(bytes)
            .post("/v1/normalize?explain=true")
            .asByteArray();
    JsonNode result = new ObjectMapper().readTree(answer);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int last = -1;
    int removed = 0;
    for (JsonNode block : result.path("original")) {
      int start = block.at("/source/start").asInt();
      assertThat(start).isGreaterThan(last);
      last = start;
      assertThat(text.substring(start, block.at("/source/end").asInt()))
          .isEqualTo(block.path("text").asText());
      if (block.path("outcome").asText().equals("removed")) {
        JsonNode same = result.path("removed").get(removed++);
        assertThat(block.path("text")).isEqualTo(same.path("text"));
        assertThat(block.path("label")).isEqualTo(same.path("category"));
      }
    }
    assertThat(removed).isEqualTo(result.path("removed").size());
    assertThat(result.path("original").findValuesAsText("outcome")).contains("body", "removed");
  }
}
