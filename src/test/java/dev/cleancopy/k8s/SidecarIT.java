package dev.cleancopy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service with the settings of the sidecar, in a network of its own that has nothing
 * but a loopback, as two containers of a pod have it in common.
 */
class SidecarIT {

  private static final List<List<String>> WAYS =
      List.of(
          List.of("unshare", "--net", "--pid", "--fork", "--mount-proc"),
          List.of(
              "unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--mount-proc"));

  /** 127.0.0.1, ::ffff:127.0.0.1, ::1 and nobody, as the kernel writes them. */
  private static final String LOOPBACK =
      "(0100007F|0000000000000000FFFF00000100007F|0{24}01000000)";

  private static final String NOBODY = "0+:0000";

  @TempDir private Path folder;

  private static Container sidecar() throws IOException {
    Path file = Manifests.ROOT.resolve("components/sidecar/sidecar.yaml");
    return Pods.in(Manifests.read(file)).get(0).ours().get(0);
  }

  private static List<String> way() {
    for (List<String> way : WAYS) {
      List<String> command = new ArrayList<>(way);
      command.addAll(List.of("ip", "link", "set", "lo", "up"));
      try {
        if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0) {
          return way;
        }
      } catch (IOException | InterruptedException absent) {
        // the next way, then
      }
    }
    return abort("no network of its own can be made here: unshare or ip is missing or forbidden");
  }

  @Test
  void service_and_crawler_meet_on_the_loopback_and_nobody_else_does() throws Exception {
    List<String> command = new ArrayList<>(way());
    command.addAll(List.of("sh", "-c", script()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    for (EnvVar variable : sidecar().getEnv()) {
      environment.put(variable.getName(), variable.getValue());
    }
    environment.put("CLEANCOPY_LEXICON_EXTRA", "k8s/base/lexicon");
    Path output = folder.resolve("output");
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    String told = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told)
        .contains("articles 50 of 50")
        .contains("cannot reach 192.0.2.1", "cannot reach 2001:db8::1")
        .doesNotContain("\nreaches ");
    List<String> sockets = told.lines().filter(line -> line.startsWith("socket ")).toList();
    assertThat(sockets)
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "socket tcp6? " + LOOPBACK + ":\\w+ (" + LOOPBACK + ":\\w+|" + NOBODY + ")"));
  }

  /** Starts the service, lets the crawler post, and probes as the kubelet would. */
  private static String script() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String probes =
        Wiring.probes(sidecar()).stream()
            .map(Probe::getExec)
            .map(exec -> String.join(" ", exec.getCommand()))
            .collect(Collectors.joining(" && "));
    return String.join(
        "\n",
        "set -e",
        "ip link set lo up",
        "test $(ip -o link | wc -l) = 1 || ip -o link",
        java + " -XX:+UseSerialGC -jar target/quarkus-app/quarkus-run.jar &",
        "service=$!",
        "JDK_JAVA_OPTIONS= " + java + " -cp target/test-classes dev.cleancopy.k8s.Crawler",
        "if command -v wget > /dev/null; then " + probes + "; fi",
        "kill $service",
        "wait $service || test $? = 143");
  }
}
