package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Somebody looks at the page, and everything that should not happen is written down. */
final class Visit implements AutoCloseable {

  /** How somebody looks at it. */
  record Eyes(int width, int height, ColorScheme light, String language) {
    static final Eyes DESKTOP = new Eyes(1440, 960, ColorScheme.LIGHT, "en-US");
    static final Eyes PHONE = new Eyes(320, 640, ColorScheme.LIGHT, "en-US");

    Eyes in(ColorScheme other) {
      return new Eyes(width, height, other, language);
    }

    Eyes speaking(String other) {
      return new Eyes(width, height, light, other);
    }

    Eyes sized(int otherWidth, int otherHeight) {
      return new Eyes(otherWidth, otherHeight, light, language);
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setViewportSize(width, height)
          .setColorScheme(light)
          .setReducedMotion(ReducedMotion.REDUCE)
          .setLocale(language)
          .setDeviceScaleFactor(1);
    }
  }

  private static final String WATCH =
      """
      document.addEventListener('securitypolicyviolation', (event) =>
        tell(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
      """;

  private final BrowserContext context;
  private final Page page;
  private final String origin = "http://localhost:" + RestAssured.port;
  private final List<String> faults = new ArrayList<>();
  private boolean expectsRefusals;

  /** Somebody in {@code context}, who writes down whatever happens there. */
  Visit(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.setDefaultTimeout(30_000);
    context.exposeFunction("tell", told -> faults.add("a violation of the policy: " + told[0]));
    context.addInitScript(WATCH);
    context.onRequest(request -> expectOwn(request.url()));
    page.onWebSocket(socket -> expectOwn(socket.url()));
    page.onConsoleMessage(
        message -> {
          boolean isRefusal = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !(expectsRefusals && isRefusal)) {
            faults.add("the console says " + message.text());
          }
        });
    page.onPageError(error -> faults.add("an error: " + error));
    page.onDialog(
        dialog -> {
          faults.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  private void expectOwn(String address) {
    if (!address.startsWith(origin + "/") && !address.startsWith("blob:" + origin + "/")) {
      faults.add("a request to " + address);
    }
  }

  /** Opens the page, at this fragment. */
  Visit open(String fragment) {
    page.navigate(origin + "/" + fragment);
    page.locator("html[data-ready]").waitFor();
    return this;
  }

  Visit open() {
    return open("");
  }

  /** The service will refuse, which the console tells of. */
  Visit expectingRefusals() {
    expectsRefusals = true;
    return this;
  }

  Page page() {
    return page;
  }

  String origin() {
    return origin;
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  /** Pastes a document and has it cleaned. */
  Visit clean(String document) {
    page.locator("#document").fill(document);
    page.locator("#run").click();
    return waitForResult();
  }

  Visit example(String id) {
    page.locator("[data-example='" + id + "']").click();
    return waitForResult();
  }

  /** Waits until something was spread out. */
  Visit waitForResult() {
    page.locator("#desk:not([hidden])").waitFor();
    page.waitForCondition(() -> page.locator("#outbox[aria-busy]").count() == 0);
    return this;
  }

  /** Chooses a view. */
  Locator tab(String name) {
    page.locator("#tab-" + name).click();
    return page.locator("#panel-" + name);
  }

  /** Drops a file with these bytes. */
  Visit drop(String name, byte[] bytes) {
    page.evaluate(
        """
        ({ name, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], name));
          const tray = document.getElementById('tray');
          for (const type of ['dragenter', 'dragover', 'drop']) {
            tray.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          }
        }
        """,
        Map.of("name", name, "base64", Base64.getEncoder().encodeToString(bytes)));
    return this;
  }

  /** How much wider than the window the page is. */
  int overflow() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Nothing happened that should not happen. */
  void check() {
    // What the page still has to say about what it did, it says first.
    page.evaluate("() => new Promise((resolve) => setTimeout(resolve))");
    assertThat(faults).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
