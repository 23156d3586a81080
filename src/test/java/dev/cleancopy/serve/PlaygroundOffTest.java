package dev.cleancopy.serve;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code cleancopy.playground.enabled=false} takes the page away, and nothing else. */
@QuarkusTest
@TestProfile(PlaygroundOffTest.Off.class)
class PlaygroundOffTest {

  /** Without the page. */
  public static final class Off implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cleancopy.playground.enabled", "false");
    }
  }

  @Test
  void the_page_can_be_switched_off() {
    given().get("/").then().statusCode(404).contentType(Requests.PROBLEM);
    given().get("/playground/app.js").then().statusCode(404).contentType(Requests.PROBLEM);
    given().get("/v1/capabilities").then().statusCode(200);
  }
}
