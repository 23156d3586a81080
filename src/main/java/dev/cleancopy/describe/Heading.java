package dev.cleancopy.describe;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visible heading, which may run over several lines.
 *
 * @param first its first block
 * @param end the block after its last one
 * @param letters its letters and digits alone, folded
 * @param placed whether it stands where a headline does, and not in a trail of links
 */
record Heading(int first, int end, RepairedText text, String letters, boolean placed) {

  /** In such elements stand menus and trails, and titles for search engines in them. */
  private static final Set<String> LISTS = Set.of("li", "ul", "ol", "nav");

  private static final String TRAIL = "breadcrumb";

  /** Longer ones are paragraphs. */
  private static final int LONGEST = 400;

  private static final int LONGEST_KICKER = 100;

  /** The headings around the beginning of the article, or all of the page if nobody knows where. */
  static List<Heading> of(Clues clues) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < clues.blocks().size(); i++) {
      JudgedBlock judged = clues.blocks().get(i);
      if (isHeading(judged)) {
        int end = end(i, clues);
        headings.add(of(i, end, clues));
        i = end - 1;
      }
    }
    return headings;
  }

  private static boolean isHeading(JudgedBlock judged) {
    return judged.block().text().length() <= LONGEST
        && (judged.label() == Label.HEADLINE
            || (judged.block().kind() == Kind.HEADING
                && judged.label() != Label.RELATED
                && judged.label() != Label.BYLINE));
  }

  /** Index after the last line of a heading that runs over several. */
  private static int end(int first, Clues clues) {
    int end = first + 1;
    while (end < clues.blocks().size()
        && isHeading(clues.blocks().get(end))
        && goesOn(clues.blocks().get(end - 1), clues.blocks().get(end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(JudgedBlock line, JudgedBlock next) {
    return next.block().continues()
        && (next.label() == line.label() || next.block().level() == line.block().level());
  }

  /** The blocks {@code [first, end)} as one heading. */
  static Heading of(int first, int end, Clues clues) {
    RepairedText text =
        RepairedText.join(
            " ",
            clues.blocks().subList(first, end).stream()
                .map(line -> line.block().content())
                .toList());
    Block block = clues.blocks().get(first).block();
    return new Heading(
        first, end, text, SiteSuffix.letters(text.text()), clues.isAtTop(first) && isShown(block));
  }

  /** The line right before a heading, as one, where it may be its kicker. */
  static @Nullable Heading before(Heading heading, Clues clues) {
    int first = heading.first() - 1;
    boolean isKicker =
        first >= 0 && clues.blocks().get(first).block().text().length() <= LONGEST_KICKER;
    return isKicker ? of(first, heading.first(), clues) : null;
  }

  private static boolean isShown(Block block) {
    if (!(block.place() instanceof Place.Node node)) {
      return true;
    }
    Region region = node.region();
    if (region.hidden() || region.within(Landmark.NAVIGATION)) {
      return false;
    }
    for (Region around = region; around != null; around = around.parent()) {
      if (LISTS.contains(around.element())
          || around.names().stream().anyMatch(name -> name.contains(TRAIL))) {
        return false;
      }
    }
    return true;
  }
}
