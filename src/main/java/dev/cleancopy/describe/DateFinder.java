package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and changed, in the order of trust: JSON-LD, meta elements, {@code
 * <time>}, the visible byline, the address. Dates within the text are events and never asked.
 */
final class DateFinder {

  private static final List<String> PUBLISHED_DATA =
      List.of("datePublished", "dateCreated", "uploadDate");

  /** What a line with a date alone may have been taken for; cards of other articles it is not. */
  private static final Set<Label> MAY_BE_DATES =
      EnumSet.of(Label.SECTION_LABEL, Label.LOW_DENSITY, Label.UI_ARTIFACT, Label.WIDGET);

  /** A label and a date take no more. */
  private static final int LONGEST_ALONE = 60;

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
    Found<ArticleDate> found = marked("itemprop:datepublished", clues, style);
    found = found != null ? found : marked("pubdate", clues, style);
    found = found != null ? found : visible(Topic.PUBLISHED, clues, style);
    found = found != null ? found : marked("datetime", clues, style);
    found = found != null ? found : alone(clues, style);
    return found != null ? found : AddressDate.in(clues);
  }

  /** A {@code <time>} or a marked element in the article's head that no label calls a change. */
  private @Nullable Found<ArticleDate> marked(String key, Clues clues, DateStyle style) {
    for (Hint hint : clues.hints(key)) {
      if (clues.isAtHead(hint.block())
          && (key.endsWith("modified")
              || !labels.saysUpdated(clues.blocks().get(hint.block()), clues, style))) {
        Found<ArticleDate> found = stated(hint, clues, style);
        if (found != null) {
          return cited(found, clues.blocks().get(hint.block()));
        }
      }
    }
    return null;
  }

  /** A byline in which the marked date stands is used up. */
  private static Found<ArticleDate> cited(Found<ArticleDate> found, JudgedBlock block) {
    return block.label() != Label.BYLINE
        ? found
        : new Found<>(
            found.value(),
            found.source(),
            found.evidence(),
            found.repairs(),
            List.of(Citation.whole(block.block())));
  }

  /** A line of the article's head that is a date and nothing else. */
  private @Nullable Found<ArticleDate> alone(Clues clues, DateStyle style) {
    for (JudgedBlock block : clues.blocks()) {
      if (clues.isAtHead(block.block().id())
          && block.block().id() >= clues.headline() - 2
          && block.text().length() <= LONGEST_ALONE
          && MAY_BE_DATES.contains(block.label())) {
        for (DateLabels.Labelled date : labels.in(block, clues, style)) {
          if (date.topic() == Topic.PUBLISHED && !isFuture(date.date(), clues.fetchedAt())) {
            return Clues.part(
                block, date.date().in(block.text()), date.date().start(), date.date().end());
          }
        }
      }
    }
    return null;
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
    found = marked("itemprop:datemodified", clues, style);
    return found != null ? found : visible(Topic.UPDATED, clues, style);
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
