package dev.cleancopy.describe;

import dev.cleancopy.text.Scripts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the time and the weekday that stand before or after a day. */
final class ClockReader {

  /** {@code , Uhr um (Dienstag)}: more words between day and time are a sentence. */
  private static final int MOST_BETWEEN = 6;

  /** Tokens of {@code 10:15:30 p.m.}, less one. */
  private static final int LONGEST_CLOCK = 8;

  private static final int LONGEST_WEEKDAY = 3;

  private final String text;
  private final List<Token> tokens;
  private final MonthNames months;
  private final DateWords words;

  ClockReader(String text, List<Token> tokens, MonthNames months, DateWords words) {
    this.text = text;
    this.tokens = tokens;
    this.months = months;
    this.words = words;
  }

  /**
   * A time and the tokens from which it and its day were read.
   *
   * @param clock {@code null} if only the day was
   */
  record Stretch(@Nullable Clock clock, int first, int next) {}

  /**
   * The day's own tokens {@code [first, next)} and whatever around them, from {@code free} on, is
   * its time.
   */
  Stretch around(int free, int first, int next) {
    int start = weekdayBefore(free, first);
    Stretch after = after(next);
    if (after.clock() != null) {
      return new Stretch(after.clock(), start, after.next());
    }
    Stretch before = before(free, start);
    return before.clock() == null
        ? new Stretch(null, start, next)
        : new Stretch(before.clock(), before.first(), next);
  }

  private int weekdayBefore(int free, int first) {
    int at = first - 1;
    while (at >= free && first - at <= 2 && isMark(at)) {
      at--;
    }
    return at >= free && !words.isFiller(word(at)) && months.isWeekday(word(at)) ? at : first;
  }

  private Stretch after(int next) {
    Half half = Half.NONE;
    int at = next;
    for (int n = 0; n < MOST_BETWEEN && at < tokens.size() && !tokens.get(at).isNumber(); n++) {
      Named named = half(at);
      if (named.half() != Half.NONE) {
        half = named.half();
        at = named.next();
      } else if (words.isFiller(word(at)) || months.isWeekday(word(at))) {
        at++;
      } else {
        int end = weekdayEnd(at);
        if (end == at) {
          break;
        }
        at = end;
      }
    }
    return read(at, half, next);
  }

  /** Index after {@code 星期二}, of which each letter is a token; {@code i} without it. */
  private int weekdayEnd(int i) {
    int end = i + LONGEST_WEEKDAY;
    if (end > tokens.size() || !Scripts.isCjk(text.codePointAt(tokens.get(i).start()))) {
      return i;
    }
    String two = word(i) + word(i + 1);
    return months.isWeekday(two + word(i + 2)) ? end : months.isWeekday(two) ? end - 1 : i;
  }

  /** {@code ET}: what is said of the time on a clock, and is no offset. */
  private boolean isZoneOfSeveral(int i) {
    return words.isZoneOfSeveral(word(i))
        && Character.isUpperCase(text.codePointAt(tokens.get(i).start()));
  }

  private Stretch before(int free, int first) {
    int at = first - 1;
    for (int n = 0;
        n < 2 && at >= free && !tokens.get(at).isNumber() && words.isFiller(word(at));
        n++) {
      at--;
    }
    if (at >= free && isZoneOfSeveral(at)) {
      at--;
    }
    for (int back = 2; back <= LONGEST_CLOCK && at - back >= free; back++) {
      Stretch read = read(at - back, Half.NONE, first);
      if (read.clock() != null && read.next() == at + 1) {
        return new Stretch(read.clock(), at - back, first);
      }
    }
    return new Stretch(null, first, first);
  }

  /** The time that begins at token {@code i}; without one, nothing up to {@code otherwise}. */
  private Stretch read(int i, Half before, int otherwise) {
    Stretch none = new Stretch(null, otherwise, otherwise);
    if (i + 2 >= tokens.size() || !isTwoDigits(i) || !partsMinutes(i + 1) || !isTwoDigits(i + 2)) {
      return none;
    }
    if ((tokens.get(i + 2).length() != 2 && !is("hour", i + 1)) || isDottedDate(i)) {
      return none;
    }
    int at = i + 3;
    int second = Clock.NO_SECOND;
    if (at + 1 < tokens.size()
        && isTwoDigits(at + 1)
        && (tokens.get(at).is(":") || is("minute", at))) {
      second = (int) tokens.get(at + 1).value();
      at = fraction(at + 2);
    } else if (is("minute", at)) {
      at++;
    }
    if (is("second", at)) {
      at++;
    }
    Named after = half(at);
    Half half = after.half() == Half.NONE ? before : after.half();
    at = after.next();
    int hour = half.hour((int) tokens.get(i).value());
    int minute = (int) tokens.get(i + 2).value();
    if (hour > 23 || minute > 59 || second > 59) {
      return none;
    }
    Zone zone = zone(at);
    return new Stretch(new Clock(hour, minute, second, zone.offset()), i, zone.next());
  }

