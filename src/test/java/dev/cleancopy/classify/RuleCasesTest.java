package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Profile;
import dev.cleancopy.read.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases of single rules, {@code cases/classify/<rule>.json}: {@code html} or {@code lines}, where
 * {@code PROSE} stands for a paragraph of an article, and under {@code expected} the label of some
 * texts ({@code !LABEL}: anything else), under {@code type} the page's type.
 */
class RuleCasesTest {

  private static final List<String> RULES =
      List.of(
          "template",
          "form-field",
          "no-article",
          "ornament",
          "captioned",
          "menu-line",
          "headline",
          "repeats-headline",
          "rights",
          "questions",
          "contents-box",
          "chrome-line",
          "inline-link",
          "chrome-group",
          "counter",
          "section-label",
          "byline",
          "dek",
          "next-article",
          "reader-comments",
          "comment-section",
          "from-data",
          "consent-dialog",
          "pull-quote",
          "offer",
          "pictures",
          "under-heading",
          "menu",
          "body",
          "type");

  private static final List<String> PROSE =
      List.of(
          "The council of the harbour town voted on Tuesday to rebuild the long bridge over the"
              + " river, which had been closed since the floods of the spring, and to pay for it"
              + " from the reserves of the town.",
          "Engineers had warned for years that the pillars of the bridge were weak, but the town"
              + " had no money for new ones, and the harbour company refused to help with the cost"
              + " of the work.",
          "The mayor said after the vote that the bridge would open again in two years, and that"
              + " the ferry over the river would run until then, at night as well as during the"
              + " day.",
          "People who live on the far bank of the river welcomed the vote of the council, though"
              + " some of them doubted that the bridge would be ready in time for the feast of the"
              + " harbour.");

  private static final BlockClassifier CLASSIFIER = new BlockClassifier(Lexicon.load());

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String rule : RULES) {
      String name = "/cases/classify/" + rule + ".json";
      try (InputStream stream = RuleCasesTest.class.getResourceAsStream(name)) {
        for (JsonNode one : new ObjectMapper().readTree(stream)) {
          cases.add(Arguments.argumentSet(rule + ": " + one.get("label").asText(), one));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void judges(JsonNode one) {
    JudgedPage judged =
        CLASSIFIER.classify(page(one), Language.UNKNOWN, Profile.BALANCED, Budget.UNLIMITED);
    if (one.has("type")) {
      assertThat(judged.type().name()).isEqualTo(one.get("type").asText());
    }
    for (Map.Entry<String, JsonNode> entry : one.path("expected").properties()) {
      String wanted = entry.getValue().asText();
      List<String> labels = labels(judged, prose(entry.getKey(), 0));
      assertThat(labels).as("no block says: " + entry.getKey()).isNotEmpty();
      if (wanted.startsWith("!")) {
        assertThat(labels).as(entry.getKey()).doesNotContain(wanted.substring(1));
      } else {
        assertThat(labels).as(entry.getKey()).contains(wanted);
      }
    }
  }

  private static List<String> labels(JudgedPage judged, String text) {
    return judged.blocks().stream()
        .filter(block -> block.text().equals(text))
        .map(JudgedBlock::label)
        .map(Enum::name)
        .toList();
  }

  private static Page page(JsonNode one) {
    boolean isHtml = one.has("html");
    String text;
    if (isHtml) {
      text = one.get("html").asText();
    } else {
      List<String> lines = new ArrayList<>();
      one.get("lines").forEach(line -> lines.add(line.asText()));
      text = String.join("\n", lines);
    }
    int count = 0;
    while (text.contains("PROSE")) {
      text = prose(text, count++);
    }
    DecodedText decoded =
        new DecodedText(text, isHtml ? Format.HTML : Format.PLAIN_TEXT, Decoding.GIVEN);
    return new PageReader().read(decoded, null, Budget.UNLIMITED);
  }

  private static String prose(String text, int count) {
    return text.replaceFirst("PROSE", PROSE.get(count % PROSE.size()));
  }
}
