package dev.cleancopy.describe;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds dates in a line, in any language and calendar, in one pass over its tokens. Immutable and
 * thread-safe.
 */
final class WrittenDates {

  /** Bylines are shorter. */
  private static final int LONGEST_LINE = 400;

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

  /** The dates in {@code text}, in order. */
  List<WrittenDate> in(String text, DateStyle style) {
    int limit = Math.min(text.length(), LONGEST_LINE);
    if (limit < text.length() && Character.isLowSurrogate(text.charAt(limit))) {
      limit--;
    }
    List<Token> tokens = Token.of(text, limit);
    if (tokens.stream().noneMatch(Token::isNumber)) {
      return List.of();
    }
    DayReader days = new DayReader(tokens, months, words, style);
    ClockReader clocks = new ClockReader(text, tokens, months, words);
    List<WrittenDate> found = new ArrayList<>();
    int free = 0; // the first token that no date has used
    for (int i = 0; i < tokens.size(); i++) {
      DayReader.Day day = days.at(i);
      if (day == null) {
        continue;
      }
      ClockReader.Stretch stretch = clocks.around(free, Math.max(free, day.first()), day.next());
      found.add(
          new WrittenDate(
              day.year(),
              day.month(),
              day.day(),
              stretch.clock(),
              tokens.get(stretch.first()).start(),
              tokens.get(stretch.next() - 1).end()));
      free = stretch.next();
      i = free - 1;
    }
    return found;
  }

  /** The only date of {@code text}, which holds nothing else of weight; of several the first. */
  @org.jspecify.annotations.Nullable
  WrittenDate first(String text, DateStyle style) {
    List<WrittenDate> dates = in(text, style);
    return dates.isEmpty() ? null : dates.get(0);
  }
}
