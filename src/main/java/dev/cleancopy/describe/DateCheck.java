package dev.cleancopy.describe;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a page states for machines against what readers see. Systems that moved to new
 * software state the day of the move; what is stated in UTC may be another day than the reader's.
 */
final class DateCheck {

  /** From UTC−12 to UTC+14. */
  private static final int MOST_WEST = 12 * 60;

  private static final int MOST_EAST = 14 * 60;

  /** Offsets are whole quarters of an hour. */
  private static final int QUARTER = 15;

  private DateCheck() {}

  /**
   * The one of two dates that was the day of publication.
   *
   * @param address the day in the page's address
   */
  static DateClue of(
      DateClue stated, DateClue shown, @Nullable DateClue modified, @Nullable LocalDate address) {
    WrittenDate one = stated.date();
    WrittenDate other = shown.date();
    if (one.ordinal() == other.ordinal() || other.isOtherOrderOf(one)) {
      return stated;
    }
    if (one.clock() != null && one.clock().isUtc() && mayBeSame(one, other)) {
      boolean elsewhere = address != null && address.equals(other.date());
      return other.clock() != null ? local(stated, shown) : elsewhere ? shown : stated;
    }
    boolean change = modified != null && isNear(modified.date(), other);
    return shown.role() == DateRole.PUBLISHED || other.ordinal() < one.ordinal() || !change
        ? shown
        : stated;
  }

  /** Whether it may be the day of {@code local} somewhere when it is {@code utc} in Greenwich. */
  private static boolean mayBeSame(WrittenDate utc, WrittenDate local) {
    if (local.clock() != null) {
      return isNear(utc, local);
    }
    LocalDateTime begins = local.date().atStartOfDay();
    return begins.isBefore(utc.moment().plusMinutes(MOST_EAST))
        && begins.plusDays(1).isAfter(utc.moment().minusMinutes(MOST_WEST));
  }

  /** Whether two days are the same or follow each other: the same moment in different places. */
  private static boolean isNear(WrittenDate one, WrittenDate other) {
    return Math.abs(one.date().toEpochDay() - other.date().toEpochDay()) <= 1;
  }

  /** The moment that is stated in UTC, as the reader's clock shows it, if both are the same. */
  private static DateClue local(DateClue stated, DateClue shown) {
    Clock here = shown.date().clock();
    if (here == null || !here.offset().isEmpty()) {
      return shown;
    }
    long minutes = Duration.between(stated.date().moment(), shown.date().moment()).toMinutes();
    boolean place =
        minutes >= -MOST_WEST && minutes <= MOST_EAST && Math.floorMod(minutes, QUARTER) == 0;
    return place ? shown.at(Clock.offset((int) minutes)) : stated;
  }
}
