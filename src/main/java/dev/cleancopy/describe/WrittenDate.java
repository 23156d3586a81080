package dev.cleancopy.describe;

import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.ArticleDate.Precision;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date and where it is written.
 *
 * @param year of the common era
 * @param clock {@code null} if no time is written
 * @param start index in the text that was looked at
 * @param end index after its last character
 */
record WrittenDate(int year, int month, int day, @Nullable Clock clock, int start, int end) {

  /** The day as one number that sorts: 20250513. */
  int ordinal() {
    return year * 10_000 + month * 100 + day;
  }

  /** The same day with a time, over a longer stretch. */
  WrittenDate with(@Nullable Clock newClock, int newStart, int newEnd) {
    return new WrittenDate(year, month, day, newClock, newStart, newEnd);
  }

  /** Exactly as precise as it is written in {@code text}. */
  ArticleDate in(String text) {
    String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    String raw = text.substring(start, end);
    Clock time = clock;
    if (time == null) {
      return new ArticleDate(date, raw, Precision.DAY);
    }
    return new ArticleDate(
        date + "T" + time.iso(),
        raw,
        time.second() == Clock.NO_SECOND ? Precision.MINUTE : Precision.SECOND);
  }
}
