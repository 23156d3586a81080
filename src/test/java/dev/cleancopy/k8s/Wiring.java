package dev.cleancopy.k8s;

import dev.cleancopy.k8s.Pods.Pod;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.Endpoint;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what one object names is there in another, and the port is that of the application. */
final class Wiring {

  private static final String LOOPBACK = "http://127.0.0.1:";

  private final List<HasMetadata> objects;
  private final List<Pod> pods;
  private final int port;
  private final List<String> faults = new ArrayList<>();

  private Wiring(List<HasMetadata> objects, int port) {
    this.objects = objects;
    this.pods = Pods.in(objects);
    this.port = port;
  }

  /**
   * What leads nowhere in {@code objects}.
   *
   * @param port on which the application listens
   */
  static List<String> brokenIn(List<HasMetadata> objects, int port) {
    Wiring wiring = new Wiring(objects, port);
    wiring.pods.forEach(wiring::pod);
    objects.forEach(wiring::object);
    return wiring.faults;
  }

  private void require(boolean kept, String where, String fault) {
    if (!kept) {
      faults.add(where + ": " + fault);
    }
  }

  private void pod(Pod pod) {
    Set<String> volumes =
        pod.spec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
    for (Container container : pod.containers()) {
      String where = pod.owner() + "/" + container.getName();
      for (VolumeMount mount : container.getVolumeMounts()) {
        require(volumes.contains(mount.getName()), where, "no such volume: " + mount.getName());
      }
      for (EnvFromSource source : container.getEnvFrom()) {
        configMap(where, source.getConfigMapRef().getName());
      }
      for (Probe probe : probes(container)) {
        probe(where, container, probe);
      }
    }
    for (Volume volume : pod.spec().getVolumes()) {
      if (volume.getConfigMap() != null) {
        configMap(pod.owner(), volume.getConfigMap().getName());
      }
      if (volume.getPersistentVolumeClaim() != null) {
        String name = volume.getPersistentVolumeClaim().getClaimName();
        require(has(PersistentVolumeClaim.class, name), pod.owner(), "no such claim: " + name);
      }
    }
    if (!pod.ours().isEmpty()) {
      pod.containers().forEach(container -> calls(pod, container));
    }
    for (Container container : pod.ours()) {
      String given = PodRules.env(container, "QUARKUS_HTTP_PORT");
      require(
          given == null || given.equals(Integer.toString(port)),
          pod.owner(),
          "the application listens on " + port + ", not on " + given);
      for (ContainerPort open : container.getPorts()) {
        require(
            open.getContainerPort() == port,
            pod.owner(),
            "the application listens on " + port + ", not on " + open.getContainerPort());
      }
    }
  }

  private void configMap(String where, String name) {
    require(has(ConfigMap.class, name), where, "no such ConfigMap: " + name);
  }

  private boolean has(Class<? extends HasMetadata> kind, String name) {
    return objects.stream()
        .anyMatch(object -> kind.isInstance(object) && object.getMetadata().getName().equals(name));
  }

  /** Whoever is told of an address on the loopback of our pod is told of ours. */
  private void calls(Pod pod, Container container) {
    container.getEnv().stream()
        .map(EnvVar::getValue)
        .filter(value -> value != null && value.startsWith(LOOPBACK))
        .forEach(
            value ->
                require(
                    value.startsWith(LOOPBACK + port + "/"),
                    pod.owner() + "/" + container.getName(),
                    "calls another port than " + port));
  }

  static List<Probe> probes(Container container) {
    return Stream.of(
            container.getStartupProbe(),
            container.getReadinessProbe(),
            container.getLivenessProbe())
        .filter(Objects::nonNull)
        .toList();
  }

  private void probe(String where, Container container, Probe probe) {
    if (probe.getHttpGet() != null) {
      require(opens(container, probe.getHttpGet().getPort()), where, "probes a port that is shut");
    } else if (probe.getExec() != null && container.getName().equals(Pods.NAME)) {
      require(
          probe.getExec().getCommand().stream()
              .anyMatch(word -> word.startsWith(LOOPBACK + port + "/")),
          where,
          "probes another port than " + port);
    }
  }

  private static boolean opens(Container container, IntOrString wanted) {
    return container.getPorts().stream()
        .anyMatch(
            open ->
                Objects.equals(wanted.getStrVal(), open.getName())
                    || Objects.equals(wanted.getIntVal(), open.getContainerPort()));
  }

  private void object(HasMetadata object) {
    String where = object.getKind() + "/" + object.getMetadata().getName();
    if (object instanceof Service service) {
      service(where, service);
    } else if (object instanceof ServiceMonitor monitor) {
      monitor(where, monitor);
    } else if (object instanceof HorizontalPodAutoscaler scaler) {
      String target =
          scaler.getSpec().getScaleTargetRef().getKind()
              + "/"
              + scaler.getSpec().getScaleTargetRef().getName();
      require(pods.stream().anyMatch(pod -> pod.owner().equals(target)), where, "scales nothing");
    } else if (object instanceof PodDisruptionBudget budget) {
      require(
          !selected(budget.getSpec().getSelector().getMatchLabels()).isEmpty(),
          where,
          "selects nothing");
    } else if (object instanceof NetworkPolicy policy) {
      policy(where, policy);
    }
  }

  private List<Pod> selected(Map<String, String> labels) {
    return pods.stream()
        .filter(
            pod ->
                pod.template().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  private void service(String where, Service service) {
    List<Pod> selected = selected(service.getSpec().getSelector());
    require(!selected.isEmpty(), where, "selects nothing");
    for (Pod pod : selected) {
      for (ServicePort open : service.getSpec().getPorts()) {
        require(
            pod.containers().stream().anyMatch(each -> opens(each, open.getTargetPort())),
            where,
            "leads to a port that is shut: " + open.getName());
      }
    }
  }

  private void monitor(String where, ServiceMonitor monitor) {
    Map<String, String> labels = monitor.getSpec().getSelector().getMatchLabels();
    List<Service> services =
        objects.stream()
            .filter(Service.class::isInstance)
            .map(Service.class::cast)
            .filter(
                each -> each.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
            .toList();
    require(!services.isEmpty(), where, "selects nothing");
    for (Endpoint endpoint : monitor.getSpec().getEndpoints()) {
      require(
          services.stream()
              .flatMap(service -> service.getSpec().getPorts().stream())
              .anyMatch(open -> open.getName().equals(endpoint.getPort())),
          where,
          "no service has the port " + endpoint.getPort());
    }
  }

  private void policy(String where, NetworkPolicy policy) {
    LabelSelector selector = policy.getSpec().getPodSelector();
    require(
        selector != null && !selected(selector.getMatchLabels()).isEmpty(),
        where,
        "selects nothing");
    for (var rule : policy.getSpec().getIngress()) {
      for (var open : rule.getPorts()) {
        require(
            Objects.equals(open.getPort().getIntVal(), port),
            where,
            "opens another port than " + port);
      }
    }
  }
}
