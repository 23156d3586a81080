package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and changed, in the order of trust: JSON-LD, meta elements, {@code
 * <time>}, the visible byline, the address. Dates within the text are events and never asked.
 */
final class DateFinder {

  private static final List<String> PUBLISHED_DATA =
      List.of("datePublished", "dateCreated", "uploadDate");

  private final WrittenDates dates;
  private final DateLabels labels;

  DateFinder(Lexicon lexicon, WrittenDates dates) {
    this.dates = dates;
    this.labels = new DateLabels(lexicon, dates);
  }

  @Nullable Found<ArticleDate> published(Clues clues, DateStyle style) {
    for (String path : PUBLISHED_DATA) {
      Found<ArticleDate> found = stated(clues.linked().article(path), clues, style);
      if (found != null) {
        return found;
      }
    }
    for (String key : MetaKeys.PUBLISHED) {
      Found<ArticleDate> found = stated(clues.hint(key), clues, style);
      if (found != null) {
        return found;
      }
    }
    return visible(Topic.PUBLISHED, clues, style);
  }

  @Nullable Found<ArticleDate> modified(Clues clues, DateStyle style) {
    Found<ArticleDate> found = stated(clues.linked().article("dateModified"), clues, style);
    if (found != null) {
      return found;
    }
    for (String key : MetaKeys.MODIFIED) {
      found = stated(clues.hint(key), clues, style);
      if (found != null) {
        return found;
      }
    }
    return visible(Topic.UPDATED, clues, style);
  }

  private @Nullable Found<ArticleDate> stated(@Nullable Hint hint, Clues clues, DateStyle style) {
    if (hint == null) {
      return null;
    }
    WrittenDate date = dates.first(hint.text(), style);
    return date == null || isFuture(date, clues.fetchedAt())
        ? null
        : new Found<>(
            date.in(hint.text()), hint.source(), hint.key(), hint.value().repairs(), List.of());
  }

  private @Nullable Found<ArticleDate> visible(Topic topic, Clues clues, DateStyle style) {
    for (JudgedBlock block : clues.labelled(Label.BYLINE)) {
      for (DateLabels.Labelled date : labels.in(block, clues, style)) {
        if (date.topic() == topic && !isFuture(date.date(), clues.fetchedAt())) {
          return Clues.part(
              block, date.date().in(block.text()), date.date().start(), date.date().end());
        }
      }
    }
    return null;
  }

  /** A day of grace for those who live east of the crawler. */
  static boolean isFuture(WrittenDate date, @Nullable Instant fetchedAt) {
    return fetchedAt != null
        && LocalDate.of(date.year(), date.month(), date.day())
            .isAfter(fetchedAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
  }
}
