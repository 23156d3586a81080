package dev.cleancopy.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile pages, refusals and dead lines: the playground page stays calm, in a real browser. */
@QuarkusTest
class PageInTroubleTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Visit visit() {
    return CHROMIUM.visit(Visit.Eyes.DESKTOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch('https://elsewhere.example/').catch(() => null)",
        "new Image().src = 'https://elsewhere.example/a.png'",
        "document.body.setAttribute('style', 'color: red')",
        "document.body.innerHTML = '<b>markup</b>'",
        "document.head.append(Object.assign(document.createElement('script'), {src: '//elsewhere.example'}))"
      })
  void whoever_visits_would_see_the_policy_broken(String planted) {
    try (Visit visit = visit().open()) {
      visit.page().evaluate("() => { try { " + planted + " } catch (refused) { } }");
      assertThatThrownBy(visit::check).hasMessageContaining("a violation of the policy");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void fetch('https://elsewhere.example/').catch(() => null)",
        "void (new Image().src = 'https://elsewhere.example/a.png')",
        "void open('https://elsewhere.example/')",
        "new Promise((end) => new WebSocket('ws://127.0.0.1:' + location.port).onerror = end)"
      })
  void whoever_visits_would_see_a_request_to_another_origin(String planted) {
    Browser.NewContextOptions careless = Visit.Eyes.DESKTOP.options().setBypassCSP(true);
    try (Visit visit = CHROMIUM.visit(careless).open()) {
      visit.page().evaluate("() => " + planted);
      assertThatThrownBy(visit::check).hasMessageContaining("a request to");
    }
  }

  @Test
  void a_hostile_page_does_not_come_alive() {
    String page =
        """
        <html><head><title>Hostile harbour opens again <script>window.hacked=1</script></title>
        <style>body{background:url(https://evil.example/a.png)}</style>
        <meta http-equiv="refresh" content="0;url=https://evil.example/">
        <base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css">
        </head><body onload="window.hacked=2"><h1>Hostile harbour <img src=x onerror="window.hacked=3"> opens again</h1>
        <svg onload="window.hacked=4"><script>window.hacked=5</script><text>Some drawn text</text></svg>
        <p>The harbour was opened <a href="javascript:window.hacked=6">again on Monday</a>, see <a href="https://evil.example/b">the
        report</a> and <a href="data:text/html,<script>window.hacked=7</script>">the data</a> on what had happened then.</p>
        <p style="position:fixed;inset:0">Fishermen came from all along the coast &lt;script&gt;window.hacked=8&lt;/script&gt; to see the boats leave.</p>
        <figure><img src="https://evil.example/c.png" onerror="window.hacked=9" alt="&quot;><img src=x onerror=window.hacked=10>">
        <figcaption>The harbour as it was seen on Monday morning by everybody.</figcaption></figure>
        <iframe src="https://evil.example/d"></iframe><object data="https://evil.example/e"></object>
        <p>Many of them wept when the first of the boats had left, <b onclick="window.hacked=11">it was said</b> in the town on Monday.</p>
        <form action="https://evil.example/f"><input autofocus onfocus="window.hacked=12"></form></body></html>
        """;
    try (Visit visit = visit().open().clean(page)) {
      for (String tab :
          List.of("compare", "proof", "article", "repairs", "facts", "json", "markdown", "curl")) {
        Locator panel = visit.tab(tab);
        assertThat(panel).not().isEmpty();
        assertThat(
                panel.locator("script, iframe, object, style, img, form, base, meta, link").count())
            .isZero();
        assertThat(panel.locator("[onload], [onerror], [onclick], [style*=fixed]").count())
            .isZero();
      }
      assertThat(visit.tab("article").locator("a[href]").count()).isGreaterThan(0);
      for (Locator link : visit.at("#panel-article a[href]").all()) {
        assertThat(link.getAttribute("href")).startsWith("https://");
        assertThat(link.getAttribute("rel")).contains("noopener", "noreferrer");
      }
      assertThat(visit.at("#panel-article figure .address").last())
          .hasText("https://evil.example/c.png");
      assertThat(visit.page().evaluate("window.hacked")).isNull();
      assertThat(visit.page().url()).startsWith(visit.origin());
      visit.check();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 413, 415, 429, 500, 503, 504})
  void every_refusal_is_told_in_words(int status) {
    try (Visit visit = visit().expectingRefusals().open()) {
      visit
          .page()
          .route(
              "**/v1/normalize?*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(status)
                          .setHeaders(
                              status == 429 || status == 503
                                  ? Map.of("Retry-After", "2")
                                  : Map.of())
                          .setContentType("application/problem+json")
                          .setBody(
                              "{\"type\":\"about:blank\",\"title\":\"Title\",\"status\":"
                                  + status
                                  + ",\"detail\":\"The detail of it.\"}")));
      visit.at("#document").fill("Some text.");
      visit.at("#run").click();
      Locator problem = visit.at("#problem");
      assertThat(problem).isVisible();
      assertThat(problem.locator(".stamp")).hasText(String.valueOf(status));
      assertThat(problem.locator("h3")).not().hasText(Pattern.compile("problem\\..*"));
      assertThat(problem).containsText("The detail of it.");
      if (status == 429 || status == 503) {
        assertThat(problem.locator("button")).isDisabled();
        assertThat(problem.locator("button")).isEnabled();
        visit.page().unroute("**/v1/normalize?*");
        problem.locator("button").click();
        visit.waitForResult();
        assertThat(problem).isHidden();
      }
      visit.check();
    }
  }

  @Test
  void a_dead_line_is_told_in_words() {
    try (Visit visit = visit().expectingRefusals().open()) {
      visit.page().route("**/v1/normalize?*", Route::abort);
      visit.at("#document").fill("Some text.");
      visit.at("#run").click();
      assertThat(visit.at("#problem h3")).hasText("The service cannot be reached");
      assertThat(visit.at("#document")).hasValue("Some text.");
    }
  }

  @Test
  void markdown_that_does_not_come_is_told_in_words() {
    try (Visit visit = visit().expectingRefusals().open().clean(Requests.TEXT)) {
      visit.page().route("**/v1/normalize?*", Route::abort);
      assertThat(visit.tab("markdown"))
          .hasText("No Markdown came back: The service cannot be reached");
      visit.page().unroute("**/v1/normalize?*");
      visit.tab("article");
      assertThat(visit.tab("markdown").locator("code")).containsText("# ");
      visit.check();
    }
  }

  @Test
  void the_page_works_without_its_examples() {
    try (Visit visit = visit().expectingRefusals()) {
      visit.page().route("**/examples/*", Route::abort);
      visit.page().route("**/v1/capabilities", Route::abort);
      visit.open().clean(Requests.TEXT);
      assertThat(visit.at("#panel-compare .clean .headline")).containsText("harbour");
      visit.check();
    }
  }

  @Test
  void what_the_service_itself_refuses_is_told_too() {
    try (Visit visit = visit().expectingRefusals().open()) {
      visit.drop("a.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8));
      assertThat(visit.at("#problem")).containsText("application/pdf");
      visit.at("#clear").click();
      visit.at("#options summary").click();
      visit.at("#option-url").fill("nowhere");
      visit.at("#document").fill("Some text.");
      visit.at("#run").click();
      assertThat(visit.at("#problem .violations")).containsText("url");
      assertThat(visit.at("#option-url")).hasAttribute("aria-invalid", "true");
      visit.at("#option-url").fill("");
      visit.drop("a.txt", "a".repeat(11_000_000).getBytes(StandardCharsets.UTF_8));
      assertThat(visit.at("#problem .stamp")).hasText("413");
      visit.check();
    }
  }
}
