package dev.cleancopy.repair;

/** Where in its line a mark may be a quotation mark, by whether another may be its partner. */
final class Quotation {

  private static final String OPENING = "„“”«»‚‘\"";
  private static final String CLOSING = "“”»«’\"";

  /** A partner is looked for this far. */
  private static final int LONGEST = 400;

  private Quotation() {}

  /** Whether a quotation may have been opened before {@code start}. */
  static boolean mayOpen(String text, int start, char mark) {
    int end = Math.max(0, start - LONGEST);
    for (int i = start - 1; i >= end && text.charAt(i) != '\n'; i--) {
      char c = text.charAt(i);
      boolean first = i == 0 || " \n([".indexOf(text.charAt(i - 1)) >= 0;
      if ((c == mark && first && isLetter(text, i + 1, mark)) || OPENING.indexOf(c) >= 0) {
        return true;
      }
    }
    return text.charAt(start) == mark;
  }

  /** Whether a quotation may be closed at or after {@code end}. */
  static boolean mayClose(String text, int end, char mark) {
    int last = Math.min(text.length(), end + LONGEST);
    for (int i = Math.max(1, end - 1); i < last && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      boolean closes = c == mark && text.charAt(i - 1) != ' ' && !isLetter(text, i + 1, mark);
      if (closes || CLOSING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at, char mark) {
    return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == mark);
  }
}
