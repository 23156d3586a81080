package dev.cleancopy.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelsTest {

  private static final LanguageModels MODELS = LanguageModels.load();

  @Test
  void there_are_sixty_languages_and_more_in_five_megabytes() {
    assertThat(MODELS.languages()).hasSizeGreaterThan(80).isSorted().doesNotHaveDuplicates();
    assertThat(MODELS.size()).isLessThan(5_000_000);
  }

  @Test
  void an_unknown_language_is_refused() {
    assertThat(MODELS.knows("tlh")).isFalse();
    assertThatThrownBy(() -> MODELS.plausibility("nuqneH", "tlh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tlh");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, windows-1252, Les élèves étaient fatigués",
    "UTF-8, windows-1252, Türkiye",
    "UTF-8, windows-1252, Привет всем",
    "UTF-8, windows-1252, 한국 경제",
    "UTF-8, windows-1254, İstanbul'da konuştu",
    "windows-1254, windows-1252, İstanbul'da konuştu",
    "windows-1250, windows-1252, Příliš žluťoučký kůň",
    "windows-1251, windows-1252, Добрый день",
    "windows-1251, KOI8-R, Добрый день",
    "KOI8-R, windows-1251, Добрый день",
    "windows-1253, windows-1252, Καλημέρα σας",
    "windows-1255, windows-1252, שלום לכולם",
    "windows-1256, windows-1252, صباح الخير",
    "windows-874, windows-1252, สวัสดีครับ",
    "EUC-KR, windows-1252, 한국 경제 성장률",
    "EUC-KR, GB18030, 한국 경제 성장률",
    "GB18030, EUC-KR, 中国政府宣布新的经济政策",
    "GB18030, Big5, 中国政府宣布新的经济政策",
    "Big5, GB18030, 總統府發言人表示",
    "Shift_JIS, windows-1252, 停戦交渉を仲介している",
    "Shift_JIS, GB18030, 停戦交渉を仲介している",
    "EUC-JP, GB18030, 停戦交渉を仲介している"
  })
  void the_right_reading_is_more_plausible(String right, String wrong, String text) {
    String misread = new String(text.getBytes(Charset.forName(right)), Charset.forName(wrong));
    assertThat(MODELS.plausibility(text)).isGreaterThan(MODELS.plausibility(misread) + 2);
    assertThat(MODELS.bits(text)).isLessThan(MODELS.bits(misread));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ã©", "├®├®", "\u0093abc\u0094\u0085", "\uE000\uE001", "\uFFFD\uFFFD", "\uD800"})
  void garbage_is_implausible(String garbage) {
    assertThat(MODELS.plausibility(garbage)).isLessThan(-8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "12,345.67 (8 %)", "😀 👍🏽", "<br/>", "<p class=\"Ñ\">12</p>"})
  void numbers_emoji_and_tags_say_nothing(String text) {
    assertThat(MODELS.plausibility(text)).isZero();
    assertThat(MODELS.bits(text)).isZero();
  }

  @Test
  void addresses_say_nothing() {
    assertThat(MODELS.bits("https://example.com/xqzvwk/qqq-zzz?vbn=1")).isZero();
  }

  @Test
  void capitals_cost_what_small_letters_cost() {
    assertThat(MODELS.bits("SCHÖNE NEUE WELT", "de"))
        .isEqualTo(MODELS.bits("schöne neue welt", "de"));
  }

  @Test
  void a_name_of_another_script_does_not_make_a_text_garbage() {
    assertThat(MODELS.plausibility("Der Schriftsteller Лев Толстой lebte in Russland.", "de"))
        .isGreaterThan(-6);
  }

  @Test
  void two_alphabets_in_one_word_are_implausible() {
    assertThat(MODELS.plausibility("Mоskаu", "de")) // with Cyrillic о and а
        .isLessThan(MODELS.plausibility("Moskau", "de") - 8);
  }

  @Test
  void bytes_that_are_no_text_are_garbage_in_every_charset() {
    String noise = new String(new byte[] {1, 2, 3, 4, 14, 15}, StandardCharsets.ISO_8859_1);
    assertThat(MODELS.plausibility(noise)).isLessThan(-20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "tr", "ru", "ko", "zh-Hans"})
  void words_cost_together_what_they_cost_alone(String language) {
    String[] words = {"the", "jury", "of", "qwxyz", "Paris", "went", "été", "a", "home"};
    double alone = 0;
    for (String word : words) {
      alone += MODELS.bits(word, language);
    }
    assertThat(MODELS.bits(String.join(" ", words), language)).isCloseTo(alone, within(1e-9));
    assertThat(MODELS.bits(String.join("  ", words) + " ", language))
        .isCloseTo(alone, within(1e-9));
  }

  @Test
  void an_address_behind_words_costs_nothing() {
    assertThat(MODELS.bits("look at the page http://www.example.com/abc", "en"))
        .isEqualTo(MODELS.bits("look at the page ", "en"));
  }
}
