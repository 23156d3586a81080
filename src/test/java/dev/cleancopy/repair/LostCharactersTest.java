package dev.cleancopy.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostCharactersTest {

  private static final TextRepairer REPAIRER = new TextRepairer(LanguageModels.load());

  static Stream<JsonNode> cases() {
    return Pages.cases("lost-characters");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void restores_what_was_lost_and_nothing_else(JsonNode example) {
    Page page = Pages.of(example.path("input").asText().split("\n"));
    Page restored = restore(page, example.path("language").asText());
    assertThat(Pages.text(restored))
        .as(example.path("label").asText())
        .isEqualTo(example.path("expected").asText());
    if (example.has("charset")) {
      assertThat(restored.lossyCharset()).isEqualTo(example.path("charset").asText());
    }
  }

  @Test
  void a_word_is_one_repair_and_a_dash_takes_its_neighbours_along() {
    Page restored =
        restore(
            Pages.of(
                "본문 바로가기",
                "Talks begin in Istanbul, T?rkiye on May 15.",
                "He declared ceasefires?such as a truce?whenever warnings were made."),
            "en");
    assertThat(restored.blocks())
        .flatExtracting(block -> block.content().repairs())
        .extracting(Repair::before, Repair::after, Repair::applied)
        .containsExactly(
            tuple("T?rkiye", "Türkiye", true),
            tuple("ceasefires?such", "ceasefires—such", true),
            tuple("truce?whenever", "truce—whenever", true));
    assertThat(restored.lossyCharset()).isEqualTo("windows-949");
  }

  private static Page restore(Page page, String language) {
    return REPAIRER.restoreLostCharacters(
        page,
        new Language(language, 1, List.of(), Direction.LEFT_TO_RIGHT),
        RepairMode.STANDARD,
        Budget.UNLIMITED);
  }
}
