package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RawDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same article in another site's chrome gives the same body: no rule knows a page. */
class SkinsTest {

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();

  static Stream<Arguments> wrapped() throws Exception {
    List<Arguments> all = new ArrayList<>();
    for (Path skin :
        Stream.concat(
                Resources.files("skins", ".txt").stream(),
                Resources.files("skins", ".html").stream())
            .toList()) {
      for (JsonNode seed : new ObjectMapper().readTree(Resources.bytes("seeds/expected.json"))) {
        if (seed.at("/article/headline").isTextual()) {
          all.add(
              Arguments.of(
                  skin.getFileName().toString(), seed.path("file").asText(), seed.path("article")));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("wrapped")
  void another_skin_gives_the_same_body(String skin, String seed, JsonNode article) {
    boolean html = skin.endsWith(".html");
    String headline = article.path("headline").asText();
    String body = article.path("articleBody").asText();
    String page =
        Resources.text("skins/" + skin)
            .replace("{headline}", headline)
            .replace("{body}", html ? paragraphs(body) : body);
    NormalizedArticle normalized =
        NORMALIZER.normalize(
            RawDocument.ofBytes(page.getBytes(StandardCharsets.UTF_8))
                .withFormat(html ? Format.HTML : Format.PLAIN_TEXT));
    assertThat(normalized.composition().text()).isEqualTo(body);
    assertThat(normalized.metadata().headline()).isNotNull();
    assertThat(normalized.metadata().headline().value()).isEqualTo(headline);
    assertThat(normalized.language().tag()).isEqualTo("en");
  }

  private static String paragraphs(String body) {
    return Arrays.stream(body.split("\n\n", -1))
        .map(p -> "<p>" + p + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
