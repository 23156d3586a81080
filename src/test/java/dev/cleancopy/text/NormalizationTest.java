package dev.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizationTest {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "e\u0301",
        "a\u0323\u0307b",
        "\u1112\u1161\u11ab",
        "😀e\u0301",
        "\uD83D"
      })
  void texts_that_people_write_are_normalized_as_ever(String text) {
    assertThat(Normalization.of(NFC, text)).isEqualTo(NFC.normalize(text));
  }

  /** All at once this would take a minute. */
  @Test
  void a_letter_with_a_million_marks_is_no_harm() {
    String text = "a" + "\u0301\u0323".repeat(500_000) + "e\u0301";
    assertThat(Normalization.of(NFC, text)).hasSizeBetween(900_000, 1_000_002).endsWith("\u00e9");
  }
}
