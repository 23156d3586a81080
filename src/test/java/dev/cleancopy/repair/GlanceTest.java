package dev.cleancopy.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {

  private static final List<Step> STEPS =
      List.of(
          new Surrogates(),
          new BackslashEscapes(),
          new Entities(),
          new PercentEscapes(),
          new Composition(),
          new Controls(),
          new Widths(),
          new Invisibles());

  @Test
  void what_looks_harmless_is_touched_by_no_step() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      for (String text : List.of("a" + c + "b", "ق" + c, c + "ア" + c, "e" + c + c)) {
        if (Glance.at(text) != Glance.SUSPICIOUS) {
          for (Step step : STEPS) {
            assertThat(step.edits(text, Budget.UNLIMITED))
                .as("%s, U+%04X", step.reason(), (int) c)
                .isEmpty();
          }
        }
      }
    }
  }

  @Test
  void most_texts_are_plain_or_harmless() {
    assertThat(Glance.at("It's 5 o'clock: \"hurry\"!\n")).isEqualTo(Glance.PLAIN);
    assertThat(Glance.at("Ça été")).isEqualTo(Glance.HARMLESS);
    assertThat(Glance.at("ที่นี่")).isEqualTo(Glance.HARMLESS);
    assertThat(Glance.at("दुनिया")).isEqualTo(Glance.HARMLESS);
    assertThat(Glance.at("한국")).isEqualTo(Glance.HARMLESS);
  }

  @Test
  void what_a_step_may_touch_is_suspicious() {
    assertThat(Glance.at("Q&amp;A")).isEqualTo(Glance.SUSPICIOUS);
    assertThat(Glance.at("u\u0308ber")).isEqualTo(Glance.SUSPICIOUS);
    assertThat(Glance.at("ท\u0E48\u0E39")).isEqualTo(Glance.SUSPICIOUS); // marks out of order
    assertThat(Glance.at("\uFFFD")).isEqualTo(Glance.SUSPICIOUS);
    assertThat(Glance.at("\u0093so\u0094")).isEqualTo(Glance.SUSPICIOUS);
  }
}