  /** {@code 13.05.2025} where a time was looked for. */
  private boolean isDottedDate(int i) {
    return i + 4 < tokens.size()
        && tokens.get(i + 1).is(".")
        && tokens.get(i + 3).is(".")
        && tokens.get(i + 4).isNumber();
  }

  /** After seconds, {@code .123}. */
  private int fraction(int i) {
    return i + 1 < tokens.size()
            && tokens.get(i).glued()
            && (tokens.get(i).is(".") || tokens.get(i).is(","))
            && tokens.get(i + 1).isNumber()
            && tokens.get(i + 1).glued()
        ? i + 2
        : i;
  }

  private record Zone(String offset, int next) {}

  /** {@code Z}, {@code +0900}, {@code GMT+7}, {@code (KST)}. */
  private Zone zone(int i) {
    int at = i < tokens.size() && tokens.get(i).is("(") ? i + 1 : i;
    Zone none = new Zone("", i);
    if (at >= tokens.size()) {
      return none;
    }
    String named =
        Character.isUpperCase(text.codePointAt(tokens.get(at).start()))
            ? words.offset(word(at))
            : null;
    int sign = named == null ? at : at + 1;
    boolean signed =
        sign + 1 < tokens.size()
            && "+-−".contains(word(sign))
            && tokens.get(sign + 1).isNumber()
            && tokens.get(sign + 1).glued();
    if (signed && (named == null || named.equals("Z"))) {
      Zone written = offset(sign);
      return written == null ? none : written;
    }
    return named == null ? none : new Zone(named, at + 1);
  }

  private @Nullable Zone offset(int sign) {
    Token number = tokens.get(sign + 1);
    int next = sign + 2;
    long minutes =
        number.length() == 4
            ? number.value() / 100 * 60 + number.value() % 100
            : number.value() * 60;
    if (number.length() <= 2
        && next + 1 < tokens.size()
        && tokens.get(next).is(":")
        && isTwoDigits(next + 1)) {
      minutes += tokens.get(next + 1).value();
      next += 2;
    }
    return number.length() == 3 || minutes > 14 * 60
        ? null
        : new Zone(
            (word(sign).equals("+") ? "+" : "-")
                + Clock.digits((int) (minutes / 60), 2)
                + ":"
                + Clock.digits((int) (minutes % 60), 2),
            next);
  }

  private enum Half {
    NONE,
    MORNING,
    AFTERNOON;

    int hour(int written) {
      return switch (this) {
        case NONE -> written;
        case MORNING -> written == 12 ? 0 : written;
        case AFTERNOON -> written < 12 ? written + 12 : written;
      };
    }
  }

  private record Named(Half half, int next) {}

  /** {@code pm}, {@code p.m.}, {@code 午後}, {@code 오후} at token {@code i}. */
  private Named half(int i) {
    StringBuilder joined = new StringBuilder();
    int at = i;
    for (int n = 0; n < 4 && at < tokens.size() && !tokens.get(at).isNumber(); n++, at++) {
      joined.append(word(at));
      String word = joined.toString();
      if (words.isMorning(word) || words.isAfternoon(word)) {
        int next = at + 1 < tokens.size() && n > 1 && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
        return new Named(words.isMorning(word) ? Half.MORNING : Half.AFTERNOON, next);
      }
    }
    return new Named(Half.NONE, i);
  }

  private boolean partsMinutes(int i) {
    return tokens.get(i).is(":")
        || tokens.get(i).is("：")
        || (tokens.get(i).is(".") && tokens.get(i).glued())
        || is("hour", i);
  }

  private boolean is(String unit, int i) {
    return i < tokens.size() && words.isUnit(unit, word(i));
  }

  private boolean isTwoDigits(int i) {
    return tokens.get(i).isNumber() && tokens.get(i).length() <= 2;
  }

  private boolean isMark(int i) {
    return !tokens.get(i).isNumber() && tokens.get(i).length() == 1 && words.isFiller(word(i));
  }

  private String word(int i) {
    return tokens.get(i).word();
  }
}
