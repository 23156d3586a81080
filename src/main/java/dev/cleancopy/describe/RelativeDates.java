package dev.cleancopy.describe;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 3 hours ago}, {@code 2시간 전}, {@code gestern} against the time at which a page was
 * fetched, in every language, from Unicode CLDR. Immutable and thread-safe.
 */
final class RelativeDates {

  /** Words and marks of {@code πριν από 3 ώρες} or {@code 3ชั่วโมงที่ผ่านมา}. */
  private static final int MOST_TOKENS = 10;

  /** Of older articles sites give the day. */
  private static final int MOST_UNITS = 99;

  /** One of each plural form, in any language. */
  private static final int[] NUMBERS = {1, 2, 3, 5, 11, 21, 23};

  private static final String NUMBER = "#";

  private final Map<String, Unit> phrases = new HashMap<>();

  private RelativeDates() {}

  /** A stretch of time that a phrase tells. */
  private enum Unit {
    MINUTE(RelativeUnit.MINUTES, Duration.ofMinutes(1)),
    HOUR(RelativeUnit.HOURS, Duration.ofHours(1)),
    DAY(RelativeUnit.DAYS, Duration.ofDays(1)),
    TODAY(null, Duration.ZERO);

    private final @Nullable RelativeUnit icu;
    private final Duration length;

    Unit(@Nullable RelativeUnit icu, Duration length) {
      this.icu = icu;
      this.length = length;
    }
  }

  /** The phrases of {@code languages}, and those of {@code describe/relative-dates.txt}. */
  static RelativeDates load(List<String> languages) {
    RelativeDates dates = new RelativeDates();
    for (String language : languages) {
      if (!language.equals("und")) {
        for (Style style : Style.values()) {
          dates.addLanguage(ULocale.forLanguageTag(language), style);
        }
      }
    }
    Map<String, List<String>> file = WordFile.read("relative-dates.txt");
    for (Unit unit : Unit.values()) {
      file.getOrDefault(unit.name().toLowerCase(Locale.ROOT), List.of())
          .forEach(phrase -> dates.add(phrase, unit));
    }
    return dates;
  }

  private void addLanguage(ULocale locale, Style style) {
    NumberFormat numbers =
        NumberFormat.getInstance(new ULocale(locale.getName() + "@numbers=latn"));
    RelativeDateTimeFormatter formatter =
        RelativeDateTimeFormatter.getInstance(
            locale, numbers, style, DisplayContext.CAPITALIZATION_NONE);
    for (Unit unit : Unit.values()) {
      if (unit.icu != null) {
        for (int number : NUMBERS) {
          add(formatter.format(number, Direction.LAST, unit.icu), unit);
        }
      }
    }
    add(formatter.format(Direction.LAST, AbsoluteUnit.DAY), Unit.DAY);
    add(formatter.format(Direction.THIS, AbsoluteUnit.DAY), Unit.TODAY);
  }

  private void add(String phrase, Unit unit) {
    phrases.putIfAbsent(key(Token.of(phrase, phrase.length())), unit);
  }

  private static String key(List<Token> tokens) {
    StringBuilder key = new StringBuilder();
    tokens.forEach(token -> append(key, token));
    return key.toString();
  }

  /** Without dots: {@code Std.} is {@code Std}. */
  private static void append(StringBuilder key, Token token) {
    if (token.isNumber()) {
      key.append(NUMBER);
    } else if (!token.is(".")) {
      key.append(token.word()).append(' ');
    }
  }

  /**
   * The first stretch of time in {@code text}, taken from {@code now}. Minutes give the minute, in
   * UTC; hours and days give the day, hours only where the hour before and after lie in it, too.
   */
  @Nullable WrittenDate first(String text, Instant now) {
    List<Token> tokens = Token.of(text, text.length());
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder key = new StringBuilder();
      WrittenDate longest = null;
      long number = 1;
      for (int end = i; end < tokens.size() && end < i + MOST_TOKENS; end++) {
        Token token = tokens.get(end);
        number = token.isNumber() ? token.value() : number;
        append(key, token);
        Unit unit = phrases.get(key.toString());
        if (unit != null && number <= MOST_UNITS) {
          longest = before(now, unit, number, tokens.get(i).start(), token.end());
        }
      }
      if (longest != null) {
        return longest;
      }
    }
    return null;
  }

  private static @Nullable WrittenDate before(
      Instant now, Unit unit, long number, int start, int end) {
    OffsetDateTime then = now.minus(unit.length.multipliedBy(number)).atOffset(ZoneOffset.UTC);
    if (unit == Unit.HOUR
        && then.minusHours(1).getDayOfYear() != then.plusHours(1).getDayOfYear()) {
      return null;
    }
    Clock clock =
        unit == Unit.MINUTE
            ? new Clock(then.getHour(), then.getMinute(), Clock.NO_SECOND, "Z")
            : null;
    return new WrittenDate(
        then.getYear(), then.getMonthValue(), then.getDayOfMonth(), false, clock, start, end);
  }
}
