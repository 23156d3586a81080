package dev.cleancopy.lab.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our container of a manifest, as a process of this machine: the image's flags and environment, the
 * manifest's flags, settings and number of processors. Its limit of memory is not enforced here.
 *
 * <p>Arguments: {@code manifest}, {@code java} (home of a JDK), {@code app} (folder of the packaged
 * jar), {@code cache} (of classes), {@code options} (instead of the manifest's {@code
 * JDK_JAVA_OPTIONS}, commas for spaces), {@code cores} (of this machine, as {@code taskset} takes
 * them).
 */
final class Box {

  private static final Path FLAGS = Path.of("src/main/jib/app/jvm.options").toAbsolutePath();
  private static final Path CONTAINERFILE = Path.of("src/main/docker/Containerfile");
  private static final Path PHRASES = Path.of("k8s/base/lexicon").toAbsolutePath();

  private final Container container;
  private final Arguments arguments;
  private final Path java;

  private Box(Arguments arguments, String manifest) throws IOException {
    this.arguments = arguments;
    this.container = ours(Path.of(arguments.text("manifest", manifest)));
    this.java = Path.of(arguments.text("java", System.getProperty("java.home")));
  }

  /** One for each setup. */
  static List<Box> all(Arguments arguments, String manifest) throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (Arguments setup : arguments.setups()) {
      boxes.add(new Box(setup, manifest));
    }
    return boxes;
  }

  /** What its setup is called, or else its JDK. */
  String name() throws IOException {
    return arguments.text("setup", "JDK " + release());
  }

  Arguments arguments() {
    return arguments;
  }

  private static Container ours(Path manifest) throws IOException {
    HasMetadata object = new KubernetesSerialization().unmarshal(Files.readString(manifest));
    PodSpec pod =
        object instanceof Job job
            ? job.getSpec().getTemplate().getSpec()
            : ((Deployment) object).getSpec().getTemplate().getSpec();
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
        .filter(each -> each.getName().equals("cleancopy"))
        .findFirst()
        .orElseThrow();
  }

  /** The jar with these arguments; more may be put into its environment. */
  ProcessBuilder process(String... rest) throws IOException {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", cores()));
    command.add(java.resolve("bin/java").toString());
    if (!release().startsWith("25")) {
      command.add("-XX:+UnlockExperimentalVMOptions");
      command.add("-XX:+IgnoreUnrecognizedVMOptions"); // compact headers are of later JVMs
    }
    command.add("@" + FLAGS);
    String cache = arguments.text("cache", "");
    if (!cache.isEmpty()) {
      command.add("-XX:AOTCache=" + Path.of(cache).toAbsolutePath());
      command.add("-XX:AOTMode=on"); // fails if the cache does not fit
    }
    command.add("-jar");
    command.add(app().resolve("quarkus-run.jar").toString());
    command.addAll(List.of(rest));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(environment());
    return process;
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    for (String line : Files.readAllLines(CONTAINERFILE)) {
      if (line.startsWith("ENV ")) {
        for (String variable : line.substring("ENV ".length()).split(" ", -1)) {
          environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
      }
    }
    for (EnvVar variable : container.getEnv()) {
      if (variable.getValue() != null) {
        environment.put(variable.getName(), variable.getValue());
      }
    }
    environment.put("JDK_JAVA_OPTIONS", options());
    environment.put("CLEANCOPY_LEXICON_EXTRA", PHRASES.toString());
    return environment;
  }

  private String options() {
    String given =
        container.getEnv().stream()
            .filter(variable -> variable.getName().equals("JDK_JAVA_OPTIONS"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return arguments.text("options", given).replace(',', ' ');
  }

  private String cores() {
    int limit =
        container
            .getResources()
            .getLimits()
            .get("cpu")
            .getNumericalAmount()
            .setScale(0, RoundingMode.CEILING)
            .intValue();
    return arguments.text("cores", "0-" + (limit - 1));
  }

  private Path app() {
    return Path.of(arguments.text("app", "target/quarkus-app")).toAbsolutePath();
  }

  private String release() throws IOException {
    return Files.readAllLines(java.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .findFirst()
        .orElseThrow()
        .replaceAll("[^0-9.]", "");
  }

  @Override
  public String toString() {
    try {
      return "%s: JDK %s, %s, cache %s, cores %s, at a load of %s"
          .formatted(
              name(),
              release(),
              options(),
              arguments.text("cache", "none"),
              cores(),
              Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }
}
