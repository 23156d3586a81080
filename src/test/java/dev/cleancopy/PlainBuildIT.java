package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service as it is packaged without profiles. */
class PlainBuildIT {

  private static final Path PACKAGED = Path.of("target/quarkus-app");

  @Test
  void it_has_nothing_of_kafka() throws IOException {
    assumeThat(Path.of("target/classes/dev/cleancopy/kafka")).doesNotExist();
    try (Stream<Path> files = Files.walk(PACKAGED)) {
      assertThat(files.map(file -> PACKAGED.relativize(file).toString()))
          .hasSizeGreaterThan(100)
          .noneMatch(name -> name.contains("kafka") || name.contains("reactive-messaging"));
    }
  }
}
