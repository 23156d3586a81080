package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document into blocks and hints. */
public final class PageReader {

  /** The visible text of a document in blocks, and what it says about itself. */
  public Page read(DecodedText text, @Nullable URI url, Budget budget) {
    return switch (text.format()) {
      case HTML -> HtmlReader.read(text.text(), url, budget);
      case PLAIN_TEXT -> PlainTextReader.read(text.text(), url, budget);
      case XML -> XmlReader.read(text.text(), url, budget);
    };
  }

  /** All characters of a document as a single block, for repair alone. */
  public Page readWhole(DecodedText text) {
    String all = text.text();
    Block block =
        new Block(
            0,
            Kind.PARAGRAPH,
            0,
            RepairedText.asRead(all),
            new Place.Line(1, 0, all.length()),
            Slot.NONE,
            false);
    return new Page(text.format(), null, List.of(block), List.of(), null);
  }
}
