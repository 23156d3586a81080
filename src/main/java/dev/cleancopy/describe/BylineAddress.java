package dev.cleancopy.describe;

import java.util.List;

/**
 * An e-mail address in a byline: {@code 최윤호 기자 <uknow@example.com>}. It is that of whom it follows.
 */
final class BylineAddress {

  /** Brackets around addresses, in the same order. */
  private static final String OPENING = "<([（〈";

  private static final String CLOSING = ">)]）〉";

  private BylineAddress() {}

  /** Where in {@code [from, to)} an address begins; -1 without one. */
  static int start(String line, int from, int to) {
    int at = line.indexOf('@', from);
    if (at <= from
        || at >= to
        || at + 1 >= line.length()
        || !Character.isLetterOrDigit(line.charAt(at + 1))) {
      return -1;
    }
    int start = at;
    while (start > from && isAddress(line.charAt(start - 1))) {
      start--;
    }
    return start < at ? start : -1;
  }

  /** Index after the address that begins at {@code from}. */
  static int end(String line, int from) {
    int at = from;
    while (at < line.length() && (isAddress(line.charAt(at)) || line.charAt(at) == '@')) {
      at++;
    }
    return at;
  }

  private static boolean isAddress(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "._+-%".indexOf(c) >= 0);
  }

  /** Gives the address {@code [start, end)} to the last one found, who has none. */
  static void give(String line, int start, int end, List<Named> found) {
    int stop = end;
    while (stop > start && !Character.isLetterOrDigit(line.charAt(stop - 1))) {
      stop--;
    }
    if (!found.isEmpty()
        && found.get(found.size() - 1).email() == null
        && line.indexOf('.', line.indexOf('@', start)) > 0) {
      found.add(
          found
              .remove(found.size() - 1)
              .reachable(line.substring(start, stop), closed(line, start, stop)));
    }
  }

  /** Index after the bracket that closes around what stands in {@code [start, stop)}. */
  private static int closed(String line, int start, int stop) {
    int open = start == 0 ? -1 : OPENING.indexOf(line.charAt(start - 1));
    boolean closes = open >= 0 && stop < line.length() && line.charAt(stop) == CLOSING.charAt(open);
    return closes ? stop + 1 : stop;
  }
}
