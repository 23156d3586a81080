package dev.cleancopy.describe;

import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dates that a page states for machines: JSON-LD, meta elements, microdata. */
final class StatedDates {

  /** What JSON-LD says of a page of questions or of a thread stands with its first post. */
  private static final List<String> PUBLISHED_DATA =
      List.of("datePublished", "mainEntity.datePublished", "mainEntity.dateCreated");

  private static final List<String> CREATED_DATA = List.of("dateCreated", "uploadDate");

  private static final List<String> PUBLISHED_ITEMS =
      List.of(
          "itemprop:datepublished",
          "itemprop:mainentity.datepublished",
          "itemprop:mainentity.datecreated",
          "itemprop:issued",
          "itemprop:created",
          "itemprop:date",
          "class:published",
          "class:dt-published");

  private final WrittenDates dates;

  StatedDates(WrittenDates dates) {
    this.dates = dates;
  }

  /** What the page says was its publication; {@code null} if it does not say. */
  @Nullable DateClue published(Clues clues, DateStyle style) {
    DateClue found = data(PUBLISHED_DATA, DateRole.PUBLISHED, clues, style);
    found = found != null ? found : meta(MetaKeys.PUBLISHED, DateRole.PUBLISHED, clues, style);
    for (String key : PUBLISHED_ITEMS) {
      found = found != null ? found : item(key, DateRole.PUBLISHED, clues, style);
    }
    found = found != null ? found : otherMeta(clues, style);
    found = found != null ? found : title(clues, style);
    return found != null ? found : data(CREATED_DATA, DateRole.PUBLISHED, clues, style);
  }

  @Nullable DateClue modified(Clues clues, DateStyle style) {
    DateClue found = data(List.of("dateModified"), DateRole.UPDATED, clues, style);
    found = found != null ? found : meta(MetaKeys.MODIFIED, DateRole.UPDATED, clues, style);
    return found != null ? found : item("itemprop:datemodified", DateRole.UPDATED, clues, style);
  }

  /** The days of the events that the page announces, as {@link WrittenDate#ordinal}. */
  Set<Integer> events(Clues clues, DateStyle style) {
    Set<Integer> days = new HashSet<>();
    for (Hint hint : clues.events()) {
      WrittenDate date = dates.first(hint.text(), style);
      if (date != null) {
        days.add(date.ordinal());
      }
    }
    return days;
  }

  private @Nullable DateClue data(List<String> paths, DateRole role, Clues clues, DateStyle style) {
    for (String path : paths) {
      DateClue found = clue(clues.linked().article(path), role, style);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable DateClue meta(List<String> keys, DateRole role, Clues clues, DateStyle style) {
    for (String key : keys) {
      DateClue found = clue(clues.hint(key), role, style);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable DateClue otherMeta(Clues clues, DateStyle style) {
    for (Hint hint : clues.from(Source.META)) {
      if (MetaKeys.saysPublished(hint.key())) {
        DateClue found = clue(hint, DateRole.PUBLISHED, style);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * A title's last part, where it is a day and nothing else: {@code Talks begin | Paper |
   * 13.05.2025}.
   */
  private @Nullable DateClue title(Clues clues, DateStyle style) {
    for (String key : List.of("og:title", "title")) {
      for (Hint hint : clues.hints(key)) {
        int bar = hint.text().lastIndexOf('|') + 1;
        String last = Spaces.trim(hint.text().substring(bar));
        WrittenDate date = bar == 0 ? null : dates.first(last, style);
        if (date != null && date.start() == 0 && date.end() == last.length()) {
          return new DateClue(date, DateRole.PUBLISHED, Clues.value(hint, date.in(last)), -1);
        }
      }
    }
    return null;
  }

  /** Of microdata what stands at the article's head, or what all the page agrees about. */
  private @Nullable DateClue item(String key, DateRole role, Clues clues, DateStyle style) {
    List<DateClue> all = new ArrayList<>();
    Set<Integer> days = new HashSet<>();
    for (Hint hint : clues.hints(key)) {
      DateClue found = clue(hint, role, style);
      if (found != null && clues.around().isAtHead(hint.block())) {
        return found;
      }
      if (found != null) {
        all.add(found);
        days.add(found.date().ordinal());
      }
    }
    return days.size() == 1 ? all.get(0) : null;
  }

  private @Nullable DateClue clue(@Nullable Hint hint, DateRole role, DateStyle style) {
    WrittenDate date = hint == null ? null : dates.first(hint.text(), style);
    return hint == null || date == null
        ? null
        : new DateClue(date, role, Clues.value(hint, date.in(hint.text())), hint.block());
  }
}
