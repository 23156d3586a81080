package dev.cleancopy.serve;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, for the tests of a class; they are skipped where there is none. To be
 * registered as an extension.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext tests) {
    Path executable = executable();
    assumeThat(executable)
        .as(
            "Chromium; none was found: apt-get install chromium, or -Dchromium=/path/to/the/executable")
        .isNotNull();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
  }

  private static @Nullable Path executable() {
    return Stream.concat(Stream.ofNullable(System.getProperty("chromium")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Somebody who looks at the page of the service that is tested. */
  Visit visit(Visit.Eyes eyes) {
    return visit(eyes.options());
  }

  /** The same, with more to be said of the browser. */
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(Objects.requireNonNull(browser).newContext(options));
  }

  /** Somebody who looks at whatever there is, and of whom nobody takes care. */
  BrowserContext wanderer() {
    return Objects.requireNonNull(browser).newContext();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
