package dev.cleancopy.identify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.read.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

  private static final LanguageIdentifier IDENTIFIER =
      new LanguageIdentifier(LanguageModels.load());

  private static final String ENGLISH =
      "The delegation arrived on Monday, and talks about the ceasefire are expected to go on for"
          + " several days, officials said.";

  static Stream<JsonNode> cases() {
    try (InputStream file =
        LanguageIdentifierTest.class.getResourceAsStream("/cases/languages.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tells_the_language_of_a_sentence_or_a_headline(JsonNode example) {
    Language language = IDENTIFIER.identify(example.path("text").asText());
    String wanted = example.path("language").asText();
    String what = example.path("label").asText() + " " + language;
    if (example.path("expect").asText("pass").equals("fail")) {
      assertThat(language.tag()).as("passes now: " + what).isNotEqualTo(wanted);
    } else {
      assertThat(language.tag()).as(what).isEqualTo(wanted);
    }
  }

  @Test
  void the_cases_are_in_sixty_languages_and_more() {
    assertThat(cases().map(c -> c.path("language").asText()).distinct()).hasSizeGreaterThan(80);
  }

  @Test
  void an_english_article_in_a_korean_skin_is_english() {
    String skin =
        "<li><a href='/a'>본문 바로가기</a></li><li><a href='/b'>글자크기 조절</a></li><li>구독하기</li>"
            .repeat(12);
    Page page =
        html(
            "<html lang=ko><body><nav><ul>"
                + skin
                + "</ul></nav><p>"
                + ENGLISH
                + "</p><p>The talks follow weeks of fighting in the region.</p><ul>"
                + skin
                + "</ul></body></html>");
    Language language = IDENTIFIER.identify(page, "ko");
    assertThat(language.tag()).isEqualTo("en");
    assertThat(language.direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "_", "--", "@", "*", "x", "0", "-en", "..", "$lang", "{{ lang }}"})
  void a_claim_that_is_no_language_says_nothing(String claim) {
    Page page = html("<html lang='" + claim + "'><body><p>" + ENGLISH + "</body></html>");

    assertThat(IDENTIFIER.identify(page, null).tag()).isEqualTo("en");
  }

  @Test
  void lines_of_stripped_text_are_weighed_by_length() {
    String menu = "로그인\n회원가입\n전체메뉴\n정치\n경제\n사회\n국제\n문화\n스포츠\n연예\n".repeat(3);
    assertThat(IDENTIFIER.identify(text(menu + ENGLISH + "\n" + menu), null).tag()).isEqualTo("en");
  }

  @Test
  void a_quotation_does_not_change_the_language() {
    String article =
        """
        Der Präsident sagte am Montag, die Gespräche würden noch mehrere Tage dauern.
        "We will stay here as long as it takes to reach an agreement that holds."
        Beobachter rechnen damit, dass beide Seiten Zugeständnisse machen müssen.
        """;
    assertThat(IDENTIFIER.identify(text(article), null).tag()).isEqualTo("de");
  }

  @Test
  void a_claim_decides_only_what_the_text_leaves_open() {
    String open = "Predsjednik je rekao da je to dobro.";
    assertThat(IDENTIFIER.identify(text(open), "hr").tag()).isEqualTo("hr");
    assertThat(IDENTIFIER.identify(text(open), "bs").tag()).isEqualTo("bs");
    assertThat(IDENTIFIER.identify(text(open), "de").tag()).isNotEqualTo("de");
    assertThat(IDENTIFIER.identify(text(ENGLISH), "ko").tag()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sr | Nedelju dana posle izbora predsednik vlade nije želeo da govori za medije. | sr-Latn",
        "sr-Latn | Недељу дана после избора председник владе није желео да говори за медије. | sr",
        "uz-Cyrl | Shahar kengashi seshanba kuni yangi rejani tasdiqladi. | uz",
        "kk-Latn | Қалалық мәслихат сейсенбі күні жаңа жоспарды бекітті. | kk"
      })
  void the_tag_names_the_script_of_the_text_and_not_that_of_a_claim(
      String claim, String text, String tag) {
    assertThat(IDENTIFIER.identify(text(text), claim).tag()).isEqualTo(tag);
  }

  @Test
  void what_the_text_leaves_open_is_not_claimed_with_confidence() {
    Language language = IDENTIFIER.identify("Predsjednik je rekao da je to dobro.");
    assertThat(language.confidence()).isLessThan(0.9);
    assertThat(language.alternatives())
        .extracting(Language.Candidate::tag)
        .containsAnyOf("hr", "bs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "NB", "nb-NO"})
  void a_caller_may_name_norwegian_in_several_ways(String hint) {
    assertThat(IDENTIFIER.identify(text("Vi vil ha mer tid"), hint).tag()).isEqualTo("nb");
  }

  @Test
  void a_hint_that_is_no_language_is_no_vote() {
    for (String hint : List.of("", "xx-invalid-----", "utf-8", "k".repeat(1000), "\uD800")) {
      assertThat(IDENTIFIER.identify(text(ENGLISH), hint).tag()).isEqualTo("en");
    }
  }

  @Test
  void a_page_without_text_is_known_by_what_it_says_of_itself() {
    Hint description =
        Hint.of(Hint.Source.META, "description", "Der Stadtrat hat über den Radweg beraten.");
    Page page = new Page(Format.HTML, null, List.of(), List.of(description), null);
    assertThat(IDENTIFIER.identify(page, null).tag()).isEqualTo("de");
    assertThat(IDENTIFIER.identify(text(""), "de")).isEqualTo(Language.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, افتتح الوزير المعرض",
    "fa, این کتاب را خواندم و خوشم آمد",
    "he, שלום לכולם ובוקר טוב",
    "ur, یہ کتاب بہت اچھی ہے"
  })
  void some_are_written_from_right_to_left(String tag, String text) {
    Language language = IDENTIFIER.identify(text);
    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
  }

  @Test
  void a_script_without_a_model_is_known_by_itself() {
    assertThat(IDENTIFIER.identify("ລັດຖະບານປະກາດແຜນໃໝ່").tag()).isEqualTo("lo");
    assertThat(IDENTIFIER.identify("རྒྱལ་ཁབ་གསར་འགྱུར").confidence()).isLessThan(0.6);
  }

  @Test
  void nothing_but_the_text_matters() {
    List<String> texts = cases().map(c -> c.path("text").asText()).toList();
    List<Language> alone = texts.stream().map(IDENTIFIER::identify).toList();
    List<Language> together =
        texts.parallelStream().map(IDENTIFIER::identify).collect(Collectors.toList());
    LanguageIdentifier other = new LanguageIdentifier(LanguageModels.load());
    assertThat(together).isEqualTo(alone);
    assertThat(texts.stream().map(other::identify)).isEqualTo(alone);
  }

  @Test
  void noise_is_survived() {
    long seed = 20_250_515;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      StringBuilder noise = new StringBuilder();
      int bound = round % 2 == 0 ? 0x10000 : 0x400;
      for (int i = random.nextInt(60); i > 0; i--) {
        noise.append((char) random.nextInt(bound));
      }
      Language language = IDENTIFIER.identify(noise.toString());
      assertThat(language.confidence()).as("seed " + seed).isBetween(0.0, 1.0);
      assertThat(language.tag()).isNotEmpty();
    }
  }

  private static Page html(String html) {
    return new PageReader()
        .read(new DecodedText(html, Format.HTML, Decoding.GIVEN), null, Budget.UNLIMITED);
  }

  private static Page text(String text) {
    return new PageReader()
        .read(new DecodedText(text, Format.PLAIN_TEXT, Decoding.GIVEN), null, Budget.UNLIMITED);
  }
}
