package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads two marks of loss around a phrase as quotation marks: one before a word, where no question
 * mark stands, and one after a comma, a full stop, or a word after which the sentence goes on.
 */
final class QuotePairs {

  private static final double SURE = 0.983;
  private static final double DOUBTFUL = 0.9;

  /** No quotation is longer. */
  private static final int LONGEST = 500;

  private final String quotes;
  private final Loss loss;

  /**
   * @param quotes opening and closing mark of the language; empty if usage is divided
   */
  QuotePairs(String quotes, Loss loss) {
    this.quotes = quotes;
    this.loss = loss;
  }

  /** The pairs among {@code free}, marks of {@code text} that nothing else explains. */
  List<Reading> in(String text, List<Integer> free) {
    List<Reading> readings = new ArrayList<>();
    if (quotes.isEmpty() || !loss.loses(quotes.charAt(0)) || !loss.loses(quotes.charAt(1))) {
      return readings;
    }
    int open = -1;
    for (int at : free) {
      if (open >= 0 && (at - open > LONGEST || text.substring(open, at).indexOf('\n') >= 0)) {
        open = -1;
      }
      if (opens(text, at)) {
        open = open < 0 ? at : -1; // two in a row: no telling which is closed
      } else if (open >= 0 && closes(text, at)) {
        double confidence = closesSurely(text, at) || !loss.mayBeGenuine() ? SURE : DOUBTFUL;
        readings.add(reading(open, quotes.charAt(0), confidence));
        readings.add(reading(at, quotes.charAt(1), confidence));
        open = -1;
      }
    }
    return readings;
  }

  private Reading reading(int at, char quote, double confidence) {
    return new Reading(
        at, String.valueOf(loss.mark()), String.valueOf(quote), confidence, Kind.QUOTES);
  }

  private boolean opens(String text, int at) {
    boolean before = at == 0 || " \n([".indexOf(text.charAt(at - 1)) >= 0;
    return before
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && isWhole(text, at, 1);
  }

  /** Whether the word that touches the mark at {@code at} has lost nothing. */
  private boolean isWhole(String text, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < text.length() && Character.isLetter(text.charAt(i))) {
      i += step;
    }
    return i < 0 || i == text.length() || text.charAt(i) != loss.mark();
  }

  private boolean closes(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return !Character.isWhitespace(before)
        && !Character.isLetterOrDigit(after)
        && isWhole(text, at, -1);
  }

  private static boolean closesSurely(String text, int at) {
    char before = text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return before == ','
        || before == '.'
        || ",;:.)".indexOf(after) >= 0
        || (after == ' ' && at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2)));
  }
}
