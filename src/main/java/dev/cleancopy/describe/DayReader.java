package dev.cleancopy.describe;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.cleancopy.describe.DateStyle.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a day at a given token: numbers and names in the orders that languages use. */
final class DayReader {

  static final ULocale SOLAR_HIJRI_CALENDAR = new ULocale("fa@calendar=persian");

  /** Before it, no article was on the web; numbers like it are something else. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;
  private static final int BUDDHIST = 543;

  /** {@code 68} is 2568 in Thai; smaller numbers are years of the common era. */
  private static final int SHORT_BUDDHIST = 50;

  private static final int SOLAR_HIJRI = 621;
  private static final int MINGUO = 1911;
  private static final int MOST_FILLERS = 4;

  /** Marks that part dates from other things, never the numbers of one date. */
  private static final String NEVER_BETWEEN = ":,;|()";

  private final List<Token> tokens;
  private final MonthNames months;
  private final DateWords words;
  private final DateStyle style;

  DayReader(List<Token> tokens, MonthNames months, DateWords words, DateStyle style) {
    this.tokens = tokens;
    this.months = months;
    this.words = words;
    this.style = style;
  }

  /**
   * A day of the common era.
   *
   * @param ambiguous whether day and month may be the other way round
   * @param first its first token
   * @param next the token after its last
   */
  record Day(int year, int month, int day, boolean ambiguous, int first, int next) {

    Day ambiguous(boolean is) {
      return new Day(year, month, day, is, first, next);
    }
  }

  /** The day that begins at token {@code i}, or {@code null}. */
  @Nullable Day at(int i) {
    Token token = tokens.get(i);
    if (!token.isNumber()) {
      return token.length() > 1 || token.word().length() > 1 ? monthFirst(i) : null;
    }
    if (isPartOfLongerNumber(i)) {
      return null;
    }
    Day day = compact(i);
    day = day != null ? day : yearFirst(i);
    day = day != null ? day : dayThenName(i);
    return day != null ? day : numeric(i);
  }

  /** {@code 20250513}, {@code 20250513T1000}. */
  private @Nullable Day compact(int i) {
    Token token = tokens.get(i);
    int n = token.length();
    if (n != 8) {
      return null;
    }
    long v = token.value();
    return day((int) (v / 10_000), (int) (v / 100 % 100), (int) (v % 100), i, i + 1);
  }

  /** {@code 2025-05-13}, {@code 2025年5月13日}, {@code 令和7年5月13日}, {@code 2025 May 13}. */
  private @Nullable Day yearFirst(int i) {
    int first = eraStart(i);
    boolean unit = is("year", i + 1);
    if (tokens.get(i).length() != 4 && !unit) {
      return null;
    }
    int m = skip(i + 1, unit);
    if (m >= tokens.size()) {
      return null;
    }
    int month = (int) tokens.get(m).value();
    int afterMonth = m + 1;
    if (!tokens.get(m).isNumber()) {
      int[] named = month(m);
      month = named[0];
      afterMonth = named[1];
    } else if (m == i + 1 || tokens.get(m).length() > 2 || NEVER_BETWEEN.contains(wordBefore(m))) {
      return null;
    }
    int d = skip(afterMonth, is("month", afterMonth));
    if (month == MonthNames.NONE
        || !isDay(d)
        || wordBefore(d).equals(":")
        || (d == afterMonth && tokens.get(m).isNumber())) {
      return null;
    }
    int next = is("day", d + 1) ? d + 2 : d + 1;
    return day(year(i, first, unit), month, (int) tokens.get(d).value(), first, next);
  }

  /**
   * {@code 13 May 2025}, {@code 13. Mai 2025}, {@code 13 de mayo de 2025}, {@code 20 มกราคม 2566}.
   */
  private @Nullable Day dayThenName(int i) {
    if (!isDay(i)) {
      return null;
    }
    int m = i + 1;
    if (m < tokens.size() && tokens.get(m).glued() && words.isOrdinal(tokens.get(m).word())) {
      m++;
    }
    int[] named = monthAfter(m);
    if (named[0] == MonthNames.NONE) {
      return null;
    }
    int y = afterOtherName(named[1]);
    return y < tokens.size() && tokens.get(y).isNumber()
        ? day(year(y, y, false), named[0], (int) tokens.get(i).value(), i, y + 1)
        : null;
  }

  /** Arabic pages give a month's two names: {@code أغسطس / آب}. */
  private int afterOtherName(int i) {
    int at = skip(i, false);
    if (at < tokens.size() && !tokens.get(at).isNumber()) {
      int[] other = month(at);
      return other[0] == MonthNames.NONE ? at : skip(other[1], false);
    }
    return at;
  }

