package dev.cleancopy.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pages and cases to repair. */
final class Pages {

  private Pages() {}

  /** A page of these lines, one block each. */
  static Page of(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(
          new Block(
              blocks.size(),
              Kind.PARAGRAPH,
              0,
              RepairedText.asRead(line),
              new Place.Line(blocks.size() + 1, 0, line.length()),
              Slot.NONE,
              false));
    }
    return new Page(Format.PLAIN_TEXT, null, blocks, List.of(), null);
  }

  /** The text of {@code page}, one line a block. */
  static String text(Page page) {
    return String.join("\n", page.blocks().stream().map(Block::text).toList());
  }

  /** The cases in {@code cases/<name>.json}. */
  static Stream<JsonNode> cases(String name) {
    try (InputStream file = Pages.class.getResourceAsStream("/cases/" + name + ".json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }
}
