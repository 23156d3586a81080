package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates that readers see at the head and at the foot of an article. Dates within the text are
 * events and never asked.
 */
final class ShownDates {

  /** What a line with a date alone may have been taken for; cards of other articles it is not. */
  private static final Set<Label> MAY_BE_DATES =
      EnumSet.of(
          Label.SECTION_LABEL, Label.LOW_DENSITY, Label.UI_ARTIFACT, Label.WIDGET, Label.COUNTER);

  private static final Set<Label> MAY_BE_INFERRED =
      EnumSet.of(Label.LOW_DENSITY, Label.UI_ARTIFACT, Label.COUNTER);

  /** Where not even a date with a label is the article's. */
  private static final Set<Label> NEVER =
      EnumSet.of(
          Label.RELATED,
          Label.POPULAR,
          Label.READER_COMMENT,
          Label.COMMENT,
          Label.HIDDEN,
          Label.CAPTION,
          Label.COPYRIGHT,
          Label.HEADLINE,
          Label.DEK,
          Label.COOKIE,
          Label.ADVERTISEMENT);

  /** A label and a date take no more. */
  private static final int LONGEST_ALONE = 60;

  /** {@code Veröffentlicht am 13. Mai 2025 von Jane Doe in Politik, Ausland}. */
  private static final int LONGEST_LABELLED = 160;

  /** Tags, an author and a box stand between the text and the line that dates it. */
  private static final int BELOW_BODY = 40;

  /** The first post of a thread, with the profile of its author, begins within so many blocks. */
  private static final int FIRST_POST = 25;

  /** An element that is called a date and stands no further from the headline belongs to it. */
  private static final int BESIDE_HEADLINE = 3;

  /** More {@code <time>} elements at the head of a page are a list of other things. */
  private static final int MOST_TIMES = 100;

  private final WrittenDates dates;
  private final DateLabels labels;
  private final FirstPost posts;
  private final RelativeDates relative;

  ShownDates(Lexicon lexicon, WrittenDates dates) {
    this.dates = dates;
    this.labels = new DateLabels(lexicon, dates.words());
    this.posts = new FirstPost(labels);
    this.relative = RelativeDates.load(lexicon.languages());
  }

  /** How sure it is that a line is the article's byline, from the surest. */
  private enum Spot {
    BYLINE,
    TIME_ELEMENT,
    ALONE
  }

  /** What the article's head shows, by trust: labelled dates, bylines, {@code <time>}, lines. */
  List<DateClue> head(Clues clues, DateStyle style) {
    List<DateClue> labelled = new ArrayList<>();
    List<DateClue> others = new ArrayList<>();
    for (Spot spot : Spot.values()) {
      for (DateClue clue :
          spot == Spot.TIME_ELEMENT ? times(clues, style) : lines(spot, clues, style)) {
        (clue.role() == DateRole.UNLABELLED ? others : labelled).add(clue);
      }
    }
    labelled.addAll(others);
    return labelled;
  }

  private List<DateClue> lines(Spot spot, Clues clues, DateStyle style) {
    List<DateClue> found = new ArrayList<>();
    for (int i : clues.around().heads()) {
      JudgedBlock block = clues.blocks().get(i);
      boolean near = i >= clues.headline() - 2 && !isOfHeading(block.block());
      boolean may = spot == Spot.BYLINE || (near && mayBe(block));
      boolean isAsked = may && !isHidden(block) && !clues.around().isOfCard(i);
      if ((block.label() == Label.BYLINE) == (spot == Spot.BYLINE) && isAsked) {
        for (DateLabels.Labelled one : labels.in(block, clues, style)) {
          if (spot == Spot.BYLINE || mayBe(block, one)) {
            found.add(clue(block, one));
          }
        }
      }
    }
    return found;
  }

  /** A day in the second line of a headline is a part of it. */
  private static boolean isOfHeading(Block block) {
    return block.kind() == Kind.HEADING && block.continues();
  }

  private static boolean isHidden(JudgedBlock block) {
    return block.block().place() instanceof Place.Node node && node.region().hidden();
  }

  /** Whether {@code block} may be a line with a date, whatever its date is about. */
  private static boolean mayBe(JudgedBlock block) {
    return block.text().length() <= LONGEST_LABELLED
        && (MAY_BE_DATES.contains(block.label()) || !NEVER.contains(block.label()));
  }

  private static boolean mayBe(JudgedBlock block, DateLabels.Labelled date) {
    return date.role() == DateRole.UNLABELLED
        ? MAY_BE_DATES.contains(block.label()) && block.text().length() <= LONGEST_ALONE
        : !NEVER.contains(block.label()) && block.text().length() <= LONGEST_LABELLED;
  }

