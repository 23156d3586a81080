package dev.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BulkCommandTest {

  private static final String TEXT = "The harbour of the old town was opened again on Monday.";

  @TempDir private Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = CleanCopy.commandLine();
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments);
  }

  private Path ndjson(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"").append(TEXT).append("\"}\n");
    }
    return Files.writeString(folder.resolve("in.ndjson"), lines);
  }

  private List<String> answers(Path out) throws IOException {
    List<String> answers = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      var answer = new ObjectMapper().readTree(line);
      answers.add(answer.path("id").asText() + " " + answer.path("status").asInt());
    }
    return answers;
  }

  @Test
  void a_job_that_was_cut_off_anywhere_goes_on_where_it_was() throws IOException {
    Path in = ndjson(30);
    Path out = folder.resolve("out.ndjson");
    assertThat(run("bulk", "--in", in.toString(), "--out", out.toString())).isZero();
    byte[] whole = Files.readAllBytes(out);
    assertThat(answers(out)).hasSize(30).startsWith("0 200", "1 200").endsWith("29 200");
    for (int length : new int[] {0, 1, whole.length / 3, whole.length - 1, whole.length}) {
      Files.write(out, Arrays.copyOf(whole, length));
      assertThat(run("bulk", "--in", in.toString(), "--out", out.toString())).isZero();
      assertThat(Files.readAllBytes(out)).as("cut at %d", length).isEqualTo(whole);
    }
  }

  @Test
  void another_job_does_not_write_into_the_same_file() throws IOException {
    Path in = ndjson(2);
    String out = folder.resolve("out.ndjson").toString();
    assertThat(run("bulk", "--in", in.toString(), "--out", out)).isZero();
    assertThat(run("bulk", "--in", in.toString(), "--out", out, "--explain")).isEqualTo(1);
    assertThat(errors.toString()).contains("another job");
  }

  @Test
  void shards_are_together_all_of_it() throws IOException {
    Path in = ndjson(10);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path out = folder.resolve("out" + i);
      String shard = i + "/3";
      assertThat(run("bulk", "--in", in.toString(), "--out", out.toString(), "--shard", shard))
          .isZero();
      all.addAll(answers(out));
    }
    assertThat(all)
        .containsExactly(
            "0 200", "3 200", "6 200", "9 200", "1 200", "4 200", "7 200", "2 200", "5 200",
            "8 200");
  }

  @Test
  void files_of_a_folder_are_known_by_their_paths() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/b"));
    Files.writeString(in.resolve("2.html"), "<p>" + TEXT + "</p>");
    Files.writeString(in.getParent().resolve("a.txt"), TEXT);
    Files.writeString(in.getParent().resolve("c"), "%PDF-1.7");
    Files.writeString(in.getParent().resolve("d.txt"), "");
    Path out = folder.resolve("out");
    assertThat(run("bulk", "--in", in.getParent().toString(), "--out", out.toString(), "-j", "1"))
        .isZero();
    assertThat(answers(out)).containsExactly("a.txt 200", "b/2.html 200", "c 415", "d.txt 400");
  }

  @Test
  void lines_and_archives_may_be_compressed() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(gzip)) {
      stream.write(Files.readAllBytes(ndjson(3)));
    }
    Path in = Files.write(folder.resolve("in.ndjson.gz"), gzip.toByteArray());
    Path out = folder.resolve("out");
    assertThat(run("bulk", "--in", in.toString(), "--out", out.toString())).isZero();
    assertThat(answers(out)).hasSize(3);
  }

  @Test
  void an_input_that_breaks_is_told_and_what_came_before_is_kept() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + TEXT;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    Path in =
        Files.write(
            folder.resolve("in.warc"),
            (record + "WARC/1.0\r\nnonsense").getBytes(StandardCharsets.US_ASCII));
    Path out = folder.resolve("out");
    assertThat(run("bulk", "--in", in.toString(), "--out", out.toString())).isEqualTo(1);
    assertThat(answers(out)).containsExactly("urn:uuid:1 200");
    assertThat(errors.toString()).contains("no valid WARC");
    assertThat(run("bulk", "--in", folder.resolve("none").toString(), "--out", out + "2"))
        .isEqualTo(1);
  }

  @Test
  void a_folder_of_archives_is_shared_file_by_file() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int file = 0; file < 3; file++) {
      Files.copy(ndjson(2), in.resolve(file + ".ndjson"));
    }
    Files.write(in.resolve("3.warc.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    Files.writeString(in.resolve("4.html"), "<p>" + TEXT + "</p>");
    Path first = folder.resolve("out0");
    Path second = folder.resolve("out1");
    assertThat(run("bulk", "--in", in.toString(), "--out", first.toString(), "--shard", "0/2"))
        .isZero();
    assertThat(run("bulk", "--in", in.toString(), "--out", second.toString(), "--shard", "1/2"))
        .isZero();
    assertThat(answers(first)).containsExactly("0 200", "1 200", "0 200", "1 200", "4.html 200");
    assertThat(answers(second)).containsExactly("0 200", "1 200", "3.warc.gz 400");
    byte[] whole = Files.readAllBytes(first);
    for (int cut = 0; cut < whole.length; cut += 700) {
      Files.write(first, Arrays.copyOf(whole, cut));
      run("bulk", "--in", in.toString(), "--out", first.toString(), "--shard", "0/2");
      assertThat(Files.readAllBytes(first)).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void what_is_written_is_not_read() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.copy(ndjson(2), in.resolve("a.ndjson"));
    for (String out : List.of("out.ndjson", "deeper/out.ndjson", "../in/out.ndjson")) {
      assertThat(run("bulk", "--in", in.toString(), "--out", in.resolve(out).toString()))
          .isEqualTo(2);
    }
    assertThat(errors.toString()).contains("--out must not lie in the folder that is read");
    assertThat(in.resolve("out.ndjson")).doesNotExist();
  }

  @Test
  void a_folder_to_which_a_file_was_added_is_another_job() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("b.txt"), TEXT);
    String out = folder.resolve("out").toString();
    assertThat(run("bulk", "--in", in.toString(), "--out", out)).isZero();
    assertThat(run("bulk", "--in", in.toString(), "--out", out)).isZero();
    Files.writeString(in.resolve("a.txt"), TEXT);
    assertThat(run("bulk", "--in", in.toString(), "--out", out)).isEqualTo(1);
    assertThat(errors.toString()).contains("another job");
  }

  @Test
  void hidden_files_are_left_out_wherever_they_lie() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/b/.git")).getParent().getParent();
    Files.writeString(in.resolve("b/.git/c.txt"), TEXT);
    Files.writeString(in.resolve("b/.c.txt"), TEXT);
    Files.writeString(in.resolve("b/c.txt"), TEXT);
    Path out = folder.resolve("out");
    assertThat(run("bulk", "--in", in.toString(), "--out", out.toString())).isZero();
    assertThat(answers(out)).containsExactly("b/c.txt 200");
  }

  @Test
  void what_went_wrong_with_a_file_is_told_in_words() throws IOException {
    Path in = ndjson(1);
    String none = folder.resolve("none").toString();
    assertThat(run("bulk", "--in", none, "--out", folder.resolve("out").toString())).isEqualTo(1);
    assertThat(errors.toString()).contains(none + ": there is no such input");
    String out = none + "/out";
    assertThat(run("bulk", "--in", in.toString(), "--out", out)).isEqualTo(1);
    assertThat(errors.toString())
        .contains("there is no such file or folder")
        .doesNotContain("\tat");
  }

  @Test
  void more_phrases_come_from_a_folder() throws IOException {
    Path phrases = Files.createDirectories(folder.resolve("phrases"));
    Path file = Files.writeString(phrases.resolve("en.subscribe.txt"), "Get the harbour bulletin");
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), TEXT + "\n\n" + TEXT + "\n\nGet the harbour bulletin\n");
    String out = folder.resolve("out").toString();
    String[] command = {
      "bulk", "--in", in.toString(), "--out", out, "--explain", "--lexicon", phrases.toString()
    };
    assertThat(run(command)).isZero();
    assertThat(Files.readString(Path.of(out))).contains("lexicon/en/subscribe");
    Files.writeString(file, "[everywhere]\nx");
    assertThat(run(command)).isEqualTo(2);
    assertThat(errors.toString())
        .contains("en.subscribe.txt: no such section")
        .contains("[everywhere]");
  }

  @Test
  void a_wrong_command_line_is_2() {
    assertThat(run("bulk", "--in", "x")).isEqualTo(2);
    assertThat(run("bulk", "--in", "x", "--out", "y", "--shard", "4/4")).isEqualTo(2);
    assertThat(run("bulk", "--in", "x", "--out", "y", "--profile", "sloppy")).isEqualTo(2);
    assertThat(errors.toString()).contains("--profile must be one of");
    assertThat(run("bulk", "--in", "x", "--out", "y", "-j", "0")).isEqualTo(2);
    assertThat(errors.toString()).contains("-j must be at least 1");
    assertThat(run("dance")).isEqualTo(2);
  }
}
