package dev.cleancopy.lab.soak;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What came back, and how long small documents took that were accepted. */
final class Tally {

  private final Map<String, Map<Integer, Long>> statuses = new TreeMap<>();
  private final Map<String, Long> wrong = new TreeMap<>();
  private long[] nanos = new long[1 << 16];
  private int count;

  synchronized void add(Sent sent, int status, long time) {
    statuses.computeIfAbsent(sent.name(), name -> new TreeMap<>()).merge(status, 1L, Long::sum);
    if (!sent.allowed().contains(status) && sent.manner() != Sent.Manner.ABANDONED) {
      wrong(sent.name() + " was answered " + status);
    }
    if (sent.isSmall() && status == 200) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = time;
    }
  }

  synchronized void wrong(String what) {
    wrong.merge(what, 1L, Long::sum);
  }

  /** How often what should not be. */
  synchronized Map<String, Long> wrong() {
    return new TreeMap<>(wrong);
  }

  synchronized int accepted() {
    return count;
  }

  synchronized long answers(int status) {
    return statuses.values().stream().mapToLong(kind -> kind.getOrDefault(status, 0L)).sum();
  }

  /** The time below which so many of small documents stayed, in milliseconds. */
  synchronized double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, count * share)] / 1e6;
  }

  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    statuses.forEach((name, counts) -> text.append("  %-12s %s%n".formatted(name, counts)));
    return text.toString();
  }
}
