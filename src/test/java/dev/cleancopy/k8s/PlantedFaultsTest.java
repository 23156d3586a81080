package dev.cleancopy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find what is wrong: each fault here is planted into a good manifest. */
class PlantedFaultsTest {

  private static final List<String> FILES =
      List.of(
          "deployment.yaml",
          "horizontalpodautoscaler.yaml",
          "poddisruptionbudget.yaml",
          "service.yaml",
          "networkpolicy.yaml",
          "serviceaccount.yaml");

  /** What the generators of the kustomization would add. */
  private static final String GENERATED =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: cleancopy-limits
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: cleancopy-lexicon
      """;

  private static String base() throws IOException {
    StringBuilder base = new StringBuilder();
    for (String file : FILES) {
      base.append(Files.readString(Manifests.ROOT.resolve("base").resolve(file))).append("---\n");
    }
    return base.toString().replace("image: cleancopy\n", "image: cleancopy:1.0.0\n") + GENERATED;
  }

  private static List<String> faults(String text) {
    return Faults.in(Manifests.parse(text));
  }

  @Test
  void nothing_is_wrong_before() throws IOException {
    assertThat(faults(base())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "readinessProbe: | readynessProbe: | no such field: readynessProbe",
        "failureThreshold: 6 | failureTreshold: 6 | no such field: failureTreshold",
        "kind: Deployment | kind: Deploymint | no such kind",
        "apiVersion: apps/v1 | apiVersion: apps/v1beta9 | no such kind",
        "memory: 512Mi | memori: 512Mi | requests no memory",
        "limits: | limit: | no limit of cpu",
        "containerPort: 8080 | containerPort: 8081 | listens on 8080, not on 8081",
        "targetPort: http | targetPort: web | leads to a port that is shut",
        "port: http | port: web | probes a port that is shut",
        "port: 8080 | port: 8081 | opens another port than 8080",
        "runAsNonRoot: true | runAsNonRoot: false | may run as root",
        "readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | may write its image",
        "- ALL | - NET_RAW | keeps capabilities",
        "automountServiceAccountToken: false | automountServiceAccountToken: true | has a token",
        "livenessProbe: | lifenessProbe: | has no liveness probe",
        "image: cleancopy:1.0.0 | image: cleancopy:latest | has no fixed image",
        "-Xmx256m | -Xmx400m | has too large a heap",
        "name: cleancopy-lexicon | name: lexikon | no such ConfigMap",
        "- name: tmp | - name: temp | no such volume: temp",
        "sizeLimit: 16Mi | medium: Memory | a folder without limit",
        "terminationGracePeriodSeconds: 45 | terminationGracePeriodSeconds: 25 | before it has drained",
        "minReplicas: 2 | minReplicas: 1 | leaves nobody",
        "maxReplicas: 10 | maxReplicas: 2 | never scales",
        "revisionHistoryLimit: 3 | replicas: 3 | is undone by the replicas",
        "maxUnavailable: 1 | maxUnavailable: 0 | lets no node be emptied",
        "- Egress | - Ingress | may call anybody",
        "- Ingress | - Egress | may be called by anybody",
        "labelSelector: | labelSelektor: | no such field: labelSelektor"
      })
  void a_fault_is_found(String good, String bad, String fault) throws IOException {
    String base = base();
    assertThat(base).contains(good);
    String planted =
        good.startsWith("port: 8080") || good.startsWith("name: cleancopy-lexicon")
            ? replaceLast(base, good, bad)
            : good.equals("- name: tmp") ? base.replaceFirst(good, bad) : base.replace(good, bad);
    assertThat(faults(planted)).anyMatch(found -> found.contains(fault));
  }

  private static String replaceLast(String text, String good, String bad) {
    int at = text.lastIndexOf(good);
    return text.substring(0, at) + bad + text.substring(at + good.length());
  }
}