  /** {@code May 13, 2025}. */
  private @Nullable Day monthFirst(int i) {
    int[] named = month(i);
    if (named[0] == MonthNames.NONE) {
      return null;
    }
    int d = skip(named[1], false);
    if (!isDay(d)) {
      return null;
    }
    int y = d + 1;
    if (y < tokens.size() && tokens.get(y).glued() && words.isOrdinal(tokens.get(y).word())) {
      y++;
    }
    y = skip(y, false);
    return y < tokens.size() && tokens.get(y).isNumber() && tokens.get(y).length() == 4
        ? day(year(y, y, false), named[0], (int) tokens.get(d).value(), i, y + 1)
        : null;
  }

  /** {@code 13.05.2025}, {@code 5/13/2025}, {@code 25.05.13}, {@code 13 tháng 5 năm 2025}. */
  private @Nullable Day numeric(int i) {
    int b = skip(i + 1, false);
    int c = b < tokens.size() ? skip(b + 1, false) : b;
    if (c >= tokens.size() || b == i + 1 || c == b + 1 || !isPart(i) || !isPart(b)) {
      return null;
    }
    Token year = tokens.get(c);
    String mark = tokens.get(i + 1).word();
    if (!year.isNumber() || (mark.length() == 1 && !tokens.get(b + 1).is(mark))) {
      return null;
    }
    if (NEVER_BETWEEN.contains(mark) || is("hour", i + 1) || isPartOfLongerNumber(c + 2)) {
      return null;
    }
    int one = (int) tokens.get(i).value();
    int two = (int) tokens.get(b).value();
    if (style.order() == Order.YEAR_FIRST && year.length() == 2) {
      return tokens.get(i).length() == 2
          ? day(2000 + one, two, (int) year.value(), i, c + 1)
          : null;
    }
    boolean monthFirst =
        two > 12 || (style.order() == Order.MONTH_FIRST && one <= 12 && !mark.equals("."));
    Day day =
        day(
            year(c, c, year.length() == 2),
            monthFirst ? one : two,
            monthFirst ? two : one,
            i,
            c + 1);
    return day == null ? null : day.ambiguous(one <= 12 && two <= 12 && one != two);
  }

  /**
   * A day without a year that begins at token {@code i}: {@code 13 May}, {@code May 13}, {@code
   * 5月13日}. Its year is {@code latest}'s or the one before, so that it does not come after it.
   */
  @Nullable Day withoutYear(int i, LocalDate latest) {
    if (isPartOfLongerNumber(i)) {
      return null;
    }
    int[] parts = tokens.get(i).isNumber() ? numberFirst(i) : nameFirst(i);
    if (parts == null || parts[0] < 1 || parts[0] > 12) {
      return null;
    }
    Day day = day(latest.getYear(), parts[0], parts[1], i, parts[2]);
    boolean after = day == null || LocalDate.of(day.year(), day.month(), day.day()).isAfter(latest);
    return after ? day(latest.getYear() - 1, parts[0], parts[1], i, parts[2]) : day;
  }

  /** Month, day and the token after {@code 5月13日} or {@code 13. Mai}. */
  private int @Nullable [] numberFirst(int i) {
    if (is("month", i + 1) && isPart(i) && isDay(i + 2) && is("day", i + 3)) {
      return new int[] {(int) tokens.get(i).value(), (int) tokens.get(i + 2).value(), i + 4};
    }
    if (style.language().equals("ja") && isPart(i) && isDay(i + 2) && isSlashed(i + 1)) {
      return new int[] {(int) tokens.get(i).value(), (int) tokens.get(i + 2).value(), i + 3};
    }
    int[] named = isDay(i) ? monthAfter(i + 1) : new int[] {MonthNames.NONE, i};
    return new int[] {named[0], (int) tokens.get(i).value(), named[1]};
  }

  /** {@code 5/13(火)}: whether token {@code i} is the slash of a day and its weekday. */
  private boolean isSlashed(int i) {
    return tokens.get(i).is("/")
        && i + 3 < tokens.size()
        && "(（".contains(wordBefore(i + 3))
        && !wordBefore(i + 3).isEmpty()
        && months.isWeekday(tokens.get(i + 3).word());
  }

  /** Month, day and the token after {@code May 13}. */
  private int @Nullable [] nameFirst(int i) {
    int[] named = month(i);
    int d = skip(named[1], false);
    return named[0] == MonthNames.NONE || !isDay(d)
        ? null
        : new int[] {named[0], (int) tokens.get(d).value(), d + 1};
  }

  private int eraStart(int i) {
    return i >= 2 && words.era(tokens.get(i - 2).word() + tokens.get(i - 1).word()) != null
        ? i - 2
        : i;
  }

