package dev.cleancopy.render;

/** Knows which characters of a text would be read as Markdown. */
final class MarkdownEscapes {

  /** Characters that may mean something wherever they stand. */
  private static final String ALWAYS = "\\`*[]<|~";

  /** So many digits make the number of a list item. */
  private static final int LONGEST_NUMBER = 9;

  private MarkdownEscapes() {}

  /** Whether the character at {@code at} must be escaped to stand for itself. */
  static boolean isNeeded(String text, int at) {
    char c = text.charAt(at);
    return ALWAYS.indexOf(c) >= 0
        || switch (c) {
          case '_' -> !isWithinWord(text, at);
          case '#' -> at == 0 || Character.isWhitespace(text.charAt(at - 1));
          case '+', '-', '=', '>' -> beginsLine(text, at);
          case '&' -> beginsEntity(text, at);
          case '!' -> at + 1 == text.length() || text.charAt(at + 1) == '[';
          case '.', ')' -> endsNumber(text, at);
          default -> false;
        };
  }

  /** Whether nothing but room stands before {@code at} on its line. */
  static boolean beginsLine(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  private static boolean beginsEntity(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  }

  private static boolean endsNumber(String text, int at) {
    int i = at;
    while (i > 0 && at - i <= LONGEST_NUMBER && isDigit(text.charAt(i - 1))) {
      i--;
    }
    return i < at && beginsLine(text, i);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
