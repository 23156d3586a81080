package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.json;
import static dev.cleancopy.serve.Requests.problem;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bearer tokens from a file, and health and metrics on a port of their own. */
@QuarkusTest
@TestProfile(TokenAccessTest.WithTokens.class)
class TokenAccessTest {

  private static final String OLD = "old-token-0123456789";
  private static final String NEW = "new-token-0123456789";

  private static final int PATIENCE_MILLIS = 30_000;

  /** The file of tokens, in a folder of its own. */
  private static final Path FILE = folder().resolve("tokens");

  @Inject ManagementPort management;

  /** What the operator configures. */
  public static class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      write(OLD);
      return Map.of(
          "cleancopy.access.token-file", FILE.toString(),
          "cleancopy.access.token-reload", "100MS",
          "cleancopy.management.port", "0");
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tokens");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Kubernetes does it: all at once. */
  private static void write(String content) {
    try {
      Path fresh = Files.writeString(FILE.resolveSibling("fresh"), content);
      Files.move(fresh, FILE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void the_old_token_is_valid() throws InterruptedException {
    write(OLD);
    await(() -> status(OLD) == 200);
  }

  private static void await(BooleanSupplier fact) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (!fact.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(fact.getAsBoolean()).isTrue();
  }

  private static RequestSpecification with(String token) {
    return raw("text/plain", TEXT).header("Authorization", "Bearer " + token);
  }

  private static int status(String token) {
    return with(token).post(NORMALIZE).statusCode();
  }

  private RequestSpecification onManagementPort() {
    return given().port(management.number());
  }

  @Test
  void without_a_token_nobody_is_let_in_and_is_told_how() {
    problem(raw("text/plain", TEXT), 401)
        .header("WWW-Authenticate", equalTo("Bearer realm=\"cleancopy\""))
        .header("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong-token-0123456789",
        "Bearer old-token-012345678",
        "Bearer old-token-0123456789, Bearer x",
        "Bearer",
        "Bearer ",
        "Basic b2xkLXRva2VuLTAxMjM0NTY3ODk=",
        "old-token-0123456789"
      })
  void with_another_token_nobody_is_let_in(String credentials) {
    problem(raw("text/plain", TEXT).header("Authorization", credentials), 401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("detail", not(containsString("old-token")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/capabilities",
        "/v1/nowhere",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/swagger-ui/",
        "/q/health/live/../../openapi",
        "//q/openapi",
        "/Q/OPENAPI"
      })
  void all_paths_but_health_are_behind_the_door(String path) {
    given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(401)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/normalize", "/v1/normalize/batch", "/v1/normalize/stream", "/v1/repair"})
  void no_body_is_read_of_who_is_not_let_in(String path) {
    problem(json("{"), path, 401);
    problem(json("{").header("Content-Encoding", "nonsense"), path, 401);
    problem(raw("text/plain", "a".repeat(30_000_000)), path, 401);
  }

  @Test
  void with_the_token_all_is_as_ever() {
    with(OLD).post(NORMALIZE).then().statusCode(200);
    raw("text/plain", TEXT)
        .header("Authorization", "bearer  " + OLD)
        .post(NORMALIZE)
        .then()
        .statusCode(200);
  }

  @Test
  void tokens_change_while_the_service_runs() throws InterruptedException {
    write(OLD + "\n" + NEW + "\n");
    await(() -> status(NEW) == 200);
    assertThat(status(OLD)).isEqualTo(200);
    write(NEW);
    await(() -> status(OLD) == 401);
    assertThat(status(NEW)).isEqualTo(200);
  }

  @Test
  void without_a_good_file_the_service_is_not_ready_and_says_why() throws Exception {
    Files.delete(FILE);
    await(() -> status(OLD) == 401);
    onManagementPort()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.data.fault", hasItem(containsString("cannot be read")));
    onManagementPort().get("/q/health/live").then().statusCode(200);
    write(OLD);
    await(() -> onManagementPort().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void health_and_metrics_are_on_their_own_port_alone() {
    onManagementPort().get("/q/health").then().statusCode(200);
    onManagementPort().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    for (String path : new String[] {"/q/health/ready", "/q/metrics", "/q/health/../metrics"}) {
      given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType(PROBLEM);
    }
    problem(with(OLD).port(management.number()), NORMALIZE, 404);
    onManagementPort().get("/v1/capabilities").then().statusCode(404).contentType(PROBLEM);
    onManagementPort().get("/q/openapi").then().statusCode(404);
    assertThat(management.number()).isNotEqualTo(RestAssured.port);
  }
}
