package dev.cleancopy.identify;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the blocks of a page that are most likely running text: long, with few links. */
final class RunningText {

  /** More blocks than this hardly ever change the language. */
  private static final int ENOUGH = 6;

  /** From this weight on a block is a paragraph; buttons and menus are far shorter. */
  private static final double PARAGRAPH = 120;

  /** Nothing is gained by letting one endless block outvote all others. */
  private static final double LONGEST = 1500;

  /** What a landmark that is not for text leaves of a block's weight. */
  private static final double LEFT_OF_CHROME = 0.1;

  private static final Set<Landmark> CHROME =
      EnumSet.of(Landmark.NAVIGATION, Landmark.FOOTER, Landmark.DIALOG, Landmark.FORM);

  /** The beginning of a block tells how much text the rest holds. */
  private static final int SAMPLE = 250;

  private RunningText() {}

  /**
   * A stretch of text.
   *
   * @param weight how much it counts
   */
  record Stretch(String text, double weight) {}

  /** The stretches of {@code page} that count most, those first. */
  static List<Stretch> of(Page page) {
    List<Stretch> stretches = new ArrayList<>();
    for (Block block : page.blocks()) {
      double weight = weight(block);
      if (weight > 0) {
        stretches.add(new Stretch(block.text(), weight));
      }
    }
    if (stretches.isEmpty()) {
      page.hints().stream().filter(RunningText::isText).forEach(hint -> add(hint, stretches));
    }
    stretches.sort(Comparator.comparingDouble(Stretch::weight).reversed());
    return stretches.subList(0, Math.min(ENOUGH, stretches.size()));
  }

  /** A page whose text is not in its markup still has a title and a description. */
  private static boolean isText(Hint hint) {
    String key = hint.key().toLowerCase(Locale.ROOT);
    return key.endsWith("title") || key.endsWith("headline") || key.endsWith("description");
  }

  private static void add(Hint hint, List<Stretch> stretches) {
    int weight = Words.weight(hint.text());
    if (weight > 0) {
      stretches.add(new Stretch(hint.text(), weight));
    }
  }

  private static double weight(Block block) {
    if (block.kind() == Kind.CODE || block.kind() == Kind.IMAGE) {
      return 0;
    }
    String text = block.text();
    double length = Math.max(1, text.length());
    double free = 1 - block.content().content().linkedLength() / length;
    int seen = Math.min(text.length(), SAMPLE);
    double size = Math.min(Words.weight(text.substring(0, seen)) * (length / seen), LONGEST);
    double weight = size * Math.min(1, size / PARAGRAPH) * (0.05 + 0.95 * free * free);
    return isChrome(block.place()) ? weight * LEFT_OF_CHROME : weight;
  }

  private static boolean isChrome(Place place) {
    if (!(place instanceof Place.Node node)) {
      return false;
    }
    for (Region region = node.region(); region != null; region = region.parent()) {
      if (region.hidden() || (region.landmark() != null && CHROME.contains(region.landmark()))) {
        return true;
      }
    }
    return false;
  }
}
