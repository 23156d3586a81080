package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static List<String> lines(String text, int limit) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    List<String> found = new ArrayList<>();
    for (Item item = lines.next(); item != null; item = lines.next()) {
      found.add(
          item instanceof Item.Request request
              ? new String(request.json(), StandardCharsets.UTF_8)
              : "refused " + ((Item.Refused) item).problem().status());
    }
    return found;
  }

  @Test
  void blank_lines_are_skipped_and_the_last_needs_no_end() throws IOException {
    assertThat(lines("a\n\n \t\r\nb\r\nc", 10)).containsExactly("a", "b\r", "c");
    assertThat(lines("", 10)).isEmpty();
    assertThat(lines("\n\n", 10)).isEmpty();
  }

  @Test
  void a_line_over_the_limit_is_passed_over() throws IOException {
    assertThat(lines("a\n" + "b".repeat(11) + "\nc", 10)).containsExactly("a", "refused 413", "c");
    assertThat(lines("a\n" + "b".repeat(300_000) + "\nc\n" + "d".repeat(200_000), 10))
        .containsExactly("a", "refused 413", "c", "refused 413");
  }

  @Test
  void a_line_may_be_longer_than_what_is_read_at_once() throws IOException {
    String line = "é".repeat(150_000);
    assertThat(lines("a\n" + line + "\n" + line, 1 << 20)).containsExactly("a", line, line);
  }
}
