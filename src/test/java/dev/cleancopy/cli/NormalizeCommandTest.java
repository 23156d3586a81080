package dev.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NormalizeCommandTest {

  @TempDir private Path folder;

  private final PrintStream standardOutput = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(standardOutput);
  }

  private int run(String... arguments) {
    CommandLine command = CleanCopy.commandLine();
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments);
  }

  private String page(String name) throws IOException {
    return Files.writeString(
            folder.resolve(name),
            "<h1>Häfen</h1><p>The harbour of the old town was opened again on Monday.</p>")
        .toString();
  }

  @Test
  void articles_are_written_in_the_format_that_was_asked_for() throws IOException {
    assertThat(run("normalize", "-f", "markdown", page("a.html"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("# Häfen\n\nThe harbour of the old town was opened again on Monday.\n");
  }

  @Test
  void a_file_that_cannot_be_read_costs_itself() throws IOException {
    String none = folder.resolve("none.html").toString();
    assertThat(run("normalize", "--fields", "headline", page("a.html"), none, page("b.html")))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"article\":{\"headline\":"));
    assertThat(errors.toString())
        .contains("none.html: cannot be read: there is no such file or folder");
  }

  @Test
  void the_standard_input_is_read_no_further_than_needed() {
    InputStream standardInput = System.in;
    try {
      System.setIn(new Endless());
      assertThat(run("normalize", "-")).isEqualTo(1);
      assertThat(errors.toString()).contains("-: The file is larger than");
    } finally {
      System.setIn(standardInput);
    }
  }

  /** Never ends. */
  private static final class Endless extends InputStream {

    @Override
    public int read() {
      return 'a';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Arrays.fill(bytes, offset, offset + length, (byte) 'a');
      return length;
    }
  }

  @Test
  void a_wrong_command_line_is_2() {
    assertThat(run("normalize")).isEqualTo(2);
    assertThat(run("normalize", "-f", "pdf", "x")).isEqualTo(2);
  }
}
