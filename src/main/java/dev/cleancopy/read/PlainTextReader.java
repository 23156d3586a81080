package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads stripped text: every line that is not blank is a block. */
final class PlainTextReader {

  private PlainTextReader() {}

  static Page read(String text, @Nullable URI url, Budget budget) {
    List<Block> blocks = new ArrayList<>();
    int line = 1;
    for (int at = 0; at < text.length(); line++) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int start = Spaces.skip(text, at, end);
      int stop = Spaces.trimEnd(text, start, end);
      if (start < stop) {
        blocks.add(
            new Block(
                blocks.size(),
                Kind.PARAGRAPH,
                0,
                RepairedText.asRead(text.substring(start, stop)),
                new Place.Line(line, start, stop),
                Slot.NONE,
                false));
        budget.nodes(blocks.size());
      }
      at = end + 1;
    }
    return new Page(Format.PLAIN_TEXT, url, blocks, List.of(), null);
  }
}
