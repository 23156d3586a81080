package dev.cleancopy.describe;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a thread was begun: every post has a line with a day and a time in an element of the same
 * name, and the first of them stands at the headline, or right before the text.
 */
final class FirstPost {

  /** {@code 2019-02-23, 09:14 PM (This post was last modified: 2024-01-05, 03:27 AM by Doe)} */
  private static final int LONGEST = 160;

  /** The line stands before the first block of the text, or its post begins with it. */
  private static final int INTO_BODY = 1;

  private static final Set<DateRole> OWN = EnumSet.of(DateRole.PUBLISHED, DateRole.UNLABELLED);

  private final DateLabels labels;

  FirstPost(DateLabels labels) {
    this.labels = labels;
  }

  /** A post's time and where it stands. */
  record Time(JudgedBlock block, DateLabels.Labelled date) {}

  /** The time of the first post; {@code null} if the page has no posts that are timed alike. */
  @Nullable Time of(Clues clues, DateStyle style) {
    List<JudgedBlock> blocks = clues.blocks();
    int end = Math.min(blocks.size(), clues.bodyStart() + INTO_BODY + 1);
    for (int i = clues.around().headStart(); i < end; i++) {
      Time time = time(blocks.get(i), clues, style);
      if (time != null) {
        return isRepeated(time, clues, style) ? time : null;
      }
    }
    return null;
  }

  private @Nullable Time time(JudgedBlock block, Clues clues, DateStyle style) {
    if (block.text().length() > LONGEST || !(block.block().place() instanceof Place.Node)) {
      return null;
    }
    for (DateLabels.Labelled one : labels.in(block, clues, style)) {
      if (one.date().clock() != null && OWN.contains(one.role())) {
        return new Time(block, one);
      }
    }
    return null;
  }

  /** Whether a line further down, in an element called the same, gives the same or a later day. */
  private static boolean isRepeated(Time first, Clues clues, DateStyle style) {
    List<JudgedBlock> blocks = clues.blocks();
    for (int i = first.block.block().id() + 1; i < blocks.size(); i++) {
      JudgedBlock block = blocks.get(i);
      if (block.text().length() <= LONGEST && isCalledTheSame(first.block, block)) {
        for (WrittenDate date : clues.dates(block, style)) {
          if (date.clock() != null && date.ordinal() >= first.date.date().ordinal()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isCalledTheSame(JudgedBlock one, JudgedBlock other) {
    return one.block().place() instanceof Place.Node here
        && other.block().place() instanceof Place.Node there
        && isCalledTheSame(here.region(), there.region());
  }

  private static boolean isCalledTheSame(Region one, Region other) {
    return one.depth() == other.depth()
        && one.element().equals(other.element())
        && one.names().equals(other.names());
  }
}
