package dev.cleancopy.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Objects of Kubernetes, as files or as kustomize renders them. */
final class Manifests {

  static final Path ROOT = Path.of("k8s");

  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Manifests() {}

  /** The objects in {@code text}. */
  static List<HasMetadata> parse(String text) {
    return Arrays.stream(text.split("(?m)^---$", -1))
        .filter(document -> document.lines().anyMatch(line -> line.startsWith("kind:")))
        .map(document -> YAML.<HasMetadata>unmarshal(document))
        .toList();
  }

  /** All files of objects below {@code k8s}: not the kustomizations, which hold none. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    }
  }

  /** The objects of a file below {@code k8s}. */
  static List<HasMetadata> read(Path file) throws IOException {
    return parse(Files.readString(file));
  }
}
