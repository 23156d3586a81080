package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.lexicon.ExtraPhrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesCheckTest {

  @TempDir private Path folder;

  private HealthCheckResponse check() {
    return new PhrasesCheck(ExtraPhrases.read(folder)).call();
  }

  @Test
  void a_bad_file_refuses_readiness_and_says_why() throws IOException {
    Files.writeString(folder.resolve("en.share.txt"), "Pass it on");
    assertThat(check().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    Files.writeString(folder.resolve("en.sharing.txt"), "Pass it on");
    assertThat(check().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    assertThat(check().getData().orElseThrow().get("fault 1").toString())
        .startsWith("en.sharing.txt: the name must be <language>.<topic>.txt");
  }

  @Test
  void without_a_folder_there_is_nothing_to_refuse() {
    assertThat(new PhrasesCheck(ExtraPhrases.NONE).call().getStatus())
        .isEqualTo(HealthCheckResponse.Status.UP);
  }
}
