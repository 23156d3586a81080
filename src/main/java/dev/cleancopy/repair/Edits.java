package dev.cleancopy.repair;

import dev.cleancopy.model.Method;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.text.Scripts;
import java.util.ArrayList;
import java.util.List;

/** Makes one repair a word of many small edits. */
final class Edits {

  /** No word is longer; what is, is parted. */
  private static final int LONGEST = 60;

  private Edits() {}

  /**
   * {@code edits}, sorted and disjoint, as repairs of the words around them; those in one word
   * become one.
   */
  static List<Repair> repairs(
      String text, List<Edit> edits, Method method, String reason, RepairMode mode) {
    List<Repair> repairs = new ArrayList<>(edits.size());
    int reached = 0;
    for (int first = 0; first < edits.size(); ) {
      int start = edits.get(first).start();
      while (start > reached && isInner(text.charAt(start - 1))) {
        start--;
      }
      int next = first;
      int at = start;
      StringBuilder after = new StringBuilder();
      double confidence = 1;
      do {
        Edit edit = edits.get(next++);
        after.append(text, at, edit.start()).append(edit.with());
        confidence = Math.min(confidence, edit.confidence());
        at = edit.end();
        int limit = next < edits.size() ? edits.get(next).start() : text.length();
        while (at < limit && at - start < LONGEST && isInner(text.charAt(at))) {
          after.append(text.charAt(at++));
        }
      } while (next < edits.size() && edits.get(next).start() == at && at - start < LONGEST);
      repairs.add(
          new Repair(
              method,
              start,
              text.substring(start, at),
              after.toString(),
              confidence,
              mode.applies(confidence),
              reason));
      reached = at;
      first = next;
    }
    return repairs;
  }

  /**
   * {@code text} with {@code repairs}, sorted and disjoint, whether they are to be applied or not.
   */
  static String applied(String text, List<Repair> repairs) {
    StringBuilder repaired = new StringBuilder(text.length());
    int copied = 0;
    for (Repair repair : repairs) {
      repaired.append(text, copied, repair.start()).append(repair.after());
      copied = repair.start() + repair.before().length();
    }
    return repaired.append(text, copied, text.length()).toString();
  }

  /** {@code text} with {@code edits}, sorted and disjoint. */
  static String edited(String text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text.length());
    int copied = 0;
    for (Edit edit : edits) {
      edited.append(text, copied, edit.start()).append(edit.with());
      copied = edit.end();
    }
    return edited.append(text, copied, text.length()).toString();
  }

  private static boolean isInner(char c) {
    int type = Character.getType(c);
    return (Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c) && !Scripts.isHangul(c))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
