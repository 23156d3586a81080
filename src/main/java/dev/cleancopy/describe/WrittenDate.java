package dev.cleancopy.describe;

import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.ArticleDate.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date and where it is written.
 *
 * @param year of the common era
 * @param ambiguous whether day and month may be the other way round: {@code 5/6/2025}
 * @param clock {@code null} if no time is written
 * @param start index in the text that was looked at
 * @param end index after its last character
 */
record WrittenDate(
    int year, int month, int day, boolean ambiguous, @Nullable Clock clock, int start, int end) {

  /** The day as one number that sorts: 20250513. */
  int ordinal() {
    return year * 10_000 + month * 100 + day;
  }

  /** The day alone. */
  LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  /** The day with its time, or its beginning. */
  LocalDateTime moment() {
    Clock time = clock;
    return time == null ? date().atStartOfDay() : date().atTime(time.hour(), time.minute());
  }

  /** Whether it is {@code other} with day and month the other way round: {@code 5/6/2025}. */
  boolean isOtherOrderOf(WrittenDate other) {
    return ambiguous && year == other.year && month == other.day && day == other.month;
  }

  /** The same with day and month the other way round; both must be possible months. */
  WrittenDate swapped() {
    return new WrittenDate(year, day, month, ambiguous, clock, start, end);
  }

  /** The same day with a time, over a longer stretch. */
  WrittenDate with(@Nullable Clock newClock, int newStart, int newEnd) {
    return new WrittenDate(year, month, day, ambiguous, newClock, newStart, newEnd);
  }

  /** Exactly as precise as it is written in {@code text}. */
  ArticleDate in(String text) {
    String date = Clock.digits(year, 4) + "-" + Clock.digits(month, 2) + "-" + Clock.digits(day, 2);
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
