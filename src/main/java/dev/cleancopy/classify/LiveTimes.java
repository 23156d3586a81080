package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of day at which the entries of a live blog were written: lines that say nothing else,
 * each above words of the article, in the order of the day or against it.
 */
final class LiveTimes implements Rule {

  /** Fewer are a program, or chance. */
  private static final int FEWEST = 4;

  /** What an entry says at least, on average. */
  private static final double SHORTEST_ENTRY = 60;

  /** Midnight, or a note that was set on top, may break the order. */
  private static final int MOST_BREAKS = 1;

  /** {@code 14:30 Uhr}, {@code 2:30 p.m. EST}: what stands beside the time weighs less. */
  private static final int HEAVIEST = 12;

  private static final String BETWEEN = ":.h\u6642\u65F6\uC2DC\u70B9\u9EDE";

  @Override
  public void judge(Sheet sheet) {
    if (sheet.about().isForum() || sheet.type() != PageType.UNKNOWN) {
      return;
    }
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (isTime(sheet, i) && saidBelow(sheet, i) > 0) {
        times.add(i);
      }
    }
    if (times.size() >= FEWEST && isLive(sheet, times)) {
      times.forEach(i -> sheet.revise(i, Label.BODY, "live/time", .8, ""));
      sheet.type(PageType.LIVE_BLOG);
    }
  }

  private static boolean isLive(Sheet sheet, List<Integer> times) {
    double said = 0;
    int rises = 0;
    int falls = 0;
    for (int t = 0; t < times.size(); t++) {
      said += saidBelow(sheet, times.get(t));
      if (t > 0) {
        int step = minutes(sheet.text(times.get(t))) - minutes(sheet.text(times.get(t - 1)));
        rises += step > 0 ? 1 : 0;
        falls += step < 0 ? 1 : 0;
      }
    }
    return said >= SHORTEST_ENTRY * times.size()
        && Math.min(rises, falls) <= MOST_BREAKS
        && Math.max(rises, falls) >= FEWEST - 1;
  }

  /** What the article says between the time in block {@code i} and the next one. */
  private static double saidBelow(Sheet sheet, int i) {
    double said = 0;
    for (int below = i + 1; below < sheet.size() && !isTime(sheet, below); below++) {
      boolean isBody = sheet.label(below) == Label.BODY;
      if (!isBody && said > 0) {
        break;
      }
      said += isBody && sheet.shape(below).mayBeSentence() ? sheet.shape(below).said() : 0;
    }
    return said;
  }

  private static boolean isTime(Sheet sheet, int i) {
    return !sheet.isPicture(i)
        && sheet.shape(i).weight() <= HEAVIEST
        && sheet.shape(i).linked() < 1
        && minutes(sheet.text(i)) >= 0;
  }

  /** The minutes since midnight, or noon, that {@code text} says; -1 if it says another number. */
  private static int minutes(String text) {
    int[] numbers = {-1, -1, -1};
    int count = 0;
    int firstEnd = 0;
    for (int at = 0; at < text.length(); ) {
      int end = at;
      int value = 0;
      while (end < text.length() && Character.isDigit(text.charAt(end)) && end - at < 3) {
        value = value * 10 + Character.digit(text.charAt(end++), 10);
      }
      if (end == at) {
        at++;
        continue;
      }
      if (count == 2 || end - at > 2) {
        return -1;
      }
      if (count == 1 && (at - firstEnd > 2 || BETWEEN.indexOf(text.charAt(firstEnd)) < 0)) {
        return -1;
      }
      numbers[count++] = value;
      firstEnd = end;
      at = end;
    }
    return count == 2 && numbers[0] < 25 && numbers[1] < 60 ? numbers[0] * 60 + numbers[1] : -1;
  }
}
