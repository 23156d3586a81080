package dev.cleancopy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A typo, a missing limit or a wrong port in any file fails every overlay that it is part of. */
class OverlayFaultsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base | base/deployment.yaml | readinessProbe: | readynessProbe: | no such field",
        "base | base/deployment.yaml | limits: | limit: | no limit of memory",
        "base | base/deployment.yaml | containerPort: 8080 | containerPort: 8081 | listens on 8080",
        "base | base/service.yaml | targetPort: http | targetPort: 8081 | a port that is shut",
        "base | base/networkpolicy.yaml | port: 8080 | port: 8081 | opens another port",
        "base | base/horizontalpodautoscaler.yaml | maxReplicas: | maxReplica: | no such field",
        "base | base/networkpolicy-deny.yaml | podSelector: {} | podSelektor: {} | no such field",
        "overlays/example | base/deployment.yaml | periodSeconds: 5 | periodSecond: 5 | no such field",
        "overlays/example | base/deployment.yaml | limits: | limit: | no limit of cpu",
        "overlays/example | base/deployment.yaml | containerPort: 8080 | containerPort: 80 | listens on",
        "overlays/example | components/kafka/deployment.yaml | envFrom: | envForm: | no such field",
        "overlays/example | components/monitoring/servicemonitor.yaml | port: http | port: web | the port web",
        "overlays/example | components/monitoring/networkpolicy.yaml | port: 8080 | port: 80 | another port",
        "overlays/example | components/monitoring/prometheusrule.yaml | expr: | exp: | no such field",
        "overlays/example | components/sidecar/sidecar.yaml | volumeMounts: | volumeMount: | no such field",
        "overlays/example | components/sidecar/sidecar.yaml | limits: | limit: | no limit of memory",
        "overlays/example | components/sidecar/sidecar.yaml | value: \"8080\" | value: \"8081\" | listens on 8080",
        "overlays/example | components/sidecar/sidecar.yaml | :8080/q/health/live | :80/q/health/live | probes another",
        "overlays/example | overlays/example/crawler.yaml | resources: | resource: | no such field",
        "overlays/example | overlays/example/crawler.yaml | limits: | limit: | no limit of cpu",
        "overlays/example | overlays/example/crawler.yaml | 127.0.0.1:8080 | 127.0.0.1:80 | calls another port",
        "jobs/bulk | jobs/bulk/job.yaml | completionMode: | completionsMode: | no such field",
        "jobs/bulk | jobs/bulk/job.yaml | limits: | limit: | no limit of memory",
        "jobs/bulk | jobs/bulk/job.yaml | claimName: cleancopy-bulk | claimName: bulk | no such claim",
        "jobs/bulk | jobs/bulk/job.yaml | imagePullPolicy: IfNotPresent | ports: [containerPort: 8081] | listens on"
      })
  void a_fault_is_found(String overlay, String file, String good, String bad, String fault)
      throws IOException {
    copy();
    Path planted = folder.resolve(file);
    String text = Files.readString(planted);
    assertThat(text).contains(good);
    Files.writeString(planted, text.replace(good, bad));
    List<HasMetadata> objects = Manifests.parse(Kustomize.render(folder.resolve(overlay)));
    assertThat(Faults.in(objects)).anyMatch(found -> found.contains(fault));
  }

  private void copy() throws IOException {
    try (Stream<Path> all = Files.walk(Manifests.ROOT)) {
      for (Path path : all.toList()) {
        Path there = folder.resolve(Manifests.ROOT.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(there);
        } else {
          Files.copy(path, there);
        }
      }
    }
  }
}
