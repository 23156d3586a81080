package dev.cleancopy.describe;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * How the address of one page of an article differs from that of another: {@code story} and {@code
 * story?page=2}, {@code story-2.html} and {@code story-3.html}.
 *
 * @param own the number in what is only in the first address; 1 without one
 * @param other the number in what is only in the other
 */
record PageAddress(int own, int other) {

  /** Longer numbers are those of articles. */
  private static final int MOST_DIGITS = 3;

  /** {@code .shtml} */
  private static final int LONGEST_EXTENSION = 6;

  /** What may stand beside the number of a page in its address. */
  private static final Set<String> WORDS =
      Set.copyOf(WordFile.read("page-parameters.txt").getOrDefault("exact", java.util.List.of()));

  /** They are not pages of one article. */
  private static final PageAddress NONE = new PageAddress(0, 0);

  /** How {@code other} differs from {@code own}. */
  static PageAddress between(URI own, URI other) {
    String a = text(own);
    String b = text(other);
    int start = commonStart(a, b);
    int end = commonEnd(a, b, start);
    String onlyA = a.substring(start, a.length() - end);
    String onlyB = b.substring(start, b.length() - end);
    String after = a.substring(a.length() - end);
    boolean arePages = isPage(onlyA) && isPage(onlyB) && isEnding(after);
    return arePages && !a.equals(b) ? new PageAddress(number(onlyA), number(onlyB)) : NONE;
  }

  /** Whether the other page comes right after the own one. */
  boolean isNext() {
    return other > 1 && other == own + 1;
  }

  /** Whether the other page comes right before the own one. */
  boolean isPrevious() {
    return own > 1 && other == own - 1;
  }

  /** Whether they are pages of one article. */
  boolean isSameArticle() {
    return own > 0;
  }

  private static String text(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String plain = host.startsWith("www.") ? host.substring("www.".length()) : host;
    return plain + path + query;
  }

  /** The length of what both begin with; numbers are not cut. */
  private static int commonStart(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int start = 0;
    while (start < most && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (start > 0 && isWordChar(a.charAt(start - 1)) && (cuts(a, start) || cuts(b, start))) {
      start--;
    }
    return start;
  }

  /** Whether a number, or the name of a parameter, goes on at {@code at}. */
  private static boolean cuts(String text, int at) {
    return at < text.length()
        && Character.isDigit(text.charAt(at)) == Character.isDigit(text.charAt(at - 1))
        && isWordChar(text.charAt(at));
  }

  private static int commonEnd(String a, String b, int start) {
    int most = Math.min(a.length(), b.length()) - start;
    int end = 0;
    while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    while (end > 0 && Character.isDigit(a.charAt(a.length() - end))) {
      end--;
    }
    return end;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether {@code part} is nothing but a number and words for pages. */
  private static boolean isPage(String part) {
    int i = 0;
    while (i < part.length()) {
      int end = i;
      while (end < part.length() && isSameKind(part.charAt(i), part.charAt(end))) {
        end++;
      }
      if (end > i) {
        String word = part.substring(i, end).toLowerCase(Locale.ROOT);
        boolean isNumber = Character.isDigit(word.charAt(0));
        if (isNumber ? word.length() > MOST_DIGITS : !WORDS.contains(word)) {
          return false;
        }
        i = end;
      } else {
        i++;
      }
    }
    return true;
  }

  private static boolean isSameKind(char first, char c) {
    return isWordChar(first) && isWordChar(c) && Character.isDigit(first) == Character.isDigit(c);
  }

  /** Whether nothing but the kind of file, or a query, comes after the number. */
  private static boolean isEnding(String after) {
    int query = after.indexOf('?');
    String path = query < 0 ? after : after.substring(0, query);
    boolean isPath = path.isEmpty() || path.equals("/") || path.charAt(0) == '.';
    boolean isParameter = !path.isEmpty() && path.charAt(0) == '&';
    return isParameter || (isPath && path.length() <= LONGEST_EXTENSION);
  }

  private static int number(String part) {
    int number = -1;
    for (int i = 0; i < part.length(); i++) {
      int digit = Character.digit(part.charAt(i), 10);
      if (digit >= 0) {
        boolean goesOn = i > 0 && Character.isDigit(part.charAt(i - 1));
        number = goesOn ? number * 10 + digit : digit;
      }
    }
    return number < 0 ? 1 : number;
  }
}
