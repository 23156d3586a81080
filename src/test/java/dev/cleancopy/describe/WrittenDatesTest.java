package dev.cleancopy.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenDatesTest {

  private static final WrittenDates DATES =
      WrittenDates.load(
          List.of(
              "ar", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "id", "it",
              "ja", "ko", "nb", "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "vi", "zh-Hans",
              "zh-Hant"));

  static Stream<Arguments> written() {
    return Cases.of("written-dates");
  }

  @ParameterizedTest
  @MethodSource("written")
  void reads_dates_as_they_are_written(JsonNode one) {
    String region = one.hasNonNull("region") ? one.get("region").asText() : "";
    String text = one.get("text").asText();
    WrittenDate found = DATES.first(text, DateStyle.of(one.get("language").asText(), region));
    assertThat(found == null ? null : found.in(text).value()).isEqualTo(Cases.text(one, "date"));
    if (one.hasNonNull("raw")) {
      assertThat(found.in(text).raw()).isEqualTo(one.get("raw").asText());
    }
  }

  @Test
  void random_text_never_breaks_it() {
    String letters = "0123456789./-: ,年月日TZ+pamMay令和ม.ค.\u200F(｜'th١٣";
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int reached = 0;
      for (WrittenDate date : DATES.in(text.toString(), DateStyle.of("en", ""))) {
        assertThat(date.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(reached);
        assertThat(date.end()).isGreaterThan(date.start());
        reached = date.end();
      }
    }
  }
}