  /** The {@code <time>} elements of the head; those within a byline use it up. */
  private List<DateClue> times(Clues clues, DateStyle style) {
    List<DateClue> found = new ArrayList<>();
    Map<Integer, List<DateLabels.Labelled>> read = new HashMap<>();
    for (String key : List.of("pubdate", "datetime")) {
      for (Hint hint : clues.hints(key)) {
        if (found.size() < MOST_TIMES
            && clues.around().isAtHead(hint.block())
            && mayBe(hint.block(), clues)) {
          DateClue clue = time(hint, clues, style, read);
          if (clue != null) {
            found.add(clue);
          }
        }
      }
    }
    return found;
  }

  /** Above the headline stand menus, too. */
  private static boolean mayBe(int block, Clues clues) {
    return block > clues.headline() || clues.blocks().get(block).label() != Label.NAVIGATION;
  }

  /** The first {@code <time>} below the headline in a line of its own, as threads have it. */
  @Nullable DateClue firstTime(Clues clues, DateStyle style) {
    for (Hint hint : clues.hints("datetime")) {
      int id = hint.block();
      if (id > clues.headline() && id <= Math.min(clues.bodyEnd(), clues.headline() + FIRST_POST)) {
        JudgedBlock block = clues.blocks().get(id);
        DateClue clue =
            NEVER.contains(block.label()) || block.text().length() > LONGEST_ALONE
                ? null
                : time(hint, clues, style, new HashMap<>());
        if (clue != null && clue.role() != DateRole.OTHER) {
          return clue;
        }
      }
    }
    return null;
  }

  /** When the thread was begun of which the page is made; {@code null} if it is none. */
  @Nullable DateClue firstPost(Clues clues, DateStyle style) {
    FirstPost.Time time = posts.of(clues, style);
    return time == null || NEVER.contains(time.block().label())
        ? null
        : clue(time.block(), time.date());
  }

  /**
   * What an element beside the headline, or in it, says that is called a date and is nothing else;
   * {@code null} if several differ.
   */
  @Nullable DateClue called(Clues clues, DateStyle style) {
    DateClue found = null;
    for (Hint hint : clues.from(Source.MARKUP)) {
      DateClue clue = isCalledDate(hint, clues) ? whole(hint, clues, style) : null;
      if (clue != null && found != null && clue.date().ordinal() != found.date().ordinal()) {
        return null;
      }
      found = found == null ? clue : found;
    }
    return found;
  }

  private static boolean isCalledDate(Hint hint, Clues clues) {
    if (clues.headline() < 0
        || hint.block() < 0
        || Math.abs(hint.block() - clues.headline()) > BESIDE_HEADLINE
        || !MetaKeys.callsDate(hint.key())) {
      return false;
    }
    Label label = clues.blocks().get(hint.block()).label();
    return label == Label.HEADLINE || !NEVER.contains(label);
  }

  private @Nullable DateClue whole(Hint hint, Clues clues, DateStyle style) {
    WrittenDate date = dates.first(hint.text(), style);
    if (date == null || date.start() > 0 || date.end() < hint.text().length()) {
      return null;
    }
    JudgedBlock block = clues.blocks().get(hint.block());
    DateRole role =
        block.label() == Label.HEADLINE
            ? DateRole.UNLABELLED
            : labels.of(date, block, labels.in(block, clues, style));
    return role == DateRole.UNLABELLED || role == DateRole.PUBLISHED
        ? new DateClue(date, role, Clues.value(hint, date.in(hint.text())), hint.block())
        : null;
  }

  /**
   * The date of a {@code <time>} element.
   *
   * @param read the dates of the blocks that were asked before
   */
  private @Nullable DateClue time(
      Hint hint, Clues clues, DateStyle style, Map<Integer, List<DateLabels.Labelled>> read) {
    WrittenDate date = dates.first(hint.text(), style);
    if (date == null) {
      return null;
    }
    JudgedBlock block = clues.blocks().get(hint.block());
    Found<ArticleDate> found = Clues.value(hint, date.in(hint.text()));
    List<DateLabels.Labelled> labelled =
        read.computeIfAbsent(hint.block(), any -> labels.in(block, clues, style));
    return new DateClue(
        date,
        labels.of(date, block, labelled),
        block.label() != Label.BYLINE
            ? found
            : new Found<>(
                found.value(),
                found.source(),
                found.evidence(),
                found.repairs(),
                List.of(Citation.whole(block.block()))),
        hint.block());
  }

