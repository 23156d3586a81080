package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import java.io.Reader;

/**
 * Markup on its way to the parser, which knows no limits: the budget is asked as it goes by, and
 * told of about three quarters of the nodes that will come of it, so that what is far too much is
 * never built.
 */
final class Markup extends Reader {

  /** What the parser takes for the end of its input, and what stands for it instead: as little. */
  private static final char END = '\uFFFF';

  private static final char NO_CHARACTER = '\uFFFE';

  private final String text;
  private final Budget budget;
  private int position;
  private int bracket;
  private int nodes;

  Markup(String text, Budget budget) {
    this.text = text.indexOf(END) < 0 ? text : text.replace(END, NO_CHARACTER);
    this.budget = budget;
    bracket = text.indexOf('<');
  }

  @Override
  public int read(char[] target, int offset, int length) {
    if (position == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), position + length);
    count(end);
    budget.check();
    budget.nodes(nodes - nodes / 4);
    text.getChars(position, end, target, offset);
    int read = end - position;
    position = end;
    return read;
  }

  /** An element or a comment makes a node, and so does text before a tag. */
  private void count(int end) {
    while (bracket >= 0 && bracket < end) {
      char next = bracket + 1 < text.length() ? text.charAt(bracket + 1) : ' ';
      boolean opens = next >= '?' || next == '!'; // letters and the question mark
      boolean ends = next == '/';
      boolean text = bracket > 0 && this.text.charAt(bracket - 1) != '>';
      nodes += (opens ? 1 : 0) + (text && (opens || ends) ? 1 : 0);
      bracket = this.text.indexOf('<', bracket + 1);
    }
  }

  @Override
  public void close() {
    // a string needs no closing
  }
}
