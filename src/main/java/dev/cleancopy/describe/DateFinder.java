package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and changed, in the order of trust: JSON-LD, meta elements,
 * microdata, what readers see, {@code <time>}, the address; and checked against each other.
 */
final class DateFinder {

  /** Drafts get their address before they are published. */
  private static final int LONGEST_DELAY = 31;

  private final StatedDates stated;
  private final ShownDates shown;
  private final DateOrder order;

  DateFinder(Lexicon lexicon, WrittenDates dates) {
    this.stated = new StatedDates(dates);
    this.shown = new ShownDates(lexicon, dates);
    this.order = new DateOrder(dates);
  }

  /** When an article was published and changed. */
  record Dates(@Nullable Found<ArticleDate> published, @Nullable Found<ArticleDate> modified) {}

  Dates find(Clues clues, DateStyle style) {
    Days days = days(clues, style);
    if (days.published != null && days.published.date().ambiguous()) {
      DateStyle told = order.of(clues, days.published.date(), style);
      days = told.equals(style) ? days : days(clues, told);
    }
    DateClue published = days.published;
    DateClue modified = days.modified;
    return new Dates(found(published), isBefore(modified, published) ? null : found(modified));
  }

  private record Days(@Nullable DateClue published, @Nullable DateClue modified) {}

  private Days days(Clues clues, DateStyle style) {
    List<DateClue> head = past(shown.head(clues, style), clues);
    DateClue modified = notFuture(stated.modified(clues, style), clues);
    DateClue published = checked(head, modified, clues, style);
    boolean doubtful = isDoubtful(published, modified);
    if (doubtful || modified == null) {
      List<DateClue> foot = past(shown.foot(clues, style), clues);
      modified = modified != null ? modified : first(head, DateRole.UPDATED);
      modified = modified != null ? modified : first(foot, DateRole.UPDATED);
      DateClue below = doubtful ? below(foot, clues) : null;
      published = published == null || isBefore(below, published) ? below : published;
    }
    if (published == null) {
      List<DateClue> inferred = shown.inferred(clues, style, latest(modified, clues));
      published = elsewhere(inferred, modified, clues, style);
      modified = modified != null ? modified : first(inferred, DateRole.UPDATED);
    }
    return new Days(published != null ? published : AddressDate.in(clues), modified);
  }

  /**
   * Whether a line that says {@code Published} further down may know better: nothing is stated,
   * only a day without a label is shown, or what is stated is the moment of the last change.
   */
  private static boolean isDoubtful(@Nullable DateClue published, @Nullable DateClue modified) {
    return published == null
        || (published.block() >= 0 && published.role() == DateRole.UNLABELLED)
        || (modified != null
            && published.date().clock() != null
            && published.found().value().value().equals(modified.found().value().value()));
  }

  private static @Nullable Found<ArticleDate> found(@Nullable DateClue clue) {
    return clue == null ? null : clue.found();
  }

  /** What is stated, or shown at the head, checked against each other and against the address. */
  private @Nullable DateClue checked(
      List<DateClue> head, @Nullable DateClue modified, Clues clues, DateStyle style) {
    DateClue published = notFuture(stated.published(clues, style), clues);
    DateClue visible = visible(head, clues, style);
    if (published == null) {
      return visible;
    }
    DateClue address = AddressDate.in(clues);
    if (visible != null && isContested(published, visible, head, clues)) {
      return DateCheck.of(
          published, visible, modified, address == null ? null : address.date().date());
    }
    return address != null && isMove(published, address, visible) ? address : published;
  }

  /** What dates the text from below: the line that follows it, else one that all of them repeat. */
  private static @Nullable DateClue below(List<DateClue> foot, Clues clues) {
    DateClue found = first(foot, DateRole.PUBLISHED);
    return found != null && clues.around().isAtFoot(found.block())
        ? found
        : only(foot, DateRole.PUBLISHED);
  }

  /** What bylines far from the head say, the first line of a thread, or a line without a year. */
  private @Nullable DateClue elsewhere(
      List<DateClue> inferred, @Nullable DateClue modified, Clues clues, DateStyle style) {
    DateClue found = visible(past(shown.elsewhere(clues, style), clues), clues, style);
    if (found == null && modified == null && clues.headline() >= 0) {
      found = notFuture(shown.firstTime(clues, style), clues);
    }
    if (found == null && clues.headline() >= 0) {
      found = inside(shown.firstPost(clues, style), modified, clues, style);
      found = found != null ? found : inside(shown.called(clues, style), modified, clues, style);
      found = found != null ? found : inside(shown.signed(clues, style), modified, clues, style);
    }
    return found != null ? found : visible(inferred, clues, style);
  }

