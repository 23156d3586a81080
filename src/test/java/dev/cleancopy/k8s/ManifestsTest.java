package dev.cleancopy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in {@code k8s} holds, as far as that shows without a cluster. */
class ManifestsTest {

  static final int PORT = 8080;

  private static List<HasMetadata> rendered(String folder) {
    return Manifests.parse(Kustomize.render(Manifests.ROOT.resolve(folder)));
  }

  static List<Path> files() throws IOException {
    return Manifests.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_holds_one_object_that_kubernetes_knows(Path file) throws IOException {
    List<HasMetadata> objects = Manifests.read(file);
    assertThat(objects).hasSize(1);
    assertThat(UnknownFields.in(objects)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/example", "jobs/bulk"})
  void what_is_rendered_keeps_all_rules(String folder) {
    List<HasMetadata> objects = rendered(folder);
    assertThat(objects).extracting(HasMetadata::getKind).contains("ConfigMap", "NetworkPolicy");
    assertThat(Faults.in(objects)).isEmpty();
    assertThat(Pods.in(objects)).isNotEmpty().allMatch(pod -> !pod.ours().isEmpty());
    assertThat(objects)
        .filteredOn(object -> !object.getKind().equals("Namespace"))
        .allMatch(object -> "cleancopy".equals(object.getMetadata().getNamespace()));
  }

  @Test
  void the_base_has_what_a_service_needs() {
    List<HasMetadata> base = rendered("base");
    assertThat(base)
        .extracting(HasMetadata::getKind)
        .contains(
            "Namespace",
            "ServiceAccount",
            "Deployment",
            "Service",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget");
    NetworkPolicy deny = named(base, NetworkPolicy.class, "deny");
    assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(deny.getSpec().getIngress()).isEmpty();
    assertThat(deny.getSpec().getEgress()).isEmpty();
    assertThat(named(base, NetworkPolicy.class, "cleancopy").getSpec().getEgress()).isEmpty();
    assertThat(Pods.in(base).get(0).spec().getTopologySpreadConstraints()).isNotEmpty();
  }

  @Test
  void the_example_is_all_of_it_together() {
    List<HasMetadata> example = rendered("overlays/example");
    assertThat(example)
        .extracting(HasMetadata::getKind)
        .contains("ServiceMonitor", "PrometheusRule");
    assertThat(Pods.in(example))
        .extracting(pod -> pod.owner() + " " + pod.ours().get(0).getImage())
        .containsExactly(
            "Deployment/cleancopy cleancopy:1.0.0-kafka", "Deployment/crawler cleancopy:1.0.0");
    assertThat(Pods.in(example).get(1).spec().getInitContainers()).hasSize(1);
  }

  @Test
  void every_pod_of_the_job_has_its_share() {
    List<HasMetadata> bulk = rendered("jobs/bulk");
    Job job = named(bulk, Job.class, "cleancopy-bulk");
    assertThat(job.getSpec().getCompletionMode()).isEqualTo("Indexed");
    assertThat(bulk)
        .filteredOn(ConfigMap.class::isInstance)
        .singleElement()
        .satisfies(
            map ->
                assertThat(((ConfigMap) map).getData())
                    .containsEntry("SHARDS", job.getSpec().getCompletions().toString()));
  }

  private static <T extends HasMetadata> T named(
      List<HasMetadata> objects, Class<T> kind, String name) {
    return objects.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
