package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of {@code cases/wrapped-lines.json}: stripped text and the blocks that it is read as. */
class WrappingTest {

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (InputStream stream = WrappingTest.class.getResourceAsStream("/cases/wrapped-lines.json")) {
      for (JsonNode one : new ObjectMapper().readTree(stream)) {
        cases.add(Arguments.argumentSet(one.get("label").asText(), one));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cut_lines_are_paragraphs(JsonNode one) {
    List<String> expected = new ArrayList<>();
    one.get("expected").forEach(block -> expected.add(block.asText()));
    assertThat(blocks(one.get("text").asText()).stream().map(Block::text))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void no_letter_is_lost(JsonNode one) {
    String text = one.get("text").asText();
    StringBuilder read = new StringBuilder();
    int reached = 0;
    for (Block block : blocks(text)) {
      Place.Line place = (Place.Line) block.place();
      assertThat(text.substring(reached, place.start())).isBlank();
      reached = place.end();
      read.append(block.original());
    }
    assertThat(letters(read.toString())).isEqualTo(letters(text));
  }

  @Test
  void a_place_reaches_from_the_first_line_to_the_last() {
    String text =
        """
        Title

        The council of the harbour town voted on Tuesday to rebuild the long
        bridge over the river, which had been closed since the floods of the
        spring, and to pay for it from the reserves of the town, as it did in
        former years.""";
    assertThat(blocks(text)).hasSize(2);
    Place.Line place = (Place.Line) blocks(text).get(1).place();
    assertThat(List.of(place.line(), place.start(), place.end()))
        .containsExactly(3, 7, text.length());
    assertThat(place.cut()).extracting(Place.Cut::line).containsExactly(3, 4, 5, 6);
    assertThat(place.cut())
        .allSatisfy(
            line -> assertThat(line.text()).isEqualTo(text.substring(line.start(), line.end())));
  }

  private static List<Block> blocks(String text) {
    return PlainTextReader.read(text, null, Budget.UNLIMITED).blocks();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
