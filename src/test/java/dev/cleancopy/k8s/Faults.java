package dev.cleancopy.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/** All that can be wrong with what is to be applied together. */
final class Faults {

  private Faults() {}

  /** What is wrong with {@code objects}. */
  static List<String> in(List<HasMetadata> objects) {
    return Stream.of(
            UnknownFields.in(objects),
            PodRules.brokenIn(objects),
            Wiring.brokenIn(objects, ManifestsTest.PORT),
            Safeguards.brokenIn(objects))
        .flatMap(List::stream)
        .toList();
  }
}
