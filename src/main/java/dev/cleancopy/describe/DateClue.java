package dev.cleancopy.describe;

import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Found;

/**
 * A date that a page states or shows.
 *
 * @param date as it was read
 * @param role what the page says that it is
 * @param found the same as metadata
 * @param block the block in which it stands; -1 for the head of the page
 */
record DateClue(WrittenDate date, DateRole role, Found<ArticleDate> found, int block) {

  /** The same time with an offset. */
  DateClue at(String offset) {
    ArticleDate value = found.value();
    Found<ArticleDate> there =
        new Found<>(
            new ArticleDate(value.value() + offset, value.raw(), value.precision()),
            found.source(),
            found.evidence(),
            found.repairs(),
            found.citations());
    return new DateClue(date, role, there, block);
  }
}
