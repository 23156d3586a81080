package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Comment;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.text.Urls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pages are and how their bodies are built, in many languages: {@code cases/structure}. {@code
 * {body}} stands for three paragraphs of the case's language; the members of {@code expected} are
 * those of {@link #member}.
 */
class StructureCasesTest {

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();

  static Stream<Arguments> cases() throws Exception {
    List<Arguments> cases = new ArrayList<>();
    for (Path file : Resources.files("cases/structure", ".json")) {
      for (JsonNode one : new ObjectMapper().readTree(Files.readAllBytes(file))) {
        String name = file.getFileName() + ": " + one.get("label").asText();
        cases.add(Arguments.argumentSet(name, one));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_page_is_what_the_case_says(JsonNode one) {
    NormalizedArticle article = NORMALIZER.normalize(document(one));
    for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
      String said = member(article, entry.getKey());
      for (JsonNode wanted :
          entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
        String text = wanted.asText();
        if (text.startsWith("!")) {
          assertThat(said).as(entry.getKey()).doesNotContain(text.substring(1));
        } else if (entry.getValue().isArray()) {
          assertThat(said).as(entry.getKey()).contains(text);
        } else {
          assertThat(said).as(entry.getKey()).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void cases_come_in_many_languages() throws Exception {
    Set<String> languages = new HashSet<>();
    cases().forEach(one -> languages.add(((JsonNode) one.get()[0]).get("language").asText()));
    assertThat(languages).hasSizeGreaterThanOrEqualTo(20);
  }

  private static RawDocument document(JsonNode one) {
    boolean html = one.has("html");
    List<String> lines = new ArrayList<>();
    for (JsonNode line : one.get(html ? "html" : "text")) {
      lines.add(line.asText().replace("{body}", body(one.get("language").asText(), html)));
    }
    return new RawDocument(
        new Content.Bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
        one.has("url") ? Urls.parse(one.get("url").asText()) : null,
        html ? Format.HTML : Format.PLAIN_TEXT,
        null,
        null,
        null,
        null);
  }

  private static String body(String language, boolean html) {
    return Resources.text("cases/traps/bodies/" + language + ".txt")
        .lines()
        .map(line -> html ? "<p>" + line + "</p>" : line)
        .collect(Collectors.joining("\n"));
  }

  private static String member(NormalizedArticle article, String name) {
    return switch (name) {
      case "type" -> article.assessment().pageType().name().toLowerCase(Locale.ROOT);
      case "warnings" ->
          article.assessment().warnings().stream()
              .map(warning -> warning.code().name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      case "free" -> one(article.metadata().isAccessibleForFree());
      case "truncated" -> String.valueOf(article.metadata().isTruncated());
      case "next" -> one(article.metadata().nextPage());
      case "previous" -> one(article.metadata().previousPage());
      case "body" -> article.composition().text();
      case "comments" ->
          article.composition().comments().stream()
              .map(StructureCasesTest::comment)
              .collect(Collectors.joining(" / "));
      case "pictures" ->
          article.body().stream()
              .filter(element -> element instanceof Element.Picture)
              .map(element -> picture(((Element.Picture) element).image()))
              .collect(Collectors.joining(" / "));
      case "removed" ->
          article.removed().stream()
              .map(block -> block.label().category() + ": " + block.text())
              .collect(Collectors.joining("\n"));
      case "elements" ->
          article.body().stream()
              .map(element -> element.getClass().getSimpleName().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      case "levels" ->
          article.body().stream()
              .filter(element -> element instanceof Element.Listing)
              .flatMap(element -> ((Element.Listing) element).items().stream())
              .map(item -> String.valueOf(item.level()))
              .collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String one(@Nullable Found<?> found) {
    return found == null ? "null" : found.value().toString();
  }

  private static String comment(Comment comment) {
    return comment.author() + "|" + comment.date() + "|" + comment.content().text();
  }

  private static String picture(Image image) {
    return image.caption() + "|" + image.credit();
  }
}
