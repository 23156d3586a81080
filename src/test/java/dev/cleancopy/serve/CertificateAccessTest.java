package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.PROBLEM;
import static dev.cleancopy.serve.Requests.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mutual TLS: keys and trust come from Quarkus's TLS registry, names from our configuration. */
@QuarkusTest
@TestProfile(CertificateAccessTest.WithCertificates.class)
class CertificateAccessTest {

  private static final KeyStores STORES = stores();

  @Inject HttpServer server;

  /** What the operator configures. */
  public static class WithCertificates implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = new HashMap<>();
      for (String store : new String[] {"key-store", "trust-store"}) {
        config.put("quarkus.tls." + store + ".p12.password", KeyStores.PASSWORD);
      }
      config.put("quarkus.tls.key-store.p12.path", STORES.file("server").toString());
      config.put("quarkus.tls.trust-store.p12.path", STORES.file("trusted").toString());
      config.put("quarkus.http.test-ssl-port", "0");
      config.put("quarkus.http.insecure-requests", "disabled");
      config.put("cleancopy.access.client-certificate", "true");
      config.put("cleancopy.access.client-names", "crawler,feeds.test");
      return config;
    }
  }

  private static KeyStores stores() {
    try {
      KeyStores stores = new KeyStores(Files.createTempDirectory("keys"));
      stores.make("server", "CN=localhost");
      stores.make("crawler", "CN=crawler,O=Example");
      stores.make("feeds", "CN=somebody");
      stores.make("guest", "CN=guest,O=crawler");
      stores.make("stranger", "CN=crawler,O=Example");
      stores.trust("trusted", "crawler", "feeds", "guest");
      stores.trust("server-trust", "server");
      return stores;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> call(String name, String path) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().sslContext(STORES.client("server-trust", name)).build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + server.getSecurePort() + path));
    if (path.startsWith("/v1/")) {
      request.header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString(TEXT));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void who_is_trusted_and_named_is_let_in() throws Exception {
    assertThat(call("crawler", "/v1/normalize").statusCode()).isEqualTo(200);
    assertThat(call("feeds", "/v1/normalize").statusCode()).isEqualTo(200);
  }

  @Test
  void who_is_trusted_but_not_named_is_403() throws Exception {
    HttpResponse<String> answer = call("guest", "/v1/normalize");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
  }

  @Test
  void who_shows_nothing_is_401() throws Exception {
    HttpResponse<String> answer = call("", "/v1/normalize");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(call("", "/q/openapi").statusCode()).isEqualTo(401);
  }

  /** A certificate of the same name that nobody vouches for does not come as far as HTTP. */
  @Test
  void who_is_not_trusted_gets_no_connection() {
    assertThatThrownBy(() -> call("stranger", "/v1/normalize")).isInstanceOf(IOException.class);
  }

  @Test
  void health_stays_open() throws Exception {
    assertThat(call("", "/q/health/ready").statusCode()).isEqualTo(200);
  }
}
