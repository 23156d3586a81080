package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day in an address: {@code /2025/05/13/title}, {@code /2025-05-13-title}, {@code /20250513/}.
 */
final class AddressDate {

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2100;

  /** Digits of a year, month, day, hour and minute. */
  private static final int SHORTEST_STAMP = 12;

  private AddressDate() {}

  /** The day in the page's address, that is not in the future. */
  static @Nullable DateClue in(Clues clues) {
    Hint canonical = clues.hint("canonical", "og:url");
    URI url = clues.url();
    String path = url != null ? url.getRawPath() : canonical == null ? null : canonical.text();
    int[] stretch = path == null ? null : find(path);
    if (path == null || stretch == null) {
      return null;
    }
    WrittenDate day =
        new WrittenDate(stretch[2], stretch[3], stretch[4], false, null, stretch[0], stretch[1]);
    return DateFinder.isFuture(day, clues.fetchedAt())
        ? null
        : new DateClue(
            day,
            DateRole.PUBLISHED,
            new Found<>(day.in(path), Source.URL, path, List.of(), List.of()),
            -1);
  }

  /** Start, end, year, month and day of the first date; {@code null} without one. */
  static int @Nullable [] find(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isDigits(path, i, 1)) {
        continue;
      }
      boolean begins = i == 0 || !isDigits(path, i - 1, 1);
      int[] stamp = begins ? stamp(path, i) : null;
      if (stamp != null) {
        return stamp;
      }
      begins = i == 0 || !Character.isLetterOrDigit(path.charAt(i - 1));
      if (begins && isDigits(path, i, 2) && !isDigits(path, i + 2, 1)) {
        int[] reversed = reversed(path, i);
        if (reversed != null) {
          return reversed;
        }
      }
      if (!begins || !isDigits(path, i, 4)) {
        continue;
      }
      int[] compact =
          isDigits(path, i, 8) && !isDigits(path, i + 8, 1)
              ? day(path, i, i + 4, 2, i + 6, 2)
              : null;
      int[] found = compact != null ? compact : parted(path, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * {@code A2025051310300005196}: numbers of articles that begin with the minute of their making.
   */
  private static int @Nullable [] stamp(String path, int i) {
    return isDigits(path, i, SHORTEST_STAMP)
            && Integer.parseInt(path.substring(i + 8, i + 10)) < 24
            && Integer.parseInt(path.substring(i + 10, i + 12)) < 60
        ? day(path, i, i + 4, 2, i + 6, 2)
        : null;
  }

  /** {@code 29-10-2021}; never a day that may be a month. */
  private static int @Nullable [] reversed(String path, int i) {
    int year = i + 6;
    if (!isDigits(path, i + 3, 2)
        || !isDigits(path, year, 4)
        || isDigits(path, year + 4, 1)
        || "-_.".indexOf(path.charAt(i + 2)) < 0
        || path.charAt(i + 2) != path.charAt(i + 5)) {
      return null;
    }
    int one = Integer.parseInt(path.substring(i, i + 2));
    int two = Integer.parseInt(path.substring(i + 3, i + 5));
    int[] found = null;
    if (one > 12 || one == two) {
      found = day(path, year, i + 3, 2, i, 2);
    } else if (two > 12) {
      found = day(path, year, i, 2, i + 3, 2);
    }
    return found == null ? null : new int[] {i, year + 4, found[2], found[3], found[4]};
  }

  private static int @Nullable [] parted(String path, int i) {
    int month = i + 5;
    if (month >= path.length() || "/-_.".indexOf(path.charAt(i + 4)) < 0) {
      return null;
    }
    int monthLength = isDigits(path, month, 2) ? 2 : 1;
    int day = month + monthLength + 1;
    if (!isDigits(path, month, 1)
        || day >= path.length()
        || path.charAt(day - 1) != path.charAt(i + 4)) {
      return isDigits(path, month, 4) && !isDigits(path, month + 4, 1)
          ? day(path, i, month, 2, month + 2, 2)
          : null;
    }
    int dayLength = isDigits(path, day, 2) ? 2 : 1;
    return isDigits(path, day, 1) && !isDigits(path, day + dayLength, 1)
        ? day(path, i, month, monthLength, day, dayLength)
        : null;
  }

  private static int @Nullable [] day(
      String path, int start, int month, int monthLength, int day, int dayLength) {
    int year = Integer.parseInt(path.substring(start, start + 4));
    try {
      LocalDate date =
          LocalDate.of(
              year,
              Integer.parseInt(path.substring(month, month + monthLength)),
              Integer.parseInt(path.substring(day, day + dayLength)));
      return year < FIRST_YEAR || year > LAST_YEAR
          ? null
          : new int[] {start, day + dayLength, year, date.getMonthValue(), date.getDayOfMonth()};
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static boolean isDigits(String path, int from, int count) {
    if (from + count > path.length()) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
