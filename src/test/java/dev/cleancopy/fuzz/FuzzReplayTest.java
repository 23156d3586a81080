package dev.cleancopy.fuzz;

import dev.cleancopy.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that fuzzing ever found: {@code fuzz/<target>/<finding>.bin}. */
class FuzzReplayTest {

  /** Steps are counted; this is for what hangs for good. */
  private static final int MINUTES = 5;

  static Stream<Arguments> findings() {
    return Resources.files("fuzz", ".bin").stream()
        .map(
            file ->
                Arguments.of(
                    FuzzTarget.valueOf(
                        file.getParent().getFileName().toString().toUpperCase(Locale.ROOT)),
                    file));
  }

  @ParameterizedTest
  @MethodSource("findings")
  @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
  void what_was_found_once_is_mended(FuzzTarget target, Path finding) throws IOException {
    target.run(Files.readAllBytes(finding));
  }

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void every_target_takes_any_bytes(FuzzTarget target) throws IOException {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    for (int variant = 0; variant < 24; variant++) {
      bytes[0] = (byte) variant;
      target.run(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void every_target_takes_next_to_nothing(int length) throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      target.run(new byte[length]);
    }
  }
}
