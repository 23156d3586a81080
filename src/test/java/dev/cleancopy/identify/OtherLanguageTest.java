package dev.cleancopy.identify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.language.LanguageModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguageTest {

  private static final LanguageModels MODELS = LanguageModels.load();

  private static final String ENGLISH =
      "\"We have been waiting for this day for more than twenty years, and now that it has come we"
          + " hardly know what to say,\" the mayor told reporters outside the town hall.";
  private static final String GERMAN =
      "Die Bundesregierung hat am Mittwoch einen Gesetzentwurf beschlossen, der den Ausbau der"
          + " erneuerbaren Energien beschleunigen und die Verfahren deutlich vereinfachen soll.";
  private static final String FRENCH =
      "Le président de la République a annoncé mardi que les nouvelles mesures entreraient en"
          + " vigueur dès la semaine prochaine, malgré l'opposition de plusieurs syndicats.";
  private static final String KOREAN =
      "정부는 수요일 재생에너지 확대를 앞당기고 인허가 절차를 크게 간소화하는 내용의 법안을 의결했다고 밝혔다. 야당은"
          + " 지역 주민의 의견을 충분히 듣지 않았다며 강하게 반발하고 있다.";
  private static final String RUSSIAN =
      "Правительство в среду одобрило законопроект, который должен ускорить развитие возобновляемой"
          + " энергетики и заметно упростить процедуры согласования на местах.";
  private static final String DANISH =
      "Regeringen vedtog onsdag et lovforslag, der skal fremskynde udbygningen af vedvarende energi"
          + " og gøre sagsbehandlingen i kommunerne langt enklere end i dag.";

  @ParameterizedTest
  @CsvSource({"de", "fr", "ko", "ru", "ja", "ar", "tr"})
  void an_english_quotation_is_told(String page) {
    assertThat(new OtherLanguage(MODELS, page).of(ENGLISH)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"en", "ko", "ru", "zh-Hans"})
  void french_and_german_are_told(String page) {
    assertThat(new OtherLanguage(MODELS, page).of(FRENCH)).isEqualTo("fr");
    assertThat(new OtherLanguage(MODELS, page).of(GERMAN)).isEqualTo("de");
  }

  @ParameterizedTest
  @CsvSource({"en", "ja", "de"})
  void other_scripts_are_told(String page) {
    assertThat(new OtherLanguage(MODELS, page).of(KOREAN)).isEqualTo("ko");
    assertThat(new OtherLanguage(MODELS, page).of(RUSSIAN)).isEqualTo("ru");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Samsung Galaxy S25 Ultra",
    "ko, 'Samsung Electronics Co., LG Energy Solution, SK hynix'",
    "en, Frankfurter Allgemeine Zeitung",
    "ja, https://www.example.com/news/2025/05/13/some-long-address-of-an-article-about-something"
  })
  void names_and_addresses_are_not(String page, String text) {
    assertThat(new OtherLanguage(MODELS, page).of(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"nb", "da"})
  void close_relatives_are_left_open(String page) {
    assertThat(new OtherLanguage(MODELS, page).of(DANISH)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"en", "de", "ko", "zh-Hant", "sr"})
  void what_is_in_the_language_of_the_page_is_not(String page) {
    String text =
        switch (page) {
          case "en" -> ENGLISH;
          case "de" -> GERMAN;
          case "ko" -> KOREAN;
          case "sr" ->
              "Влада је у среду усвојила предлог закона који треба да убрза изградњу извора"
                  + " обновљиве енергије и поједностави поступке у општинама.";
          default -> "行政院週三通過法律修正草案，將加速再生能源的建設，並且大幅簡化地方政府的審查程序，反對黨則批評政府沒有充分聽取當地居民的意見。";
        };
    assertThat(new OtherLanguage(MODELS, page).of(text)).isNull();
  }
}
