package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import io.restassured.specification.RequestSpecification;

/**
 * Requests whose content type is sent as given: REST-assured would claim ISO-8859-1 for all text.
 */
final class Bytes {

  private Bytes() {}

  static RequestSpecification request() {
    return given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
  }
}
