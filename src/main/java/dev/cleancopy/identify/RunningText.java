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

  /** Blocks of so many characters are hardly ever menus. */
  private static final int LONG = 200;

  /** What one character may count in {@link Words#weight}. */
  private static final int MOST_PER_CHARACTER = 3;

  private RunningText() {}

  /**
   * A stretch of text.
   *
   * @param weight how much it counts
   */
  record Stretch(String text, double weight) {}

  /** The stretches of {@code page} that count most, those first. */
  static List<Stretch> of(Page page) {
    List<Stretch> heaviest = new ArrayList<>(ENOUGH + 1);
    // The long ones first: most of the others are then too short to be looked at.
    addBlocks(page, LONG, Integer.MAX_VALUE, heaviest);
    addBlocks(page, 0, LONG, heaviest);
    if (heaviest.isEmpty()) {
      for (Hint hint : page.hints()) {
        if (isText(hint)) {
          add(new Stretch(hint.text(), Words.weight(hint.text())), heaviest);
        }
      }
    }
    return heaviest;
  }

  private static void addBlocks(Page page, int least, int limit, List<Stretch> heaviest) {
    for (Block block : page.blocks()) {
      int length = block.text().length();
      if (length >= least && length < limit && weight(most(length)) > lightest(heaviest)) {
        add(new Stretch(block.text(), weight(block, lightest(heaviest))), heaviest);
      }
    }
  }

  /** What a stretch must exceed to count. */
  private static double lightest(List<Stretch> heaviest) {
    return heaviest.size() < ENOUGH ? 0 : heaviest.get(ENOUGH - 1).weight();
  }

  /** Puts {@code stretch} behind all that weigh as much or more. */
  private static void add(Stretch stretch, List<Stretch> heaviest) {
    if (stretch.weight() <= lightest(heaviest)) {
      return;
    }
    int place = heaviest.size();
    while (place > 0 && heaviest.get(place - 1).weight() < stretch.weight()) {
      place--;
    }
    heaviest.add(place, stretch);
    if (heaviest.size() > ENOUGH) {
      heaviest.remove(ENOUGH);
    }
  }

  /** A page whose text is not in its markup still has a title and a description. */
  private static boolean isText(Hint hint) {
    String key = hint.key().toLowerCase(Locale.ROOT);
    return key.endsWith("title") || key.endsWith("headline") || key.endsWith("description");
  }

  /** The size that a text of that length can have. */
  private static double most(int length) {
    return Math.min((double) MOST_PER_CHARACTER * length, LONGEST);
  }

  /** What a text of that size weighs if nothing speaks against it. */
  private static double weight(double size) {
    return size * Math.min(1, size / PARAGRAPH);
  }

  /** What {@code block} weighs; 0 if that is certainly not more than {@code least}. */
  private static double weight(Block block, double least) {
    if (block.kind() == Kind.CODE || block.kind() == Kind.IMAGE) {
      return 0;
    }
    String text = block.text();
    double length = Math.max(1, text.length());
    int seen = Math.min(text.length(), SAMPLE);
    String beginning = seen == text.length() ? text : text.substring(0, seen);
    double size = Math.min(Words.weight(beginning) * (length / seen), LONGEST);
    if (weight(size) <= least) {
      return 0;
    }
    double free = 1 - block.content().content().linkedLength() / length;
    double weight = weight(size) * (0.05 + 0.95 * free * free);
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
