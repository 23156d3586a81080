package dev.cleancopy.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What runs. */
final class Pods {

  static final String NAME = "cleancopy";

  private Pods() {}

  /**
   * A pod that an object makes.
   *
   * @param serves whether it runs until it is stopped
   */
  record Pod(String owner, PodTemplateSpec template, boolean serves) {

    PodSpec spec() {
      return template.getSpec();
    }

    /** All containers, those that start first before the others. */
    List<Container> containers() {
      return Stream.concat(spec().getInitContainers().stream(), spec().getContainers().stream())
          .toList();
    }

    /** Those of ours. */
    List<Container> ours() {
      return containers().stream().filter(container -> container.getName().equals(NAME)).toList();
    }
  }

  /** The pods that {@code objects} make. */
  static List<Pod> in(List<HasMetadata> objects) {
    List<Pod> pods = new ArrayList<>();
    for (HasMetadata object : objects) {
      String owner = object.getKind() + "/" + object.getMetadata().getName();
      if (object instanceof Deployment deployment) {
        pods.add(new Pod(owner, deployment.getSpec().getTemplate(), true));
      } else if (object instanceof Job job) {
        pods.add(new Pod(owner, job.getSpec().getTemplate(), false));
      }
    }
    return pods;
  }
}
