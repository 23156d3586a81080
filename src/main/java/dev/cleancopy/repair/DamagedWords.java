package dev.cleancopy.repair;

import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;

/** Finds the words and lone marks that have lost something. */
final class DamagedWords {

  /** Nothing longer is looked up. */
  private static final int LONGEST = 40;

  /** Stand in addresses, patterns and programs, not beside words. */
  private static final String CODE = "=&@\\{}<>_*|^";

  private DamagedWords() {}

  /**
   * A stretch of letters and marks.
   *
   * @param word whether it has letters
   */
  record Stretch(int start, int end, boolean word) {}

  /** Whether {@code text} holds a mark where no genuine question mark stands. */
  static boolean isSuspicious(String text) {
    if (text.indexOf(Loss.REPLACEMENT) >= 0) {
      return true;
    }
    int end;
    for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', end)) {
      end = at + 1;
      while (end < text.length() && text.charAt(end) == '?') {
        end++;
      }
      if (isBeforeWord(text, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the marks that end at {@code next} stand where no sentence ends. */
  private static boolean isBeforeWord(String text, int next) {
    if (next == text.length()) {
      return false;
    }
    char after = text.charAt(next);
    if (Character.isLetterOrDigit(after)) {
      return true;
    }
    int following = Spaces.skip(text, next, text.length());
    return following < text.length()
        && following > next
        && text.charAt(next) != '\n'
        && Character.isLowerCase(text.charAt(following));
  }

  /** All stretches of {@code text} with a {@code mark}, but for those in addresses. */
  static List<Stretch> in(String text, char mark) {
    List<Stretch> found = new ArrayList<>();
    int reached = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, Math.max(at + 1, reached))) {
      int start = at;
      while (start > reached && isPart(text.charAt(start - 1), mark) && at - start < LONGEST) {
        start--;
      }
      int end = at + 1;
      boolean word = start < at;
      while (end < text.length() && isPart(text.charAt(end), mark) && end - at < LONGEST) {
        word |= text.charAt(end) != mark;
        end++;
      }
      reached = end;
      if (end - start < LONGEST && !inAddress(text, start, end)) {
        found.add(new Stretch(start, end, word));
      }
    }
    return found;
  }

  private static boolean isPart(char c, char mark) {
    return c == mark || Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether the characters around, up to spaces, make an address, a path or code. */
  private static boolean inAddress(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LONGEST && !Spaces.isSpace(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < LONGEST && !Spaces.isSpace(text.charAt(to))) {
      to++;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (CODE.indexOf(c) >= 0 || text.startsWith("://", i)) {
        return true;
      }
      boolean joins = c == '.' && i > from && i + 1 < to;
      if (joins && isPart(text.charAt(i - 1), '?') && Character.isLetter(text.charAt(i + 1))) {
        return true;
      }
    }
    return text.charAt(from) == '/' || text.startsWith("www.", from);
  }
}
