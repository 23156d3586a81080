package dev.cleancopy.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The playground page for those who cannot see it, have no mouse, a telephone, another script, or
 * sit in the dark. {@code -Dscreenshots.update=true} takes the pictures of docs/images anew.
 */
@QuarkusTest
class PageForEverybodyTest {

  private static final List<String> VIEWS =
      List.of("compare", "proof", "article", "repairs", "facts", "json", "markdown", "curl");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Visit visit(Visit.Eyes eyes) {
    return CHROMIUM.visit(eyes);
  }

  private static void barrierFree(Visit visit, String where) {
    List<Rule> barriers = new AxeBuilder(visit.page()).analyze().getViolations();
    assertThat(barriers)
        .as(where)
        .extracting(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " "
                    + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void there_are_no_barriers(ColorScheme light) {
    try (Visit visit = visit(Visit.Eyes.DESKTOP.in(light)).open()) {
      visit.at("#options summary").click();
      barrierFree(visit, "welcome");
      visit.example("korean-skin");
      for (String view : VIEWS) {
        visit.tab(view);
        barrierFree(visit, view);
      }
      visit.tab("proof").locator(".block").first().focus();
      barrierFree(visit, "a slip");
      visit.example("arabic").tab("compare");
      barrierFree(visit, "right to left");
      visit.example("chinese").tab("article");
      barrierFree(visit, "a table");
    }
    try (Visit visit = visit(Visit.Eyes.PHONE.in(light)).expectingRefusals().open()) {
      visit.example("windows-949");
      barrierFree(visit, "on a phone");
      visit.drop("a.pdf", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      visit.at("#problem").waitFor();
      barrierFree(visit, "a refusal");
    }
  }

  @Test
  void everything_can_be_done_without_a_mouse() {
    try (Visit visit = visit(Visit.Eyes.DESKTOP).open()) {
      Page page = visit.page();
      Keyboard keys = page.keyboard();
      keys.press("Tab");
      assertThat(visit.at(".skip")).isFocused();
      for (int i = 0; i < 5 && !"document".equals(focused(page)); i++) {
        keys.press("Tab");
      }
      assertThat(visit.at("#document")).isFocused();
      keys.insertText(Requests.TEXT + "\nJoin us on social!\n");
      keys.press("Control+Enter");
      visit.waitForResult();
      for (int i = 0; i < 40 && !focused(page).startsWith("tab-"); i++) {
        keys.press("Tab");
      }
      assertThat(visit.at("#tab-compare")).isFocused();
      keys.press("ArrowRight");
      assertThat(visit.at("#tab-proof")).isFocused();
      assertThat(visit.at("#panel-proof")).isVisible();
      keys.press("Tab"); // the panel
      keys.press("Tab"); // the legend
      assertThat(visit.at("#panel-proof .key.all")).isFocused();
      keys.press("ArrowRight");
      keys.press("Enter");
      assertThat(visit.at("#panel-proof .key[aria-pressed='true']:not(.all)")).hasCount(1);
      keys.press("Enter");
      keys.press("Tab"); // the blocks
      assertThat(visit.at("#panel-proof .block").first()).isFocused();
      keys.press("End");
      Locator last = visit.at("#panel-proof .block").last();
      assertThat(last).isFocused();
      assertThat(visit.at("#slip")).isVisible();
      assertThat(last).hasAttribute("aria-describedby", "slip");
      assertThat(visit.at("#slip")).containsText("Removed");
      keys.press("Escape");
      assertThat(visit.at("#slip")).isHidden();
      visit.check();
    }
  }

  @Test
  void who_skips_to_the_result_keeps_the_address() {
    try (Visit visit = visit(Visit.Eyes.DESKTOP).open().example("chinese")) {
      visit.at(".skip").focus();
      visit.page().keyboard().press("Enter");
      assertThat(visit.at("#results")).isFocused();
      assertThat(visit.page().url()).contains("#example=chinese");
      visit.check();
    }
  }

  @Test
  void a_window_that_was_narrow_for_a_while_shows_what_it_showed() {
    try (Visit visit = visit(Visit.Eyes.DESKTOP).open().example("chinese")) {
      assertThat(visit.at("#panel-compare")).isVisible();
      visit.page().setViewportSize(700, 900);
      assertThat(visit.at("#panel-proof")).isVisible();
      visit.page().setViewportSize(1440, 900);
      assertThat(visit.at("#panel-compare")).isVisible();
      visit.check();
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }

  @Test
  void what_became_of_a_document_is_announced() {
    try (Visit visit = visit(Visit.Eyes.DESKTOP).open().example("korean-skin")) {
      assertThat(visit.at("#status[role=status]")).containsText("words kept");
      assertThat(visit.at("main")).hasCount(1);
      assertThat(visit.at("h1")).hasCount(1);
      visit.check();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"arabic", "hebrew"})
  void what_is_written_from_the_right_is_read_from_the_right(String example) {
    try (Visit visit = visit(Visit.Eyes.DESKTOP).open().example(example)) {
      Locator both = visit.at("#panel-compare");
      assertThat(both.locator(".clean")).hasAttribute("dir", "rtl");
      assertThat(both.locator(".proof")).hasAttribute("dir", "rtl");
      Locator block = both.locator(".block.removed").first();
      BoundingBox mark = block.locator(".mark").boundingBox();
      BoundingBox note = block.locator(".note").boundingBox();
      assertThat(mark.x).isGreaterThan(note.x);
      BoundingBox proof = both.locator(".column").first().boundingBox();
      BoundingBox clean = both.locator(".column").last().boundingBox();
      assertThat(proof.x).isGreaterThan(clean.x);
      for (Locator words : both.locator(".block .words").all()) {
        String direction = (String) words.evaluate("words => getComputedStyle(words).direction");
        assertThat(direction).as(words.innerText()).isEqualTo("rtl");
      }
      visit.check();
    }
  }

  @Test
  void it_is_dark_in_the_dark_and_can_be_switched() {
    try (Visit visit = visit(Visit.Eyes.DESKTOP.in(ColorScheme.DARK)).open()) {
      assertThat(brightness(visit)).isLessThan(60);
      visit.at("#theme").click();
      assertThat(brightness(visit)).isGreaterThan(200);
      visit.page().reload();
      visit.at("html[data-ready]").waitFor();
      assertThat(brightness(visit)).isGreaterThan(200);
      visit.check();
    }
  }

  private static double brightness(Visit visit) {
    return ((Number)
            visit
                .page()
                .evaluate(
                    """
                    () => {
                      const canvas = document.createElement('canvas').getContext('2d');
                      canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
                      canvas.fillRect(0, 0, 1, 1);
                      return canvas.getImageData(0, 0, 1, 1).data[1];
                    }
                    """))
        .doubleValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"korean-skin", "mojibake", "windows-949", "chinese", "arabic", "lost-letters"})
  void it_fits_on_a_telephone(String example) {
    try (Visit visit = visit(Visit.Eyes.PHONE).open()) {
      assertThat(visit.overflow()).isZero();
      visit.example(example);
      assertThat(visit.at("#tab-compare")).isHidden();
      for (String view : VIEWS.subList(1, VIEWS.size())) {
        visit.tab(view);
        assertThat(visit.overflow()).as(view).isZero();
      }
      for (Locator cell : visit.tab("repairs").locator(".change").all()) {
        assertThat(cell.boundingBox().width).as("a repair is not squeezed").isGreaterThan(200);
      }
      visit.tab("proof").locator(".block.removed").first().click();
      BoundingBox slip = visit.at("#slip").boundingBox();
      assertThat(slip.x).isZero();
      assertThat(slip.width).isEqualTo(320);
      visit.check();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en, Clean it",
    "ko-KR, ko, 정리하기",
    "de-AT, de, Säubern",
    "ja-JP, ja, 校正する",
    "tr-TR, tr, Temizle",
    "fr-FR, en, Clean it"
  })
  void it_speaks_the_language_of_the_browser(String browser, String language, String run) {
    try (Visit visit = visit(Visit.Eyes.DESKTOP.speaking(browser)).open()) {
      assertThat(visit.at("html")).hasAttribute("lang", language);
      assertThat(visit.at("#run span")).hasText(run);
      visit.example("arabic");
      for (String view : VIEWS) {
        assertThat(visit.tab(view)).not().isEmpty();
      }
      assertThat(visit.overflow()).isZero();
      visit.at("#interface-language").selectOption("tr");
      assertThat(visit.at("#run span")).hasText("Temizle");
      visit.check();
    }
  }

  @Test
  void pictures_are_taken() throws IOException {
    Path folder =
        Path.of(Boolean.getBoolean("screenshots.update") ? "docs/images" : "target/screenshots");
    Files.createDirectories(folder);
    shoot(Visit.Eyes.DESKTOP.sized(1280, 880), "korean-skin", "compare", folder, "desktop");
    shoot(
        Visit.Eyes.DESKTOP.sized(1280, 880).in(ColorScheme.DARK),
        "mojibake",
        "compare",
        folder,
        "dark");
    shoot(Visit.Eyes.DESKTOP.sized(1280, 880), "arabic", "compare", folder, "rtl");
    shoot(Visit.Eyes.PHONE.sized(390, 844), "korean-skin", "proof", folder, "phone");
  }

  private void shoot(Visit.Eyes eyes, String example, String view, Path folder, String name)
      throws IOException {
    try (Visit visit = visit(eyes).open().example(example)) {
      Locator panel = visit.tab(view);
      if (view.equals("compare")) {
        panel.locator(".block.removed").first().hover();
      } else {
        panel.locator(".block.removed").nth(2).click();
      }
      Path picture = folder.resolve(name + ".png");
      visit.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
      assertThat(Files.size(picture)).isLessThan(300_000);
      visit.check();
    }
  }
}
