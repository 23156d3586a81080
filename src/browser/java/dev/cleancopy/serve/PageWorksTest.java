package dev.cleancopy.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import dev.cleancopy.Resources;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on the playground page, in a real browser. */
@QuarkusTest
class PageWorksTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Visit visit() {
    return CHROMIUM.visit(Visit.Eyes.DESKTOP);
  }

  @ParameterizedTest
  @CsvSource({
    "korean-skin, en, Türkiye",
    "mojibake, fr, Hélène",
    "stripped, de, läutet",
    "windows-949, ko, 골목",
    "shift-jis, ja, 駅舎",
    "chinese, zh, 无人机",
    "arabic, ar, القافلة",
    "hebrew, he, התזמורת",
    "lost-letters, tr, denizcilik",
    "windows-1251, ru, мастерской"
  })
  void each_example_shows_what_was_kept_and_what_was_struck(
      String id, String language, String word) {
    try (Visit visit = visit().open().example(id)) {
      Locator both = visit.at("#panel-compare");
      assertThat(both.locator(".clean .headline:not(.missing)")).isVisible();
      assertThat(both.locator(".clean")).hasAttribute("lang", Pattern.compile(language + ".*"));
      assertThat(both.locator(".clean")).containsText(word);
      assertThat(both.locator(".block.body").first()).isVisible();
      assertThat(both.locator(".block.removed").count()).isGreaterThan(2);
      for (String tab : List.of("proof", "article", "repairs", "facts", "json", "curl")) {
        assertThat(visit.tab(tab)).not().isEmpty();
      }
      assertThat(visit.tab("markdown").locator("code")).containsText("# ");
      visit.check();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_8b72da6d60bb8abc.txt",
        "001_07ec4791e476f4f1.txt",
        "002_617dcd80e76baccf.txt",
        "003_d30a29f48c00af17.txt",
        "004_10b5242466b1d0c7.txt"
      })
  void a_newcomer_who_pastes_a_crawled_text_sees_what_was_removed_and_why(String seed)
      throws IOException {
    String text = new String(Resources.bytes("seeds/" + seed), StandardCharsets.UTF_8);
    try (Visit visit = visit().open().clean(text)) {
      Locator proof = visit.at("#panel-compare .proof");
      assertThat(proof.locator(".block.removed .note").first()).isVisible();
      if (text.contains("본문 바로가기")) {
        Locator skip = proof.locator(".block.removed").first();
        assertThat(skip.locator(".words")).hasText("본문 바로가기");
        assertThat(skip.locator(".note")).containsText("navigation");
        skip.hover();
        assertThat(visit.at("#slip")).isVisible();
        assertThat(visit.at("#slip")).containsText("lexicon/ko/navigation");
        assertThat(visit.at("#slip")).containsText("95");
        assertThat(proof.locator("ruby.repair rt").first()).hasText("Türkiye");
        Locator mended = visit.at("#panel-compare .clean mark.repair").first();
        assertThat(mended).containsText("Türkiye");
        mended.hover();
        assertThat(visit.at("#slip")).containsText("T?rkiye");
      }
      visit.check();
    }
  }

  @Test
  void dropped_bytes_arrive_as_they_are() {
    String page =
        """
        <html><head><title>골목 책방 열두 곳</title></head><body><h1>골목 책방 열두 곳</h1>
        <p>가온시의 동네 책방 열두 곳이 오는 오월부터 매달 마지막 금요일에 밤새 문을 연다.</p>
        <p>시범 행사에는 하룻밤 사이 칠백여 명이 다녀갔다고 시가 밝혔다.</p></body></html>
        """;
    try (Visit visit = visit().open()) {
      visit.drop("책방.html", page.getBytes(Charset.forName("x-windows-949"))).waitForResult();
      assertThat(visit.at("#attachment .name")).hasText("책방.html");
      assertThat(visit.at("#tally")).containsText("windows-949");
      assertThat(visit.at("#panel-compare .clean")).containsText("마지막 금요일에 밤새 문을 연다");
      assertThat(visit.tab("curl")).containsText("--data-binary '@책방.html'");
      visit.at("#attachment button").click();
      assertThat(visit.at("#document")).isVisible();
      visit.check();
    }
  }

  @Test
  void a_file_can_be_chosen() {
    try (Visit visit = visit().open()) {
      visit
          .at("#file")
          .setInputFiles(
              new com.microsoft.playwright.options.FilePayload(
                  "a.txt", "text/plain", Requests.TEXT.getBytes(StandardCharsets.UTF_8)));
      visit.waitForResult();
      assertThat(visit.at("#panel-compare .clean .headline")).containsText("harbour");
      visit.check();
    }
  }

  @Test
  void nothing_is_asked_about_nothing() {
    try (Visit visit = visit().open()) {
      visit.at("#run").click();
      assertThat(visit.at("#status")).containsText("nothing to clean");
      assertThat(visit.at("#document")).isFocused();
      visit.check();
    }
  }

  @Test
  void a_link_holds_the_document_the_options_and_the_view() {
    String text =
        "Ein Hafen öffnet wieder\n\nDer Hafen der alten Stadt wurde am Montag „wieder“ geöffnet. 본문 👍";
    String link;
    String article;
    try (Visit visit = visit().open()) {
      visit.at("#options summary").click();
      visit.at("#option-profile").selectOption("recall");
      visit.at("#option-emails").selectOption("drop");
      visit.at("#option-language").fill("de");
      visit.clean(text).tab("article");
      visit.at("#share").click();
      visit.page().waitForCondition(() -> visit.page().url().contains("#z="));
      link = visit.page().url();
      article = visit.at("#panel-article").innerText();
      visit.check();
    }
    try (Visit other = visit().open(link.substring(link.indexOf('#'))).waitForResult()) {
      assertThat(other.at("#document")).hasValue(text);
      assertThat(other.at("#option-profile")).hasValue("recall");
      assertThat(other.at("#option-emails")).hasValue("drop");
      assertThat(other.at("#option-language")).hasValue("de");
      assertThat(other.at("#panel-article")).isVisible();
      assertThat(other.at("#panel-article").innerText()).isEqualTo(article);
      other.check();
    }
  }

  @Test
  void bytes_survive_in_a_link_and_broken_links_do_no_harm() {
    String link;
    try (Visit visit = visit().open()) {
      visit.drop(
          "a.html", "<p>골목 책방 열두 곳이 밤새 문을 연다</p>".getBytes(Charset.forName("x-windows-949")));
      visit.waitForResult();
      visit.at("#share").click();
      visit.page().waitForCondition(() -> visit.page().url().contains("#z="));
      link = visit.page().url();
    }
    try (Visit other = visit().open(link.substring(link.indexOf('#'))).waitForResult()) {
      assertThat(other.at("#attachment .name")).hasText("a.html");
      assertThat(other.at("#panel-compare")).containsText("밤새 문을 연다");
      other.check();
    }
    for (String broken : List.of("#z=AAAA", "#j=e30", "#z=%%%", "#example=nothing", "#")) {
      try (Visit visit = visit().open(broken)) {
        assertThat(visit.at("#welcome")).isVisible();
        visit.check();
      }
    }
  }

  @Test
  void the_command_that_is_shown_gives_the_answer_that_is_shown() throws Exception {
    try (Visit visit = visit().open()) {
      visit.clean("It's \"quoted\" — $HOME `x` \\ 100 %\n\nA second line, and a third one.\n");
      String shown = visit.tab("json").locator("code").textContent();
      String command = visit.tab("curl").locator("pre code").textContent();
      Process shell =
          new ProcessBuilder("bash", "-c", command.replace("curl ", "curl -s ")).start();
      byte[] answer = shell.getInputStream().readAllBytes();
      assertThat(shell.waitFor()).isZero();
      JsonNode told = new ObjectMapper().readTree(answer);
      assertThat(told).isEqualTo(new ObjectMapper().readTree(shown));
      visit.check();
    }
  }

  @Test
  void a_page_of_two_megabytes_is_shown_without_a_pause() {
    StringBuilder page =
        new StringBuilder(
            "<html><head><title>A long harbour</title></head><body><article><h1>A long harbour</h1>");
    for (int i = 0; page.length() < 2_000_000; i++) {
      page.append("<p>Paragraph ")
          .append(i)
          .append(" of the harbour tells what the fishermen saw on day ")
          .append(i)
          .append(
              ", when the boats left the old town, one after the other, and came back again.</p>");
    }
    page.append("</article></body></html>");
    try (Visit visit = visit().open()) {
      visit
          .page()
          .evaluate(
              """
          window.longest = 0;
          new PerformanceObserver((list) => {
            for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
          }).observe({ type: 'longtask' });
          """);
      visit.drop("long.html", page.toString().getBytes(StandardCharsets.UTF_8)).waitForResult();
      assertThat(visit.at("#panel-compare .block").last()).isAttached();
      visit
          .page()
          .waitForCondition(() -> visit.at("#panel-compare .proof > .block").count() > 10_000);
      visit.tab("proof");
      visit.at("#panel-proof .key.all").waitFor();
      double longest = ((Number) visit.page().evaluate("window.longest")).doubleValue();
      assertThat(longest).as("milliseconds of the longest task").isLessThan(3000);
      visit.check();
    }
  }

  @Test
  void an_empty_result_says_so() {
    try (Visit visit =
        visit().open().clean("<html><body><nav><a href='/'>Home</a></nav></body></html>")) {
      assertThat(visit.tab("article")).containsText("Nothing was kept");
      assertThat(visit.at("#warnings li").first()).isVisible();
      visit.check();
    }
  }

  @Test
  void what_is_removed_as_a_repetition_shows_what_it_repeats() {
    try (Visit visit = visit().open().example("korean-skin")) {
      visit.tab("proof").locator(".block[data-key='removed/duplicate']").hover();
      assertThat(visit.at("#slip")).containsText("line 8");
      assertThat(visit.at("#slip q")).containsText("Harbor Cities Agree");
      visit.check();
    }
  }

  @Test
  void the_legend_counts_and_filters() {
    try (Visit visit = visit().open().example("korean-skin")) {
      Locator panel = visit.tab("proof");
      int all = panel.locator(".block").count();
      Locator key = panel.locator(".key[data-key='removed/navigation']");
      int count = Integer.parseInt(key.locator(".count").innerText());
      key.click();
      assertThat(key).hasAttribute("aria-pressed", "true");
      assertThat(panel.locator(".block:visible")).hasCount(count);
      panel.locator(".key.all").click();
      assertThat(panel.locator(".block:visible")).hasCount(all);
      visit.check();
    }
  }
}
