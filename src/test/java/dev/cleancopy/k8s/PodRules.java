package dev.cleancopy.k8s;

import dev.cleancopy.k8s.Pods.Pod;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How we run: the level "restricted" of PodSecurity, and more. */
final class PodRules {

  private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

  /** Classes and their cache, compiled code, stacks, the JVM: 186 MB after pages of a megabyte. */
  private static final BigDecimal BESIDE_HEAP = BigDecimal.valueOf(190L << 20);

  /** Seconds after which the service has ended in any case: {@code cleancopy.shutdown.timeout}. */
  static final int DRAIN = 25;

  /** Seconds between SIGTERM and SIGKILL where nobody says. */
  private static final long USUAL_GRACE = 30;

  private final List<String> faults = new ArrayList<>();

  private PodRules() {}

  /** What breaks the rules in {@code objects}. */
  static List<String> brokenIn(List<HasMetadata> objects) {
    PodRules rules = new PodRules();
    for (Pod pod : Pods.in(objects)) {
      rules.pod(pod);
      pod.containers().forEach(container -> rules.container(pod, container));
    }
    for (HasMetadata object : objects) {
      String name = object.getKind() + "/" + object.getMetadata().getName();
      if (object instanceof ServiceAccount account) {
        rules.require(
            Boolean.FALSE.equals(account.getAutomountServiceAccountToken()), name, "has a token");
      }
      rules.require(
          !object.getApiVersion().startsWith("rbac.") && !object.getKind().equals("Secret"),
          name,
          "nothing here needs rights or secrets");
    }
    return rules.faults;
  }

  private void require(boolean kept, String where, String fault) {
    if (!kept) {
      faults.add(where + ": " + fault);
    }
  }

  private void pod(Pod pod) {
    String where = pod.owner();
    PodSpec spec = pod.spec();
    require(Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()), where, "has a token");
    require(
        spec.getHostNetwork() == null && spec.getHostPID() == null && spec.getHostIPC() == null,
        where,
        "shares what is the host's");
    PodSecurityContext security = spec.getSecurityContext();
    require(
        security != null && Boolean.TRUE.equals(security.getRunAsNonRoot()),
        where,
        "may run as root");
    require(
        security != null
            && security.getSeccompProfile() != null
            && security.getSeccompProfile().getType().equals("RuntimeDefault"),
        where,
        "has no seccomp profile");
    if (pod.serves()) {
      Long grace = spec.getTerminationGracePeriodSeconds();
      require(
          (grace == null ? USUAL_GRACE : grace)
              >= DRAIN + pod.ours().stream().mapToLong(PodRules::pause).sum(),
          where,
          "is killed before it has drained");
    }
    for (Volume volume : spec.getVolumes()) {
      require(volume.getHostPath() == null, where, "mounts a path of the host");
      require(
          volume.getEmptyDir() == null || volume.getEmptyDir().getSizeLimit() != null,
          where,
          "has a folder without limit: " + volume.getName());
    }
  }

  /** Seconds that pass before SIGTERM. */
  private static long pause(Container container) {
    Lifecycle lifecycle = container.getLifecycle();
    return lifecycle == null || lifecycle.getPreStop() == null
        ? 0
        : lifecycle.getPreStop().getSleep().getSeconds();
  }

  private void container(Pod pod, Container container) {
    String where = pod.owner() + "/" + container.getName();
    security(where, container.getSecurityContext());
    resources(where, container.getResources());
    require(container.getImage().matches(".+:(?!latest$)[\\w.-]+"), where, "has no fixed image");
    require(
        container.getPorts().stream().allMatch(port -> port.getHostPort() == null),
        where,
        "takes a port of the host");
    if (pod.serves()) {
      require(container.getLivenessProbe() != null, where, "has no liveness probe");
      require(container.getReadinessProbe() != null, where, "has no readiness probe");
    }
    if (container.getName().equals(Pods.NAME)) {
      require(image(container).equals(Pods.NAME), where, "is not our image");
      require(!pod.serves() || container.getStartupProbe() != null, where, "has no startup probe");
      heap(where, container);
    }
    if (pod.spec().getInitContainers().contains(container)) {
      require("Always".equals(container.getRestartPolicy()), where, "is no native sidecar");
      require(
          "127.0.0.1".equals(env(container, "QUARKUS_HTTP_HOST")), where, "leaves the loopback");
    }
  }

  private void security(String where, SecurityContext security) {
    if (security == null) {
      faults.add(where + ": has no security context");
      return;
    }
    require(Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()), where, "may gain rights");
    require(
        Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()), where, "may write its image");
    require(Boolean.TRUE.equals(security.getRunAsNonRoot()), where, "may run as root");
    require(!Boolean.TRUE.equals(security.getPrivileged()), where, "is privileged");
    Capabilities capabilities = security.getCapabilities();
    require(
        capabilities != null
            && capabilities.getDrop().equals(List.of("ALL"))
            && capabilities.getAdd().isEmpty(),
        where,
        "keeps capabilities");
  }

  private void resources(String where, ResourceRequirements resources) {
    for (String name : List.of("cpu", "memory")) {
      require(
          resources != null && has(resources.getRequests(), name), where, "requests no " + name);
      require(resources != null && has(resources.getLimits(), name), where, "no limit of " + name);
    }
  }

  private static boolean has(Map<String, Quantity> quantities, String name) {
    return quantities != null && quantities.containsKey(name);
  }

  private void heap(String where, Container container) {
    Matcher heap = HEAP.matcher(String.valueOf(env(container, "JDK_JAVA_OPTIONS")));
    if (!heap.find()) {
      faults.add(where + ": has no limit of the heap");
    } else if (has(container.getResources().getLimits(), "memory")) {
      BigDecimal limit = container.getResources().getLimits().get("memory").getNumericalAmount();
      BigDecimal bytes = BigDecimal.valueOf(Long.parseLong(heap.group(1)) << 20);
      require(limit.subtract(bytes).compareTo(BESIDE_HEAP) >= 0, where, "has too large a heap");
    }
  }

  private static String image(Container container) {
    String name = container.getImage().replaceFirst(":[^:/]*$", "");
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static String env(Container container, String name) {
    return container.getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .map(EnvVar::getValue)
        .findFirst()
        .orElse(null);
  }
}
