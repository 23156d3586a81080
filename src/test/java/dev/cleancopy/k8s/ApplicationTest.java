package dev.cleancopy.k8s;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.k8s.Pods.Pod;
import dev.cleancopy.serve.ServiceConfig;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.openshift.api.model.monitoring.v1.Endpoint;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manifests say of the application is so: its port, its paths, its settings. */
@QuarkusTest
class ApplicationTest {

  private static final Pattern LITERAL = Pattern.compile("(?m)^\\s*- ([A-Z][A-Z_]+)=");
  private static final Pattern LOCAL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S*)");

  @Inject ServiceConfig config;

  private static List<HasMetadata> objects() throws IOException {
    List<HasMetadata> objects = new ArrayList<>();
    for (Path file : Manifests.files()) {
      objects.addAll(Manifests.read(file));
    }
    return objects;
  }

  private static List<Container> ours() throws IOException {
    return Pods.in(objects()).stream().map(Pod::ours).flatMap(List::stream).toList();
  }

  @Test
  void it_listens_where_the_manifests_say() throws IOException {
    Properties packaged = new Properties();
    try (InputStream stream =
        ApplicationTest.class.getResourceAsStream("/application.properties")) {
      packaged.load(stream);
    }
    assertThat(packaged.getProperty("quarkus.http.port"))
        .isEqualTo(Integer.toString(ManifestsTest.PORT));
  }

  @Test
  void it_has_drained_when_the_manifests_say() {
    assertThat(config.shutdown().delay()).isZero();
    assertThat(config.shutdown().timeout()).isEqualTo(Duration.ofSeconds(PodRules.DRAIN));
  }

  @Test
  void every_path_answers() throws IOException {
    Set<String> paths = new TreeSet<>();
    for (Container container : ours()) {
      for (Probe probe : Wiring.probes(container)) {
        if (probe.getHttpGet() != null) {
          paths.add(probe.getHttpGet().getPath());
        } else {
          Matcher local = LOCAL.matcher(String.join(" ", probe.getExec().getCommand()));
          assertThat(local.find()).isTrue();
          paths.add(local.group(1));
        }
      }
    }
    for (HasMetadata object : objects()) {
      if (object instanceof ServiceMonitor monitor) {
        monitor.getSpec().getEndpoints().stream().map(Endpoint::getPath).forEach(paths::add);
      }
    }
    assertThat(paths).hasSize(4);
    for (String path : paths) {
      assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void every_setting_is_one() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Container container : ours()) {
      container.getEnv().stream().map(EnvVar::getName).forEach(names::add);
    }
    Matcher literals =
        LITERAL.matcher(Files.readString(Manifests.ROOT.resolve("base/kustomization.yaml")));
    while (literals.find()) {
      names.add(literals.group(1));
    }
    names.removeIf(name -> !name.startsWith("CLEANCOPY_") && !name.startsWith("QUARKUS_"));
    assertThat(names).hasSizeGreaterThan(4);
    assertThat(Settings.known()).containsAll(names);
  }
}
