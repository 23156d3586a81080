package dev.cleancopy.describe;

import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.ArticleDate.Precision;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day in an address: {@code /2025/05/13/title}, {@code /2025-05-13-title}, {@code /20250513/}.
 */
final class AddressDate {

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2100;

  private AddressDate() {}

  static @Nullable Found<ArticleDate> in(Clues clues) {
    Hint canonical = clues.hint("canonical", "og:url");
    URI url = clues.url();
    String path = url != null ? url.getRawPath() : canonical == null ? null : canonical.text();
    int[] stretch = path == null ? null : find(path);
    if (path == null || stretch == null) {
      return null;
    }
    LocalDate day = LocalDate.of(stretch[2], stretch[3], stretch[4]);
    if (clues.fetchedAt() != null
        && day.isAfter(clues.fetchedAt().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
      return null;
    }
    String raw = path.substring(stretch[0], stretch[1]);
    return new Found<>(
        new ArticleDate(day.toString(), raw, Precision.DAY),
        Source.URL,
        path,
        List.of(),
        List.of());
  }

  /** Start, end, year, month and day of the first date; {@code null} without one. */
  static int @Nullable [] find(String path) {
    for (int i = 0; i < path.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(path.charAt(i - 1));
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
