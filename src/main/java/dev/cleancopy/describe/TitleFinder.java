package dev.cleancopy.describe;

import dev.cleancopy.describe.StatedTitles.Stated;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.RepairedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline: the visible heading that the head of the page names too, without its kicker; then
 * what else looks like one; only without a visible one what the head says.
 *
 * <p>Some sites show a title for search engines in the trail of links, as the first heading of the
 * page, and the headline below it: what stands in a trail comes last.
 */
final class TitleFinder {

  /**
   * Of the words of a title that is about the text, at least this share is in the text: of 33
   * titles of wcxb-dev that share no word with the heading it is .5 or more in 25, .4 in one, and
   * none in seven, which are slogans and names of sites.
   */
  private static final double ABOUT_THE_TEXT = .5;

  @Nullable Found<String> find(Clues clues) {
    StatedTitles stated = StatedTitles.of(clues);
    List<Heading> headings = Heading.of(clues);
    Heading judged = judged(headings, clues);
    Found<String> named = named(stated, headings, true, clues);
    if (named == null && judged != null && judged.placed() && !isOther(judged, stated, clues)) {
      Heading below = belowSite(judged, stated, headings);
      return found(below == null ? judged : below, 0, clues);
    }
    named = named == null ? begun(stated, headings, clues) : named;
    named = named == null ? named(stated, headings, false, clues) : named;
    if (named != null) {
      return named;
    }
    return judged != null && !isOther(judged, stated, clues)
        ? found(judged, 0, clues)
        : stated.best();
  }

  /** The heading that says what the head of the page says; {@code null} without one. */
  private static @Nullable Found<String> named(
      StatedTitles stated, List<Heading> headings, boolean placed, Clues clues) {
    for (Stated title : stated.all()) {
      Found<String> found = title.isWeighty() ? named(title, headings, placed, clues) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found<String> named(
      Stated title, List<Heading> headings, boolean placed, Clues clues) {
    for (Heading heading : headings) {
      int start = heading.placed() == placed ? Likeness.start(heading, title) : -1;
      if (start >= 0) {
        return found(heading, start, clues);
      }
      if (heading.placed() == placed && Likeness.mayEnd(heading, title)) {
        Heading before = Heading.before(heading, clues);
        if (before != null && Likeness.isSplit(before, heading, title)) {
          return withKicker(title.title(), before.first(), heading.end(), clues);
        }
      }
    }
    return null;
  }

  /** The heading that the title in the head begins with. */
  private static @Nullable Found<String> begun(
      StatedTitles stated, List<Heading> headings, Clues clues) {
    for (Stated title : stated.all()) {
      Heading first = begun(title, headings);
      if (first != null) {
        return found(first, 0, clues);
      }
    }
    return null;
  }

  private static @Nullable Heading begun(Stated title, List<Heading> headings) {
    for (Heading heading : headings) {
      if (heading.placed() && Likeness.begins(heading, title)) {
        return heading;
      }
    }
    return null;
  }

  /**
   * The heading with which a title begins that ends with {@code above}, the name of a site or a
   * book in the page's first heading: {@code What is a key? - The Handbook}.
   */
  private static @Nullable Heading belowSite(
      Heading above, StatedTitles stated, List<Heading> headings) {
    for (Stated title : stated.all()) {
      Heading first = Likeness.ends(above, title) ? begun(title, headings) : null;
      if (first != null && first.first() > above.first()) {
        return first;
      }
    }
    return null;
  }

  /** What reads like the headline, whatever the head of the page says. */
  private static @Nullable Heading judged(List<Heading> headings, Clues clues) {
    for (Heading heading : headings) {
      if (heading.first() <= clues.headline() && clues.headline() < heading.end()) {
        return heading;
      }
    }
    return null;
  }

  /**
   * Whether a heading names the site; or shares no word with any title of the page, of which the
   * text speaks.
   */
  private static boolean isOther(Heading heading, StatedTitles stated, Clues clues) {
    Found<String> best = stated.best();
    if (best == null) {
      return false;
    }
    if (clues.site().stated().contains(heading.letters())) {
      return true;
    }
    String seen = heading.text().text();
    for (Stated title : stated.all()) {
      if (Stems.share(seen, title.title().value()) > 0) {
        return false;
      }
    }
    return Stems.ofBody(clues).shareOf(best.value()) >= ABOUT_THE_TEXT;
  }

  /** As the head of the page writes it, with a mark between what stands in two lines. */
  private static Found<String> withKicker(Found<String> title, int first, int end, Clues clues) {
    return new Found<>(
        title.value(),
        title.source(),
        title.evidence(),
        title.repairs(),
        clues.blocks().subList(first, end).stream()
            .map(line -> Citation.whole(line.block()))
            .toList());
  }

  private static Found<String> found(Heading heading, int start, Clues clues) {
    List<JudgedBlock> lines = clues.blocks().subList(heading.first(), heading.end());
    RepairedText title = start == 0 ? heading.text() : heading.text().from(start);
    return new Found<>(
        title.text(),
        Source.TEXT,
        lines.get(lines.size() - 1).decision().reason(),
        title.repairs(),
        lines.stream().map(line -> Citation.whole(line.block())).toList());
  }
}
