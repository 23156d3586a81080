package dev.cleancopy.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays new repairs over older ones in one pass over both lists.
 *
 * @param text the revised characters so far
 * @param repairs the revised repairs so far
 */
record Revision(StringBuilder text, List<Repair> repairs) {

  static RepairedText apply(RepairedText before, List<Repair> further) {
    check(before.text(), further);
    Revision revision =
        new Revision(new StringBuilder(before.text().length() + 16), new ArrayList<>());
    Shift shift = new Shift();
    int copied = 0;
    int older = 0;
    int newer = 0;
    List<Repair> standing = before.repairs();
    while (older < standing.size() || newer < further.size()) {
      Cluster cluster = new Cluster();
      boolean grown = true;
      while (grown) {
        grown = false;
        if (newer < further.size()
            && cluster.takesNewer(
                further.get(newer), older < standing.size() ? standing.get(older) : null)) {
          cluster.addNewer(further.get(newer++));
          grown = true;
        }
        if (older < standing.size()
            && cluster.takesOlder(
                standing.get(older), newer < further.size() ? further.get(newer) : null)) {
          cluster.addOlder(standing.get(older++));
          grown = true;
        }
      }
      revision.text.append(before.text(), copied, cluster.start);
      cluster.close(before.text(), revision, shift);
      copied = cluster.end;
    }
    revision.text.append(before.text(), copied, before.text().length());
    String revised = revision.text.toString();
    return new RepairedText(
        new StyledText(revised, shift.move(before.content().spans())), revision.repairs);
  }

  private static void check(String text, List<Repair> further) {
    int reached = 0;
    for (Repair repair : further) {
      if (repair.start() < reached || !text.startsWith(repair.before(), repair.start())) {
        throw new IllegalArgumentException("does not fit the text: " + repair);
      }
      reached = repair.start() + repair.before().length();
    }
  }

  /** Repairs that touch each other and become one. */
  private static final class Cluster {
    private final List<Repair> older = new ArrayList<>();
    private final List<Repair> newer = new ArrayList<>();
    private int start = -1;
    private int end = -1;

    boolean takesNewer(Repair next, @Nullable Repair rival) {
      return start < 0 ? rival == null || next.start() <= rival.start() : next.start() < end;
    }

    boolean takesOlder(Repair next, @Nullable Repair rival) {
      return start < 0 ? rival == null || next.start() < rival.start() : next.start() < end;
    }

    void addNewer(Repair repair) {
      newer.add(repair);
      extend(repair.start(), repair.start() + repair.before().length());
    }

    void addOlder(Repair repair) {
      older.add(repair);
      extend(repair.start(), repair.end());
    }

    private void extend(int from, int to) {
      start = start < 0 ? from : Math.min(start, from);
      end = Math.max(end, to);
    }

    void close(String text, Revision revision, Shift shift) {
      int at = revision.text.length();
      if (older.isEmpty()) {
        for (Repair repair : newer) {
          shift.cover(repair, revision.text.length());
          revision.repairs.add(repair.at(revision.text.length()));
          revision.text.append(repair.standing());
        }
        return;
      }
      if (newer.stream().noneMatch(Repair::applied)) {
        for (Repair repair : older) {
          revision.repairs.add(repair.at(revision.text.length() + repair.start() - start));
        }
        revision.text.append(text, start, end);
        return;
      }
      StringBuilder was = new StringBuilder();
      int copied = start;
      for (Repair repair : older) {
        was.append(text, copied, repair.start()).append(repair.before());
        copied = repair.end();
      }
      was.append(text, copied, end);
      copied = start;
      double confidence = 1;
      for (Repair repair : newer) {
        revision.text.append(text, copied, repair.start());
        shift.cover(repair, revision.text.length());
        revision.text.append(repair.standing());
        copied = repair.start() + repair.before().length();
        confidence = Math.min(confidence, repair.confidence());
      }
      revision.text.append(text, copied, end);
      for (Repair repair : older) {
        confidence = repair.applied() ? Math.min(confidence, repair.confidence()) : confidence;
      }
      revision.repairs.add(
          new Repair(
              newer.get(0).method(),
              at,
              was.toString(),
              revision.text.substring(at),
              confidence,
              true,
              older.get(0).reason() + "; " + newer.get(0).reason()));
    }
  }

  /** Where old offsets lie in the revised text. */
  private static final class Shift {
    private final List<int[]> steps = new ArrayList<>(); // old start, old end, new start, new end

    void cover(Repair repair, int newStart) {
      steps.add(
          new int[] {
            repair.start(),
            repair.start() + repair.before().length(),
            newStart,
            newStart + repair.standing().length()
          });
    }

    List<Span> move(List<Span> spans) {
      List<Span> moved = new ArrayList<>(spans.size());
      for (Span span : spans) {
        moved.add(span.at(place(span.start(), false), place(span.end(), true)));
      }
      return moved;
    }

    private int place(int old, boolean isEnd) {
      int low = 0;
      int high = steps.size();
      while (low < high) { // the last step that begins before `old`
        int middle = (low + high) >>> 1;
        if (steps.get(middle)[0] < old) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low == 0) {
        return old;
      }
      int[] step = steps.get(low - 1);
      if (old >= step[1]) {
        return step[3] + old - step[1];
      }
      return isEnd ? step[3] : step[2];
    }
  }
}