  /**
   * What lines of the head give without a year, or relative to when the page was fetched.
   *
   * @param latest the day before which the article was written; {@code null} if nobody knows
   */
  List<DateClue> inferred(Clues clues, DateStyle style, @Nullable LocalDate latest) {
    List<DateClue> found = new ArrayList<>();
    for (int i : clues.around().heads()) {
      JudgedBlock block = clues.blocks().get(i);
      boolean line = block.label() == Label.BYLINE || MAY_BE_INFERRED.contains(block.label());
      if (line && i > clues.headline() && block.text().length() <= LONGEST_ALONE) {
        WrittenDate date = inferred(block.text(), clues.fetchedAt(), style, latest);
        if (date != null) {
          DateRole role = labels.around(date, block, clues);
          found.add(clue(block, new DateLabels.Labelled(date, role)));
        }
      }
    }
    return found;
  }

  private @Nullable WrittenDate inferred(
      String text, @Nullable Instant now, DateStyle style, @Nullable LocalDate latest) {
    if (dates.first(text, style) != null) {
      return null; // a day of the future
    }
    WrittenDate date = now == null ? null : relative.first(text, now);
    return date != null || latest == null ? date : dates.withoutYear(text, style, latest);
  }

  /** What bylines within the text say, where neither head nor foot says anything. */
  List<DateClue> elsewhere(Clues clues, DateStyle style) {
    List<DateClue> found = new ArrayList<>();
    for (JudgedBlock block : clues.labelled(Label.BYLINE)) {
      int id = block.block().id();
      if (!clues.around().isAtHead(id)
          && id >= clues.around().headStart()
          && id < clues.bodyEnd()) {
        labels.in(block, clues, style).forEach(one -> found.add(clue(block, one)));
        addLabelledNext(id, clues, style, found);
      }
    }
    return found;
  }

  /** Adds the date below a line that is a label and nothing else: {@code Mise en ligne}. */
  private void addLabelledNext(int label, Clues clues, DateStyle style, List<DateClue> found) {
    JudgedBlock next = clues.blocks().get(label + 1);
    if (clues.dates(clues.blocks().get(label), style).isEmpty()
        && next.label() == Label.BODY
        && next.text().length() <= LONGEST_ALONE) {
      labels.in(next, clues, style).stream()
          .filter(one -> one.role() == DateRole.PUBLISHED)
          .forEach(one -> found.add(clue(next, one)));
    }
  }

  /** A day in a byline right below the text, or alone in the line after it. */
  @Nullable DateClue signed(Clues clues, DateStyle style) {
    for (int i = Math.max(clues.around().headEnd(), clues.bodyEnd());
        i < clues.around().footEnd();
        i++) {
      JudgedBlock block = clues.blocks().get(i);
      boolean isByline = block.label() == Label.BYLINE || isBelowByline(i, clues);
      if (isByline && mayBe(block) && block.text().length() <= LONGEST_ALONE && !isHidden(block)) {
        for (DateLabels.Labelled one : labels.in(block, clues, style)) {
          if (one.role() == DateRole.UNLABELLED && one.date().start() == 0) {
            return clue(block, one);
          }
        }
      }
    }
    return null;
  }

  private static boolean isBelowByline(int i, Clues clues) {
    return i > clues.bodyEnd()
        && clues.blocks().get(i - 1).label() == Label.BYLINE
        && MAY_BE_DATES.contains(clues.blocks().get(i).label());
  }

  /** What lines below the text say of its publication or change; other dates are others' there. */
  List<DateClue> foot(Clues clues, DateStyle style) {
    List<DateClue> found = new ArrayList<>();
    int end = Math.min(clues.blocks().size(), clues.bodyEnd() + BELOW_BODY);
    for (int i = Math.max(clues.around().headEnd(), clues.bodyEnd() - 2); i < end; i++) {
      JudgedBlock block = clues.blocks().get(i);
      if (!NEVER.contains(block.label()) && block.text().length() <= LONGEST_LABELLED) {
        for (DateLabels.Labelled one : labels.in(block, clues, style)) {
          if (one.role() != DateRole.UNLABELLED) {
            found.add(clue(block, one));
          }
        }
      }
    }
    return found;
  }

  private static DateClue clue(JudgedBlock block, DateLabels.Labelled one) {
    WrittenDate date = one.date();
    return new DateClue(
        date,
        one.role(),
        Clues.part(block, date.in(block.text()), date.start(), date.end()),
        block.block().id());
  }
}
