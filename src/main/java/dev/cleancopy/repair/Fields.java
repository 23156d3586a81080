package dev.cleancopy.repair;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a page that can be damaged: its blocks and what it says about itself. */
final class Fields {

  private Fields() {}

  /** All texts of {@code page}, as they stand. */
  static List<String> texts(Page page) {
    List<String> texts = new ArrayList<>(page.blocks().size() + page.hints().size());
    page.blocks().forEach(block -> texts.add(block.text()));
    page.hints().stream().filter(Fields::isText).forEach(hint -> texts.add(hint.text()));
    return texts;
  }

  /** {@code page} with every text repaired as {@code repairs} says; the same page if none is. */
  static Page repair(
      Page page, @Nullable String lossyCharset, Function<String, List<Repair>> repairs) {
    boolean changed = false;
    List<Block> blocks = new ArrayList<>(page.blocks().size());
    for (Block block : page.blocks()) {
      List<Repair> found = repairs.apply(block.text());
      changed |= !found.isEmpty();
      blocks.add(found.isEmpty() ? block : block.withContent(block.content().repair(found)));
    }
    List<Hint> hints = new ArrayList<>(page.hints().size());
    for (Hint hint : page.hints()) {
      List<Repair> found = isText(hint) ? repairs.apply(hint.text()) : List.of();
      changed |= !found.isEmpty();
      hints.add(found.isEmpty() ? hint : hint.withValue(hint.value().repair(found)));
    }
    return changed ? page.withContent(blocks, hints, lossyCharset) : page;
  }

  /** Whether a hint is something to read, not an address. */
  private static boolean isText(Hint hint) {
    String value = hint.text();
    int colon = value.indexOf("://");
    return hint.source() != Hint.Source.URL
        && hint.source() != Hint.Source.LINK_ELEMENT
        && (colon < 0 || colon > 8)
        && !value.startsWith("/");
  }
}
