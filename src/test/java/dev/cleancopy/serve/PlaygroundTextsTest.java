package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.Resources;
import dev.cleancopy.contract.Names;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page says everything in all its languages. */
class PlaygroundTextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/playground");

  /** What is called the same in some languages. */
  private static final Set<String> NAMES =
      Set.of(
          "API",
          "JSON",
          "JSON-LD",
          "Markdown",
          "HTML",
          "SHA-256",
          "SimHash",
          "Open Graph",
          "Model",
          "forum",
          "{n} ms");

  private static final Pattern HOLE = Pattern.compile("\\{\\w+\\}");

  private static Map<String, String> texts(String language) {
    try {
      JsonNode texts =
          new ObjectMapper().readTree(FOLDER.resolve("texts/" + language + ".json").toFile());
      return texts.properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Set<String> holes(String text) {
    Matcher matcher = HOLE.matcher(text);
    Set<String> holes = new TreeSet<>();
    while (matcher.find()) {
      holes.add(matcher.group());
    }
    return holes;
  }

  private static boolean says(Set<String> keys, String key) {
    return keys.contains(key) || keys.contains(key + ".other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "de", "ja", "tr"})
  void all_languages_say_the_same_things(String language) {
    Map<String, String> english = texts("en");
    Map<String, String> other = texts(language);
    assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    other.forEach(
        (key, text) -> {
          assertThat(text).as(key).isNotBlank();
          assertThat(holes(text)).as(key).isEqualTo(holes(english.get(key)));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "de", "ja", "tr"})
  void what_is_said_is_translated_but_for_names(String language) {
    Map<String, String> english = texts("en");
    assertThat(texts(language))
        .allSatisfy(
            (key, text) -> {
              if (text.equals(english.get(key))) {
                assertThat(NAMES).as(key).contains(text);
              }
            });
  }

  @Test
  void every_reason_that_is_given_is_told_in_words() throws IOException {
    Set<String> keys = texts("en").keySet();
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    Set<String> untold = new TreeSet<>();
    for (Path page : Resources.files("golden", "input.html")) {
      RawDocument document = RawDocument.ofBytes(Files.readAllBytes(page));
      normalizer.normalize(document).blocks().stream()
          .map(judged -> judged.decision().reason())
          .filter(reason -> !keys.contains("reason." + reason.split("/", -1)[0]))
          .forEach(untold::add);
    }
    assertThat(untold).isEmpty();
  }

  @Test
  void whatever_the_modules_and_the_page_ask_for_is_there() throws IOException {
    Set<String> keys = texts("en").keySet();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Matcher asked =
            Pattern.compile("\\bt\\('([^']+)'|data-(?:text|label|placeholder)=\"([^\"]+)\"")
                .matcher(Files.readString(file));
        while (asked.find()) {
          String key = asked.group(1) == null ? asked.group(2) : asked.group(1);
          assertThat(says(keys, key)).as("%s in %s", key, file).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void every_category_has_a_name(Label label) {
    Set<String> keys = texts("en").keySet();
    if (label.fate() != Label.Fate.KEPT) {
      assertThat(keys).contains("category." + label.category());
    }
  }

  @Test
  void everything_that_an_answer_may_name_has_a_name() {
    Set<String> keys = texts("en").keySet();
    assertAll(keys, "kind.", Method.values());
    assertAll(keys, "evidence.", Evidence.values());
    assertAll(keys, "page.", PageType.values());
    assertAll(keys, "source.", Hint.Source.values());
    assertAll(keys, "warning.", Warning.Code.values());
    for (int status : List.of(0, 400, 401, 403, 404, 405, 406, 408, 413, 415, 429, 500, 503, 504)) {
      assertThat(keys).contains("problem." + status + ".title", "problem." + status + ".advice");
    }
  }

  private static void assertAll(Set<String> keys, String prefix, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      assertThat(keys).contains(prefix + Names.of(constant));
    }
  }
}
