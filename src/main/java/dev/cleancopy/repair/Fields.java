package dev.cleancopy.repair;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts of a page that can be damaged: its blocks and what it says about itself. */
final class Fields {

  /** Of addresses: {@code https}, {@code mailto}. */
  private static final int LONGEST_SCHEME = 8;

  private Fields() {}

  /** All texts of {@code page}, as they stand. */
  static List<String> texts(Page page) {
    List<String> texts = new ArrayList<>(page.blocks().size() + page.hints().size());
    page.blocks().forEach(block -> texts.add(block.text()));
    page.hints().stream().filter(Fields::isText).forEach(hint -> texts.add(hint.text()));
    return texts;
  }

  /** Chooses texts by where they stand and what they say. */
  interface Choice {
    boolean takes(int place, String text);
  }

  /** The places of the texts that {@code choice} takes: blocks are counted first, then hints. */
  static BitSet places(Page page, Choice choice) {
    List<Block> blocks = page.blocks();
    List<Hint> hints = page.hints();
    BitSet places = new BitSet(blocks.size() + hints.size());
    for (int i = 0; i < blocks.size(); i++) {
      if (choice.takes(i, blocks.get(i).text())) {
        places.set(i);
      }
    }
    for (int i = 0; i < hints.size(); i++) {
      if (isText(hints.get(i)) && choice.takes(blocks.size() + i, hints.get(i).text())) {
        places.set(blocks.size() + i);
      }
    }
    return places;
  }

  /** The texts of {@code page} at {@code places}, as they stand. */
  static List<String> texts(Page page, BitSet places) {
    List<String> texts = new ArrayList<>(places.cardinality());
    places.stream().forEach(place -> texts.add(content(page, place).text()));
    return texts;
  }

  private static RepairedText content(Page page, int place) {
    int blocks = page.blocks().size();
    return place < blocks
        ? page.blocks().get(place).content()
        : page.hints().get(place - blocks).value();
  }

  /** The primary language that the markup of {@code page} claims; {@code null} if none. */
  static @Nullable String language(Page page) {
    for (Hint hint : page.hints()) {
      if (hint.source() == Hint.Source.ATTRIBUTE && hint.key().equals("lang")) {
        String tag = hint.text().strip();
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
          end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  /** All repairs in the texts of {@code page}. */
  static List<Repair> repairs(Page page) {
    List<Repair> repairs = new ArrayList<>();
    page.blocks().forEach(block -> repairs.addAll(block.content().repairs()));
    page.hints().stream()
        .filter(Fields::isText)
        .forEach(hint -> repairs.addAll(hint.value().repairs()));
    return repairs;
  }

  /** {@code page} with every text repaired; the same page if none had to be. */
  static Page repair(
      Page page,
      @Nullable String lossyCharset,
      Budget budget,
      UnaryOperator<RepairedText> repairer) {
    return repair(page, places(page, (place, text) -> true), lossyCharset, budget, repairer);
  }

  /** {@code page} with the texts at {@code places} repaired; the same if none had to be. */
  static Page repair(
      Page page,
      BitSet places,
      @Nullable String lossyCharset,
      Budget budget,
      UnaryOperator<RepairedText> repairer) {
    int repairs = 0;
    Map<Integer, RepairedText> changed = new LinkedHashMap<>();
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      RepairedText content = content(page, at);
      RepairedText repaired = repairer.apply(content);
      if (!isSame(repaired, content)) {
        changed.put(at, repaired);
        repairs += repaired.repairs().size();
        budget.repairs(repairs);
      }
    }
    return changed.isEmpty() ? page : changed(page, changed, lossyCharset);
  }

  private static Page changed(
      Page page, Map<Integer, RepairedText> changed, @Nullable String lossyCharset) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    List<Hint> hints = new ArrayList<>(page.hints());
    changed.forEach(
        (place, repaired) -> {
          int hint = place - blocks.size();
          if (hint < 0) {
            blocks.set(place, blocks.get(place).withContent(repaired));
          } else {
            hints.set(hint, hints.get(hint).withValue(repaired));
          }
        });
    return page.withContent(blocks, hints, lossyCharset);
  }

  /** Whether nothing was repaired. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(Page one, Page other) {
    return one == other;
  }

  @SuppressWarnings("ReferenceEquality") // what is not repaired is handed back; equality would cost
  private static boolean isSame(RepairedText one, RepairedText other) {
    return one == other;
  }

  /** Whether a hint is something to read, not an address. */
  private static boolean isText(Hint hint) {
    String value = hint.text();
    return hint.source() != Hint.Source.URL
        && hint.source() != Hint.Source.LINK_ELEMENT
        && !hasScheme(value)
        && !value.startsWith("/");
  }

  private static boolean hasScheme(String value) {
    int colon = value.lastIndexOf(':', LONGEST_SCHEME);
    while (colon >= 0 && !value.startsWith("://", colon)) {
      colon = value.lastIndexOf(':', colon - 1);
    }
    return colon >= 0;
  }
}
