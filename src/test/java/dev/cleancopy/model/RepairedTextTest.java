package dev.cleancopy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairedTextTest {

  private static Repair edit(int start, String before, String after) {
    return new Repair(Method.MOJIBAKE, start, before, after, 1, true, "test");
  }

  @Test
  void a_repair_moves_the_spans_behind_it() {
    RepairedText text =
        RepairedText.asRead(
            new StyledText(
                "a T?rkiye b",
                List.of(
                    new Span(0, 1, Style.STRONG, null), new Span(10, 11, Style.EMPHASIS, null))));
    RepairedText repaired = text.repair(List.of(edit(2, "T?rkiye", "Tuerkiye")));
    assertThat(repaired.text()).isEqualTo("a Tuerkiye b");
    assertThat(repaired.content().spans())
        .containsExactly(
            new Span(0, 1, Style.STRONG, null), new Span(11, 12, Style.EMPHASIS, null));
    assertThat(repaired.original()).isEqualTo("a T?rkiye b");
  }

  @Test
  void a_repair_over_an_older_one_becomes_one_with_it() {
    RepairedText once = RepairedText.asRead("xÃ©y?z").repair(List.of(edit(1, "Ã©", "é")));
    RepairedText twice = once.repair(List.of(edit(0, "xéy?z", "xéyüz")));
    assertThat(twice.text()).isEqualTo("xéyüz");
    assertThat(twice.repairs()).hasSize(1);
    assertThat(twice.repairs().get(0).before()).isEqualTo("xÃ©y?z");
  }

  @Test
  void a_repair_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> RepairedText.asRead("abc").repair(List.of(edit(1, "x", "y"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void undoing_random_repairs_gives_what_was_read(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String read = random(random, 40);
      RepairedText text = RepairedText.asRead(read);
      for (int pass = 0; pass < 4; pass++) {
        text = text.repair(randomEdits(random, text.text()));
        assertThat(text.original()).as("seed " + seed).isEqualTo(read);
        int reached = 0;
        for (Repair repair : text.repairs()) {
          assertThat(repair.start()).isGreaterThanOrEqualTo(reached);
          assertThat(text.text()).contains(repair.standing());
          assertThat(text.text().startsWith(repair.standing(), repair.start())).isTrue();
          reached = repair.end();
        }
      }
    }
  }

  private static List<Repair> randomEdits(Random random, String text) {
    List<Repair> edits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at + random.nextInt(8);
      int end = start + 1 + random.nextInt(4);
      if (end > text.length()) {
        break;
      }
      edits.add(
          new Repair(
              Method.ESCAPE,
              start,
              text.substring(start, end),
              random(random, 5),
              0.9,
              random.nextInt(4) > 0,
              "r"));
      at = end;
    }
    return edits;
  }

  private static String random(Random random, int longest) {
    return random
        .ints(random.nextInt(longest + 1), 'a', 'z')
        .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
        .toString();
  }
}
