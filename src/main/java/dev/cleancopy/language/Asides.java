package dev.cleancopy.language;

/** Stretches of a text that are in no language: addresses and tags. */
final class Asides {

  /** Longer ones are no tags. */
  private static final int LONGEST_TAG = 1000;

  private Asides() {}

  /** Index after the address whose {@code ://} starts at {@code colon}, else after the colon. */
  static int afterUrl(CharSequence text, int colon, int end) {
    if (colon + 2 >= end || text.charAt(colon + 1) != '/' || text.charAt(colon + 2) != '/') {
      return colon + 1;
    }
    int i = colon + 3;
    while (i < end && text.charAt(i) > ' ' && text.charAt(i) < 0x7F && text.charAt(i) != '<') {
      i++;
    }
    return i;
  }

  /** Index after the tag that starts at {@code open}, else after the bracket. */
  static int afterTag(CharSequence text, int open, int end) {
    if (open + 1 >= end || !startsName(text.charAt(open + 1))) {
      return open + 1;
    }
    int limit = Math.min(end, open + LONGEST_TAG);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
      if (text.charAt(i) == '<') {
        break;
      }
    }
    return open + 1;
  }

  private static boolean startsName(char c) {
    return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
