package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the page of another site can do with ours in a browser: nothing. With the security headers
 * taken away on the road, it frames our page and runs our script.
 */
@QuarkusTest
class ForeignSiteTest {

  private static final String EVIL = "http://127.0.0.1:1/evil";

  /** What {@link SecurityHeaders} adds. */
  private static final Set<String> HEADERS =
      Set.of(
          "x-frame-options",
          "x-content-type-options",
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-embedder-policy",
          "cross-origin-resource-policy");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TestHTTPResource("")
  URI origin;

  private static void withoutHeaders(Route route) {
    APIResponse answer = route.fetch();
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.keySet().removeAll(HEADERS);
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
  }

  /** What became of {@code markup} on the evil page: its title. */
  private String evil(String markup, boolean defended) {
    try (BrowserContext context = CHROMIUM.wanderer()) {
      Page page = context.newPage();
      String html = "<!doctype html><title>waiting</title>" + markup;
      page.route(
          EVIL,
          route ->
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
      if (!defended) {
        page.route(origin + "**", ForeignSiteTest::withoutHeaders);
      }
      page.navigate(EVIL);
      page.waitForFunction("document.title != 'waiting'");
      String framed = page.frames().get(page.frames().size() - 1).title();
      return page.title() + " " + framed;
    }
  }

  private String frame() {
    return "<iframe src='" + origin + "' onload=\"document.title = 'framed'\"></iframe>";
  }

  private String script() {
    return "<script src='"
        + origin
        + "playground/tally.js' onload=\"document.title = 'ran'\""
        + " onerror=\"document.title = 'refused'\"></script>";
  }

  @Test
  void our_page_is_not_framed() {
    assertThat(evil(frame(), true)).doesNotContain("Clean Copy");
    assertThat(evil(frame(), false)).contains("Clean Copy");
  }

  @Test
  void our_scripts_are_not_run() {
    assertThat(evil(script(), true)).startsWith("refused");
    assertThat(evil(script(), false)).startsWith("ran");
  }
}
