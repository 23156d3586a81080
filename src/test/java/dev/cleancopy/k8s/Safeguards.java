package dev.cleancopy.k8s;

import dev.cleancopy.k8s.Pods.Pod;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether enough pods stay when nodes go, and no pod meets anybody that no policy names. */
final class Safeguards {

  private final List<HasMetadata> objects;
  private final List<String> faults = new ArrayList<>();

  private Safeguards(List<HasMetadata> objects) {
    this.objects = objects;
  }

  /** What is left open in {@code objects}. */
  static List<String> brokenIn(List<HasMetadata> objects) {
    Safeguards safeguards = new Safeguards(objects);
    Pods.in(objects).forEach(safeguards::pod);
    objects.forEach(safeguards::object);
    return safeguards.faults;
  }

  private void require(boolean kept, String where, String fault) {
    if (!kept) {
      faults.add(where + ": " + fault);
    }
  }

  private void pod(Pod pod) {
    require(isShut(pod, "Ingress"), pod.owner(), "may be called by anybody");
    require(isShut(pod, "Egress"), pod.owner(), "may call anybody");
    for (TopologySpreadConstraint spread : pod.spec().getTopologySpreadConstraints()) {
      require(
          selects(spread.getLabelSelector(), pod),
          pod.owner(),
          "does not spread itself over " + spread.getTopologyKey());
    }
  }

  private boolean isShut(Pod pod, String direction) {
    return objects.stream()
        .filter(NetworkPolicy.class::isInstance)
        .map(NetworkPolicy.class::cast)
        .filter(policy -> selects(policy.getSpec().getPodSelector(), pod))
        .anyMatch(policy -> policy.getSpec().getPolicyTypes().contains(direction));
  }

  private static boolean selects(@Nullable LabelSelector selector, Pod pod) {
    return selector != null
        && pod.template()
            .getMetadata()
            .getLabels()
            .entrySet()
            .containsAll(selector.getMatchLabels().entrySet());
  }

  private void object(HasMetadata object) {
    String where = object.getKind() + "/" + object.getMetadata().getName();
    if (object instanceof HorizontalPodAutoscaler scaler) {
      scaler(where, scaler.getSpec());
    } else if (object instanceof PodDisruptionBudget budget) {
      require(
          !Objects.equals(budget.getSpec().getMaxUnavailable().getIntVal(), 0),
          where,
          "lets no node be emptied");
    }
  }

  private void scaler(String where, HorizontalPodAutoscalerSpec scaler) {
    int least = Objects.requireNonNullElse(scaler.getMinReplicas(), 1);
    require(least >= 2, where, "leaves nobody when a node goes");
    require(
        scaler.getMaxReplicas() != null && scaler.getMaxReplicas() > least, where, "never scales");
    for (HasMetadata object : objects) {
      if (object instanceof Deployment deployment
          && deployment.getMetadata().getName().equals(scaler.getScaleTargetRef().getName())) {
        require(
            deployment.getSpec().getReplicas() == null,
            where,
            "is undone by the replicas of its Deployment");
      }
    }
  }
}