  /** {@code clue}, unless it is of an event, of the future, or comes after the last change. */
  private @Nullable DateClue inside(
      @Nullable DateClue clue, @Nullable DateClue modified, Clues clues, DateStyle style) {
    return clue == null
            || isBefore(modified, clue)
            || stated.events(clues, style).contains(clue.date().ordinal())
        ? null
        : notFuture(clue, clues);
  }

  /** The last day on which the article can have been written. */
  private static @Nullable LocalDate latest(@Nullable DateClue modified, Clues clues) {
    Instant now = clues.fetchedAt();
    LocalDate fetched = now == null ? null : now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return modified == null ? fetched : modified.date().date();
  }

  /** What the head shows as the day of publication: no event that the page announces. */
  private @Nullable DateClue visible(List<DateClue> head, Clues clues, DateStyle style) {
    DateClue labelled = first(head, DateRole.PUBLISHED);
    if (labelled != null) {
      return timed(labelled, head);
    }
    Set<Integer> others = stated.events(clues, style);
    List<DateClue> below = new ArrayList<>();
    List<DateClue> above = new ArrayList<>();
    for (DateClue clue : head) {
      boolean event = others.contains(clue.date().ordinal());
      if (clue.role() == DateRole.UNLABELLED && !event) {
        (clues.headline() >= 0 && clue.block() > clues.headline() ? below : above).add(clue);
      }
    }
    DateClue found = below.isEmpty() ? only(above, DateRole.UNLABELLED) : below.get(0);
    return found == null ? null : timed(found, head);
  }

  /** The same day with the time that the markup of the same block gives. */
  private static DateClue timed(DateClue day, List<DateClue> head) {
    for (DateClue clue : head) {
      Clock clock = clue.date().clock();
      if (day.date().clock() == null
          && clock != null
          && !clock.isMidnight()
          && clue.block() == day.block()
          && clue.date().ordinal() == day.date().ordinal()) {
        return clue;
      }
    }
    return day;
  }

  /**
   * Whether the article stood at its address long before what is stated: systems that moved to new
   * software state the day of the move.
   */
  private static boolean isMove(DateClue stated, DateClue address, @Nullable DateClue visible) {
    return (visible == null || visible.date().ordinal() != stated.date().ordinal())
        && address.date().date().plusDays(LONGEST_DELAY).isBefore(stated.date().date());
  }

  /** Whether what is stated stands nowhere at the head, while another day follows the headline. */
  private static boolean isContested(
      DateClue stated, DateClue visible, List<DateClue> head, Clues clues) {
    if (visible.block() < clues.headline() - 1) {
      return false;
    }
    for (DateClue clue : head) {
      if (clue.role() != DateRole.UPDATED && clue.date().ordinal() == stated.date().ordinal()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBefore(@Nullable DateClue modified, @Nullable DateClue published) {
    return modified != null
        && published != null
        && modified.date().ordinal() < published.date().ordinal() - 1;
  }

  private static @Nullable DateClue first(List<DateClue> clues, DateRole role) {
    for (DateClue clue : clues) {
      if (clue.role() == role) {
        return clue;
      }
    }
    return null;
  }

  /** The first of {@code role} if all of them agree about the day. */
  private static @Nullable DateClue only(List<DateClue> clues, DateRole role) {
    DateClue first = first(clues, role);
    for (DateClue clue : clues) {
      if (first != null && clue.role() == role && clue.date().ordinal() != first.date().ordinal()) {
        return null;
      }
    }
    return first;
  }

  private static List<DateClue> past(List<DateClue> found, Clues clues) {
    List<DateClue> past = new ArrayList<>(found);
    past.removeIf(clue -> isFuture(clue.date(), clues.fetchedAt()));
    return past;
  }

  private static @Nullable DateClue notFuture(@Nullable DateClue clue, Clues clues) {
    return clue == null || isFuture(clue.date(), clues.fetchedAt()) ? null : clue;
  }

  /** A day of grace for those who live east of the crawler. */
  static boolean isFuture(WrittenDate date, @Nullable Instant fetchedAt) {
    return fetchedAt != null
        && LocalDate.of(date.year(), date.month(), date.day())
            .isAfter(fetchedAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
  }
}
