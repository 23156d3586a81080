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
import org.jspecify.annotations.Nullable;

/** A visible heading, which may run over several lines. */
final class Heading {

  private static final String TRAIL = "breadcrumb";

  /** Longer ones are paragraphs. */
  private static final int LONGEST = 400;

  private static final int LONGEST_KICKER = 100;

  private final int first;
  private final int end;
  private final Clues clues;
  private @Nullable RepairedText text;
  private @Nullable String letters;
  private @Nullable Boolean placed;

  private Heading(int first, int end, Clues clues) {
    this.first = first;
    this.end = end;
    this.clues = clues;
  }

  /** Its first block. */
  int first() {
    return first;
  }

  /** The block after its last one. */
  int end() {
    return end;
  }

  RepairedText text() {
    RepairedText joined = text;
    if (joined == null) {
      Block block = clues.blocks().get(first).block();
      joined = end == first + 1 ? block.content() : joined(clues, first, end);
      text = joined;
    }
    return joined;
  }

  /** Its letters and digits alone, folded. */
  String letters() {
    String folded = letters;
    if (folded == null) {
      folded = SiteSuffix.letters(text().text());
      letters = folded;
    }
    return folded;
  }

  /** Whether it stands where a headline does, and not in a trail of links. */
  boolean placed() {
    if (placed == null) {
      placed = clues.around().isAtTop(first) && isShown(clues.blocks().get(first).block());
    }
    return placed;
  }

  /** The headings around the beginning of the article, or all of the page if nobody knows where. */
  static List<Heading> of(Clues clues) {
    List<Heading> headings = new ArrayList<>();
    int free = 0;
    for (JudgedBlock judged : clues.headings()) {
      int first = judged.block().id();
      if (first >= free && isHeading(judged)) {
        free = end(first, clues);
        headings.add(new Heading(first, free, clues));
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

  private static RepairedText joined(Clues clues, int first, int end) {
    return RepairedText.join(
        " ",
        clues.blocks().subList(first, end).stream().map(line -> line.block().content()).toList());
  }

  /** The line right before a heading, as one, where it may be its kicker. */
  static @Nullable Heading before(Heading heading, Clues clues) {
    int first = heading.first() - 1;
    boolean isKicker =
        first >= 0 && clues.blocks().get(first).block().text().length() <= LONGEST_KICKER;
    return isKicker ? new Heading(first, heading.first(), clues) : null;
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
      if (isList(around.element()) || isTrail(around)) {
        return false;
      }
    }
    return true;
  }

  /** In such elements stand menus and trails, and titles for search engines in them. */
  private static boolean isList(String element) {
    return switch (element) {
      case "li", "ul", "ol", "nav" -> true;
      default -> false;
    };
  }

  private static boolean isTrail(Region region) {
    for (String name : region.names()) {
      if (name.contains(TRAIL)) {
        return true;
      }
    }
    return false;
  }
}
