package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** What is sent to the service, and what every problem looks like. */
final class Requests {

  private Requests() {}

  static final String NORMALIZE = "/v1/normalize";
  static final String BATCH = "/v1/normalize/batch";
  static final String STREAM = "/v1/normalize/stream";
  static final String PROBLEM = "application/problem+json";

  static final String TEXT =
      """
      The harbour of the old town opens again

      The harbour of the old town was opened again on Monday, three years after the storm had closed it.

      Fishermen came from all along the coast to see the first boats leave, and many of them wept.
      """;

  static final String HTML =
      """
      <!doctype html><html lang="en"><head><title>The harbour opens again</title></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>The harbour opens again</h1>
      <p>The harbour of the old town was <b>opened again</b> on Monday, three years after the storm had
      closed it, see <a href="/storm">the report</a> on what had happened then.</p>
      <p>Fishermen came from all along the coast to see the first boats leave, and many of them wept.</p>
      </article></body></html>
      """;

  /** Sends bodies as they are, and takes no answer apart that was not asked for. */
  static RequestSpecification request() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(
                            "application/x-www-form-urlencoded", ContentType.BINARY))
                .decoderConfig(
                    DecoderConfig.decoderConfig()
                        .defaultContentCharset("UTF-8")
                        .noContentDecoders()))
        .accept("*/*");
  }

  static RequestSpecification raw(String contentType, String body) {
    return request()
        .header("Content-Type", contentType)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  static RequestSpecification json(String body) {
    return raw("application/json", body);
  }

  static ValidatableResponse problem(RequestSpecification request, int status) {
    return problem(request, NORMALIZE, status);
  }

  static ValidatableResponse problem(RequestSpecification request, String path, int status) {
    return request
        .post(path)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status))
        .body("type", equalTo("about:blank"))
        .body("title", not(nullValue()))
        .body("detail", not(nullValue()));
  }
}
