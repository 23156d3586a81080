package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example clients work, wherever their runtime is there. */
@QuarkusTest
class ClientsTest {

  private static final Path CLIENTS = Path.of("docs/clients");

  @TempDir private Path folder;

  private int run(Path in, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("a client hangs");
    }
    return process.exitValue();
  }

  private boolean isThere(String runtime) throws InterruptedException {
    try {
      return run(Files.createFile(folder.resolve("empty")), runtime, "--version") == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "curl, sh, stream.sh",
    "python3, python3, stream.py",
    "node, node, stream.mjs",
    "java, java, Stream.java"
  })
  void a_client_gets_an_answer_for_each_line(String needed, String runtime, String client)
      throws Exception {
    assumeTrue(isThere(needed), "there is no " + needed + " here");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines
          .append("{\"id\": \"")
          .append(i)
          .append("\", \"text\": \"The harbour of the old town was opened again on Monday.\"}\n");
    }
    Path in = Files.writeString(folder.resolve("in"), lines);
    String service = "http://localhost:" + RestAssured.port;
    int exit = run(in, runtime, CLIENTS.resolve(client).toString(), service);
    assertThat(exit).as(read("err")).isZero();
    assertThat(read("out").lines())
        .hasSize(50)
        .allMatch(line -> line.contains("The harbour of the old town"));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
