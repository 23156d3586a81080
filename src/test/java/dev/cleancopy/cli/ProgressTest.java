package dev.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter terminal = new StringWriter();

  private Progress progress(boolean shown) {
    return new Progress(new PrintWriter(terminal, true), shown);
  }

  @Test
  void a_terminal_sees_a_bar_that_is_full_in_the_end() {
    Progress progress = progress(true);
    progress.step(0.5);
    assertThat(terminal.toString())
        .startsWith("\r[###############...............]  50 %  1 documents");
    progress.end(1);
    assertThat(terminal.toString()).contains("\r[" + "#".repeat(30) + "] 100 %");
  }

  @Test
  void a_terminal_is_not_flooded() {
    Progress progress = progress(true);
    for (int i = 0; i < 100_000; i++) {
      progress.step(i / 100_000.0);
    }
    assertThat(terminal.toString().chars().filter(c -> c == '\r').count()).isLessThan(100);
    assertThat(progress.documents()).isEqualTo(100_000);
  }

  @Test
  void a_log_file_sees_nothing() {
    Progress progress = progress(false);
    progress.step(0.5);
    progress.end(1);
    assertThat(terminal.toString()).isEmpty();
  }
}
