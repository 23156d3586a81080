package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Author;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.text.Urls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is invented: {@code resources/cases/traps}, whose README tells what a case is. */
class MetadataTrapsTest {

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();

  static Stream<Arguments> traps() throws Exception {
    List<Arguments> traps = new ArrayList<>();
    for (Path file : Resources.files("cases/traps", ".json")) {
      for (JsonNode trap : new ObjectMapper().readTree(Files.readAllBytes(file))) {
        String name = file.getFileName() + ": " + trap.get("label").asText();
        traps.add(Arguments.argumentSet(name, trap));
      }
    }
    return traps.stream();
  }

  @ParameterizedTest
  @MethodSource("traps")
  void says_nothing_that_the_page_does_not_say(JsonNode trap) {
    Metadata found = NORMALIZER.normalize(document(trap)).metadata();
    List<String> said = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : trap.get("expected").properties()) {
      said.add(member.getKey() + "=" + member(found, member.getKey()));
      right.add(member.getKey() + "=" + expected(member.getValue()));
    }
    if (trap.path("expect").asText().equals("fail")) {
      assertThat(said).as("passes: no longer a known fault").isNotEqualTo(right);
    } else {
      assertThat(said).isEqualTo(right);
    }
  }

  @Test
  void are_many_in_many_languages() throws Exception {
    Set<String> languages = new HashSet<>();
    traps().forEach(trap -> languages.add(((JsonNode) trap.get()[0]).get("language").asText()));
    assertThat(languages).hasSizeGreaterThanOrEqualTo(12);
  }

  private static RawDocument document(JsonNode trap) {
    boolean html = trap.has("html");
    List<String> lines = new ArrayList<>();
    for (JsonNode line : trap.get(html ? "html" : "text")) {
      lines.add(line.asText().replace("{body}", body(trap.get("language").asText(), html)));
    }
    String page = String.join("\n", lines);
    return new RawDocument(
        new Content.Bytes(page.getBytes(StandardCharsets.UTF_8)),
        trap.has("url") ? Urls.parse(trap.get("url").asText()) : null,
        html ? Format.HTML : Format.PLAIN_TEXT,
        null,
        null,
        null,
        trap.has("fetchedAt") ? Instant.parse(trap.get("fetchedAt").asText()) : null);
  }

  private static String body(String language, boolean html) {
    return Resources.text("cases/traps/bodies/" + language + ".txt")
        .lines()
        .map(line -> html ? "<p>" + line + "</p>" : line)
        .collect(Collectors.joining("\n"));
  }

  private static String expected(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? "null" : value.asText();
    }
    List<String> all = new ArrayList<>();
    value.forEach(one -> all.add(one.asText()));
    return all.toString();
  }

  private static String member(Metadata found, String name) {
    return switch (name) {
      case "headline" -> one(found.headline(), value -> value);
      case "alternativeHeadline" -> one(found.alternativeHeadline(), value -> value);
      case "description" -> one(found.description(), value -> value);
      case "authors" ->
          found.authors().stream().map(Found::value).map(MetadataTrapsTest::author).toList() + "";
      case "publisher" -> one(found.publisher(), publisher -> publisher.name());
      case "datePublished" -> one(found.datePublished(), ArticleDate::value);
      case "dateModified" -> one(found.dateModified(), ArticleDate::value);
      case "dateline" -> one(found.dateline(), value -> value);
      case "articleSection" -> one(found.articleSection(), value -> value);
      case "keywords" -> found.keywords().stream().map(Found::value).toList() + "";
      case "breadcrumbs" -> found.breadcrumbs().stream().map(Found::value).toList() + "";
      case "canonicalUrl" -> one(found.canonicalUrl(), Object::toString);
      case "isAccessibleForFree" -> one(found.isAccessibleForFree(), Object::toString);
      case "copyrightNotice" -> one(found.copyrightNotice(), value -> value);
      case "mainImage" -> one(found.mainImage(), image -> image.url() + "");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static <T> String one(Found<T> found, Function<T, String> text) {
    return found == null ? "null" : text.apply(found.value());
  }

  private static String author(Author author) {
    return (author.type() == Author.Type.ORGANIZATION ? "@" : "")
        + author.name()
        + (author.jobTitle() == null ? "" : "|" + author.jobTitle())
        + (author.email() == null ? "" : "|" + author.email());
  }
}
