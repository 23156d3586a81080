package dev.cleancopy.describe;

import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.RepairedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headline: the visible one; only without one what the page's head says. */
final class TitleFinder {

  /** Fewer letters may end any headline. */
  private static final int SHORTEST_STATED = 12;

  @Nullable Found<String> find(Clues clues) {
    Found<String> stated = stated(clues);
    String letters = stated == null ? "" : SiteSuffix.letters(stated.value());
    if (clues.headline() < 0) {
      JudgedBlock heading = heading(letters, clues);
      return heading == null ? stated : Clues.text(heading);
    }
    int first = clues.headline();
    int end = lastLine(clues) + 1;
    RepairedText visible = text(clues, first, end);
    String seen = SiteSuffix.letters(visible.text());
    if (letters.length() < SHORTEST_STATED || seen.equals(letters)) {
      return found(clues, visible, first, end);
    }
    if (first > 0
        && (SiteSuffix.letters(clues.blocks().get(first - 1).text()) + seen).equals(letters)) {
      return found(clues, text(clues, first - 1, end), first - 1, end);
    }
    JudgedBlock heading = heading(letters, clues);
    if (heading != null) {
      return Clues.text(heading);
    }
    return found(
        clues,
        seen.endsWith(letters) ? visible.from(tail(visible.text(), letters)) : visible,
        first,
        end);
  }

  /** What the head of the page says. */
  private static @Nullable Found<String> stated(Clues clues) {
    Hint data = clues.linked().article("headline");
    Found<String> stated =
        data != null ? Clues.text(data) : clues.text("og:title", "twitter:title", "title");
    return stated == null ? null : SiteSuffix.cut(stated, clues);
  }

  /** Index of the last line of a headline that runs over several. */
  private static int lastLine(Clues clues) {
    int last = clues.headline();
    while (last + 1 < clues.blocks().size()
        && clues.blocks().get(last + 1).label() == Label.HEADLINE
        && clues.blocks().get(last + 1).block().continues()) {
      last++;
    }
    return last;
  }

  /** The visible heading that says what the head of the page says. */
  private static @Nullable JudgedBlock heading(String letters, Clues clues) {
    if (letters.length() < SHORTEST_STATED) {
      return null;
    }
    for (JudgedBlock block : clues.blocks()) {
      if (block.block().kind() == Kind.HEADING
          && block.label() != Label.RELATED
          && SiteSuffix.letters(block.text()).equals(letters)) {
        return block;
      }
    }
    return null;
  }

  /** Where the part of a headline begins that the head of the page repeats, behind a kicker. */
  private static int tail(String text, String letters) {
    int at = text.length();
    int left = letters.length();
    while (at > 0 && left > 0) {
      int before = text.offsetByCodePoints(at, -1);
      left -= SiteSuffix.letters(text.substring(before, at)).length();
      at = before;
    }
    return at;
  }

  private static RepairedText text(Clues clues, int first, int end) {
    return RepairedText.join(
        " ",
        clues.blocks().subList(first, end).stream().map(line -> line.block().content()).toList());
  }

  private static Found<String> found(Clues clues, RepairedText title, int first, int end) {
    List<JudgedBlock> lines = clues.blocks().subList(first, end);
    return new Found<>(
        title.text(),
        Source.TEXT,
        lines.get(lines.size() - 1).decision().reason(),
        title.repairs(),
        lines.stream().map(line -> Citation.whole(line.block())).toList());
  }
}
