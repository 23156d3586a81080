package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.HTML;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told of every answer. */
@QuarkusTest
class SecurityHeadersTest {

  private static void assertSafe(Response answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().getValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'");
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/capabilities",
        "/v1/normalize",
        "/v1/nowhere",
        "/q/health/live",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui/"
      })
  void every_answer_has_them(String path) {
    assertSafe(
        given().urlEncodingEnabled(false).header("Origin", "https://evil.example").get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "markdown", "text", "html"})
  void articles_are_data_and_are_not_kept(String format) {
    Response answer = raw("text/html", HTML).queryParam("format", format).post(NORMALIZE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertSafe(answer);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("sandbox")
        .doesNotContain("'self'", "unsafe");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//v1/normalize", "/x/../v1/normalize", "/%761/normalize"})
  void articles_are_data_however_they_are_asked_for(String path) {
    Response answer =
        raw("text/html", HTML).urlEncodingEnabled(false).queryParam("format", "html").post(path);
    assertSafe(answer);
    assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void problems_are_not_kept_either() {
    Response answer = raw("text/plain", TEXT).queryParam("profile", "sloppy").post(NORMALIZE);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertSafe(answer);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
