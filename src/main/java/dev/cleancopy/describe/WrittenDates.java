package dev.cleancopy.describe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in a line, in any language and calendar, in one pass over its tokens. Immutable and
 * thread-safe.
 */
final class WrittenDates {

  /** Bylines are shorter. */
  private static final int LONGEST_LINE = 400;

  /** Digits of {@code 20250513}, less those that may be glued to an hour: {@code 20255:00}. */
  private static final int COMPACT = 5;

  private final MonthNames months;
  private final DateWords words;

  private WrittenDates(MonthNames months, DateWords words) {
    this.months = months;
    this.words = words;
  }

  /** A finder that knows the months of {@code languages}. */
  static WrittenDates load(List<String> languages) {
    return new WrittenDates(MonthNames.load(languages), DateWords.load());
  }

  /** The small words that it knows. */
  DateWords words() {
    return words;
  }

  /** The dates in {@code text}, in order. */
  List<WrittenDate> in(String text, DateStyle style) {
    int limit = Math.min(text.length(), LONGEST_LINE);
    if (limit < text.length() && Character.isLowSurrogate(text.charAt(limit))) {
      limit--;
    }
    if (!mayHoldDate(text, limit)) {
      return List.of();
    }
    List<Token> tokens = Token.of(text, limit);
    DayReader days = new DayReader(tokens, months, words, style);
    ClockReader clocks = new ClockReader(text, tokens, months, words);
    List<WrittenDate> found = new ArrayList<>();
    int free = 0; // the first token that no date has used
    for (int i = 0; i < tokens.size(); i++) {
      DayReader.Day day = days.at(i);
      if (day == null) {
        continue;
      }
      Dated dated = written(day, clocks, tokens, free);
      found.add(dated.date());
      free = dated.next();
      i = free - 1;
    }
    return found;
  }

  /**
   * Whether {@code text} holds the digits of a date: those of a day and a year that are apart, or
   * so many together that they are both.
   */
  private static boolean mayHoldDate(String text, int limit) {
    boolean apart = false;
    int together = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (Token.digit(c < 0x80 ? c : text.codePointAt(i)) < 0) {
        apart |= together > 0;
        together = 0;
      } else if (apart || ++together == COMPACT) {
        return true;
      }
    }
    return false;
  }

  private record Dated(WrittenDate date, int next) {}

  /** A day with its time, which stands at or after token {@code free}. */
  private static Dated written(
      DayReader.Day day, ClockReader clocks, List<Token> tokens, int free) {
    ClockReader.Stretch stretch = clocks.around(free, Math.max(free, day.first()), day.next());
    WrittenDate date =
        new WrittenDate(
            day.year(),
            day.month(),
            day.day(),
            day.ambiguous(),
            stretch.clock(),
            tokens.get(stretch.first()).start(),
            tokens.get(stretch.next() - 1).end());
    return new Dated(date, stretch.next());
  }

  /**
   * A day of {@code text} that is written without its year: the last such day up to {@code latest}.
   */
  @Nullable WrittenDate withoutYear(String text, DateStyle style, LocalDate latest) {
    List<Token> tokens = Token.of(text, text.length());
    DayReader days = new DayReader(tokens, months, words, style);
    for (int i = 0; i < tokens.size(); i++) {
      DayReader.Day day = days.withoutYear(i, latest);
      if (day != null) {
        return written(day, new ClockReader(text, tokens, months, words), tokens, 0).date();
      }
    }
    return null;
  }

  /** The only date of {@code text}, which holds nothing else of weight; of several the first. */
  @Nullable WrittenDate first(String text, DateStyle style) {
    List<WrittenDate> dates = in(text, style);
    return dates.isEmpty() ? null : dates.get(0);
  }
}
