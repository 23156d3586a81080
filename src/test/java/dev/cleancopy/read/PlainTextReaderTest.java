package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

  private static List<Block> read(String text) {
    return PlainTextReader.read(text, null, Budget.UNLIMITED).blocks();
  }

  private static List<String> told(String text) {
    return read(text).stream()
        .map(
            block ->
                block.slot() instanceof Slot.Item item
                    ? item.list() + "." + item.item() + "[" + item.marker() + "]" + block.text()
                    : block.text())
        .toList();
  }

  @Test
  void a_line_is_a_block_with_its_place() {
    List<Block> blocks = read("\n  a b \r\n\r\n\tc\rd\u2028e\u0085f\fg");
    assertThat(blocks).extracting(Block::text).containsExactly("a b", "c", "d", "e", "f", "g");
    assertThat(blocks)
        .extracting(Block::place)
        .containsExactly(
            new Place.Line(2, 3, 6),
            new Place.Line(4, 12, 13),
            new Place.Line(5, 14, 15),
            new Place.Line(5, 16, 17),
            new Place.Line(5, 18, 19),
            new Place.Line(5, 20, 21));
  }

  @Test
  void marked_lines_in_a_row_are_a_list() {
    assertThat(told("Intro\n- Get link\n- X\n\n\u2022 Y\nOutro\n\u2022 Z\n* W"))
        .containsExactly(
            "Intro", "0.0[- ]Get link", "0.1[- ]X", "\u2022 Y", "Outro", "\u2022 Z", "* W");
  }

  @Test
  void numbered_lines_are_a_list_if_they_count() {
    assertThat(told("1. One\n2. Two\n3. Three"))
        .containsExactly("0.0[1. ]One", "0.1[2. ]Two", "0.2[3. ]Three");
    assertThat(told("12. May\n3. June")).containsExactly("12. May", "3. June");
    assertThat(read("1. One\n2. Two")).allMatch(block -> ((Slot.Item) block.slot()).ordered());
  }

  @Test
  void dialogue_is_no_list() {
    assertThat(told("- Hola.\nDijo ella.\n- Adi\u00f3s."))
        .containsExactly("- Hola.", "Dijo ella.", "- Adi\u00f3s.");
    assertThat(told("\u2014 a\n\u2014 b")).containsExactly("\u2014 a", "\u2014 b");
    assertThat(read("- a\nb")).allMatch(block -> block.kind() == Kind.PARAGRAPH);
  }

  @Test
  void a_place_holds_what_the_block_was_read_from() {
    long seed = 20_250_513;
    Random random = new Random(seed);
    String alphabet = "ab \u00a0-*\u20221.2\n\n\r\r\n\t\u2028\u0085\f\u3000";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String input = text.toString();
      int reached = 0;
      int id = 0;
      for (Block block : read(input)) {
        Place.Line line = (Place.Line) block.place();
        assertThat(block.id()).isEqualTo(id++);
        assertThat(input.substring(line.start(), line.end()))
            .as("seed %d round %d", seed, round)
            .isEqualTo(block.original());
        assertThat(Spaces.isBlank(input.substring(reached, line.start()))).isTrue();
        assertThat(block.text()).isNotBlank();
        reached = line.end();
      }
      assertThat(Spaces.isBlank(input.substring(reached))).isTrue();
    }
  }

  @Test
  void long_texts_cost_one_pass() {
    assertThat(read("a\n".repeat(1_000_000))).hasSize(1_000_000);
    assertThat(read("- a\n".repeat(200_000))).allMatch(block -> block.kind() == Kind.LIST_ITEM);
    assertThat(read("word ".repeat(2_000_000))).hasSize(1);
  }
}
