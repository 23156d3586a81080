package dev.cleancopy.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read: its visible text in blocks, and what it says about itself.
 *
 * @param format what it was read from
 * @param url its address; {@code null} if unknown
 * @param blocks all visible text in document order; {@code blocks.get(i).id() == i}
 * @param hints in document order
 * @param lossyCharset the charset in which the publisher lost letters, if letters were lost and it
 *     could be told
 */
public record Page(
    Format format,
    @Nullable URI url,
    List<Block> blocks,
    List<Hint> hints,
    @Nullable String lossyCharset) {

  public Page {
    blocks = List.copyOf(blocks);
    hints = List.copyOf(hints);
  }

  /** The same page with repaired blocks and hints. */
  public Page withContent(
      List<Block> newBlocks, List<Hint> newHints, @Nullable String newLossyCharset) {
    return new Page(format, url, newBlocks, newHints, newLossyCharset);
  }
}