  /** The year of the common era that token {@code i} gives, 0 if it is none. */
  private int year(int i, int first, boolean mayBeShort) {
    Token token = tokens.get(i);
    int value = (int) Math.min(token.value(), 9999);
    if (first < i) {
      Integer before = words.era(tokens.get(i - 2).word() + tokens.get(i - 1).word());
      return before == null ? 0 : before + value;
    }
    if (token.length() == 4) {
      return value >= FIRST_YEAR + BUDDHIST && value <= LAST_YEAR + BUDDHIST
          ? value - BUDDHIST
          : value;
    }
    if (token.length() == 2 && value >= SHORT_BUDDHIST && style.language().equals("th")) {
      return 2500 + value - BUDDHIST;
    }
    if (style.minguo() && token.length() >= 2 && token.length() <= 3 && mayBeShort) {
      return MINGUO + value;
    }
    return token.length() == 2 && mayBeShort ? 2000 + value : 0;
  }

  private @Nullable Day day(int year, int month, int day, int first, int next) {
    boolean persian =
        month > MonthNames.PERSIAN
            || (style.language().equals("fa")
                && year >= FIRST_YEAR - SOLAR_HIJRI
                && year <= LAST_YEAR - SOLAR_HIJRI);
    try {
      LocalDate date = persian ? solarHijri(year, month, day) : LocalDate.of(year, month, day);
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
          ? null
          : new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false, first, next);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static LocalDate solarHijri(int year, int month, int day) {
    int of = month > MonthNames.PERSIAN ? month - MonthNames.PERSIAN : month;
    if (of > 12 || day < 1 || day > (of <= 6 ? 31 : 30)) {
      throw new DateTimeException("no day of the Solar Hijri calendar");
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, SOLAR_HIJRI_CALENDAR);
    calendar.clear();
    calendar.set(year, of - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  /**
   * The month named at token {@code i} or after small words; its abbreviation may be made of some.
   */
  private int[] monthAfter(int i) {
    int m = skip(i, false);
    int[] named = i < tokens.size() && m > i ? month(i) : new int[] {MonthNames.NONE, i}; // พ.ค.
    return named[0] != MonthNames.NONE || m >= tokens.size() || tokens.get(m).isNumber()
        ? named
        : month(m);
  }

  /** The month named at token {@code i}, and the token after it. */
  private int[] month(int i) {
    String word = tokens.get(i).word();
    if (!months.mayBegin(word)) {
      return new int[] {MonthNames.NONE, i + 1};
    }
    if (i + 1 < tokens.size() && tokens.get(i + 1).word().length() > 1) {
      int month = months.month(word + tokens.get(i + 1).word(), style.language());
      if (month != MonthNames.NONE) {
        return new int[] {month, i + 2}; // كانون الثاني
      }
    }
    StringBuilder dotted = new StringBuilder(word); // ม.ค.
    int next = i + 1;
    while (next + 1 < tokens.size()
        && next < i + 4
        && tokens.get(next).is(".")
        && tokens.get(next + 1).glued()
        && !tokens.get(next + 1).isNumber()) {
      dotted.append(tokens.get(next + 1).word());
      next += 2;
    }
    int month = next > i + 1 ? months.month(dotted.toString(), style.language()) : MonthNames.NONE;
    return month != MonthNames.NONE
        ? new int[] {month, next}
        : new int[] {
          word.isEmpty() ? MonthNames.NONE : months.month(word, style.language()), i + 1
        };
  }

  private int skip(int i, boolean unit) {
    int at = unit ? i + 1 : i;
    for (int n = 0; n < MOST_FILLERS && at < tokens.size(); n++, at++) {
      if (tokens.get(at).isNumber() || !words.isFiller(tokens.get(at).word())) {
        break;
      }
    }
    return at;
  }

  private boolean is(String unit, int i) {
    return i < tokens.size() && words.isUnit(unit, tokens.get(i).word());
  }

  private String wordBefore(int i) {
    return tokens.get(i - 1).word();
  }

  private boolean isPart(int i) {
    return tokens.get(i).isNumber() && tokens.get(i).length() <= 2;
  }

  private boolean isDay(int i) {
    return i < tokens.size()
        && isPart(i)
        && tokens.get(i).value() >= 1
        && tokens.get(i).value() <= 31;
  }

  /** {@code 10:20-13 May 2025}: whether the minute of a time ends at token {@code i}. */
  private boolean isClock(int i) {
    return i >= 2
        && tokens.get(i).length() == 2
        && tokens.get(i - 1).is(":")
        && tokens.get(i - 2).isNumber()
        && !(i >= 4 && tokens.get(i - 3).is(":") && tokens.get(i - 4).isNumber())
        && tokens.get(i + 1).is("-");
  }

  /** {@code 1.13.5.2025}, {@code 10-2025-05-13}. */
  private boolean isPartOfLongerNumber(int i) {
    return i >= 2
        && i < tokens.size()
        && tokens.get(i).isNumber()
        && tokens.get(i).glued()
        && tokens.get(i - 1).glued()
        && tokens.get(i - 2).isNumber()
        && "./-".contains(tokens.get(i - 1).word())
        && !isClock(i - 2);
  }
}
