package dev.cleancopy.repair;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

  /** {@code page} with every text repaired; the same page if none had to be. */
  static Page repair(
      Page page, @Nullable String lossyCharset, UnaryOperator<RepairedText> repairer) {
    boolean changed = false;
    List<Block> blocks = new ArrayList<>(page.blocks().size());
    for (Block block : page.blocks()) {
      RepairedText repaired = repairer.apply(block.content());
      boolean same = isSame(repaired, block.content());
      changed |= !same;
      blocks.add(same ? block : block.withContent(repaired));
    }
    List<Hint> hints = new ArrayList<>(page.hints().size());
    for (Hint hint : page.hints()) {
      RepairedText repaired = isText(hint) ? repairer.apply(hint.value()) : hint.value();
      boolean same = isSame(repaired, hint.value());
      changed |= !same;
      hints.add(same ? hint : hint.withValue(repaired));
    }
    return changed ? page.withContent(blocks, hints, lossyCharset) : page;
  }

  @SuppressWarnings("ReferenceEquality") // what is not repaired is handed back; equality would cost
  private static boolean isSame(RepairedText one, RepairedText other) {
    return one == other;
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
