package dev.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cleancopy.PackagedJar;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of the packaged jar, some of them killed (as with {@code kill -9}) and started again. */
@Timeout(180)
class BulkIT {

  private static final int DOCUMENTS = 3000;

  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx256m");

  @TempDir private Path folder;

  private Path documents() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"");
      lines.append("The harbour of the old town was opened again on Monday, by ").append(i);
      lines.append(".\\n\\nFishermen came from all along the coast.\"}\n");
    }
    return Files.writeString(folder.resolve("in.ndjson"), lines);
  }

  private Process start(String... arguments) throws IOException {
    return PackagedJar.start(JVM, folder.resolve("log"), arguments);
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static String[] job(Path in, Path out, String shard) {
    return new String[] {
      "bulk", "--in", in.toString(), "--out", out.toString(), "--shard", shard, "-j", "2"
    };
  }

  /** What the job writes if nobody stops it. */
  private byte[] whole(Path in, String shard) throws IOException {
    Path out = folder.resolve("whole");
    assertThat(CleanCopy.commandLine().execute(job(in, out, shard))).isZero();
    byte[] whole = Files.readAllBytes(out);
    Files.delete(out);
    return whole;
  }

  /** Starts the job and kills it as soon as its output has so many bytes. */
  private void kill(String[] job, Path out, long size) throws IOException, InterruptedException {
    Process process = start(job);
    while (process.isAlive() && (!Files.exists(out) || Files.size(out) < size)) {
      Thread.sleep(1);
    }
    process.destroyForcibly();
    process.waitFor();
    assertThat(process.exitValue()).as(log()).isEqualTo(128 + 9);
  }

  /** As if the kill had come while a line was written, if it did not. */
  private static void breakLastLine(Path out) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "rw")) {
      file.seek(file.length() - 1);
      if (file.read() == '\n') {
        file.setLength(file.length() - 10);
      }
    }
  }

  @Test
  void a_killed_job_goes_on_and_no_document_is_lost_or_there_twice() throws Exception {
    Path in = documents();
    byte[] whole = whole(in, "0/1");
    Path out = folder.resolve("out");
    String[] job = job(in, out, "0/1");
    for (long size : new long[] {1, whole.length / 3, 2L * whole.length / 3}) {
      kill(job, out, size);
      byte[] part = Files.readAllBytes(out);
      assertThat(part).hasSizeLessThan(whole.length).isEqualTo(Arrays.copyOf(whole, part.length));
      breakLastLine(out);
    }
    assertThat(run(job)).as(log()).isZero();
    assertThat(log()).contains("were done before");
    assertThat(Files.readAllBytes(out)).isEqualTo(whole);
    assertThat(Files.readAllLines(out)).hasSize(DOCUMENTS);
  }

  @Test
  void a_killed_shard_goes_on_in_its_own_documents() throws Exception {
    Path in = documents();
    byte[] whole = whole(in, "1/3");
    Path out = folder.resolve("out");
    String[] job = job(in, out, "1/3");
    kill(job, out, whole.length / 2);
    breakLastLine(out);
    assertThat(run(job)).as(log()).isZero();
    assertThat(Files.readAllBytes(out)).isEqualTo(whole);
    assertThat(Files.readAllLines(out))
        .hasSize(DOCUMENTS / 3)
        .allMatch(line -> line.contains("\"status\":200"));
  }

  @Test
  void the_exit_code_tells_what_went_wrong() throws Exception {
    String out = folder.resolve("out").toString();
    assertThat(run("bulk", "--in", folder.resolve("none").toString(), "--out", out)).isEqualTo(1);
    assertThat(log()).contains("there is no such input").doesNotContain("\tat ");
    assertThat(run("bulk", "--in", folder.toString())).isEqualTo(2);
    assertThat(log()).contains("--out").doesNotContain("\tat ");
  }

  @Test
  void a_terminal_shows_how_far_it_is() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script here");
    Path in = documents();
    Path out = folder.resolve("out");
    String command = String.join(" ", PackagedJar.command(JVM, job(in, out, "0/1")));
    Process terminal =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(terminal.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(terminal.exitValue()).as(log()).isZero();
    assertThat(log())
        .contains("\r[")
        .contains("100 %  3,000 documents")
        .contains("3,000 documents in");
  }
}
