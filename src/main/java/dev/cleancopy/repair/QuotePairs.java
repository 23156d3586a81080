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

  private static final String MARKS = "“”„‟«»\"";

  /** No quotation is longer. */
  private static final int LONGEST = 500;

  private final String quotes;
  private final boolean divided;
  private final Loss loss;
  private final Vocabulary vocabulary;

  /**
   * @param quotes opening and closing mark of the language; empty if they are not known
   * @param divided whether others are as common
   */
  QuotePairs(String quotes, boolean divided, Loss loss, Vocabulary vocabulary) {
    this.quotes = quotes;
    this.divided = divided;
    this.loss = loss;
    this.vocabulary = vocabulary;
  }

  /** The pairs among {@code free}, marks of {@code text} that nothing else explains. */
  List<Reading> in(String text, List<Integer> free) {
    List<Reading> readings = new ArrayList<>();
    if (quotes.isEmpty()) {
      return readings;
    }
    boolean opening = loss.loses(quotes.charAt(0));
    boolean closing = loss.loses(quotes.charAt(1));
    if (opening && closing) {
      pair(text, free, readings);
    } else if (opening || closing) {
      match(text, free, opening, readings);
    }
    return readings;
  }

  /** Marks whose partner the charset could hold, and which stands there. */
  private void match(String text, List<Integer> free, boolean opening, List<Reading> readings) {
    char quote = quotes.charAt(opening ? 0 : 1);
    for (int at : free) {
      if (opening ? opens(text, at) && isClosed(text, at) : closes(text, at) && isOpen(text, at)) {
        readings.add(reading(at, quote, SURE));
      }
    }
  }

  /** Whether the next quotation mark after {@code at} closes. */
  private boolean isClosed(String text, int at) {
    int end = Math.min(text.length(), at + LONGEST);
    for (int i = at + 1; i < end && text.charAt(i) != '\n'; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i) == quotes.charAt(1) && closes(text, i);
      }
    }
    return false;
  }

  /** Whether the quotation mark before {@code at} opens. */
  private boolean isOpen(String text, int at) {
    int end = Math.max(0, at - LONGEST);
    for (int i = at - 1; i >= end && text.charAt(i) != '\n'; i--) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i) == quotes.charAt(0) && opens(text, i);
      }
    }
    return false;
  }

  private void pair(String text, List<Integer> free, List<Reading> readings) {
    int open = -1;
    for (int at : free) {
      if (open >= 0 && (at - open > LONGEST || text.substring(open, at).indexOf('\n') >= 0)) {
        open = -1;
      }
      if (opens(text, at)) {
        open = open < 0 ? at : -1; // two in a row: no telling which is closed
      } else if (open >= 0 && closes(text, at)) {
        boolean sure = !divided && (closesSurely(text, at) || !loss.mayBeGenuine());
        double confidence = sure ? SURE : DOUBTFUL;
        readings.add(reading(open, quotes.charAt(0), confidence));
        readings.add(reading(at, quotes.charAt(1), confidence));
        open = -1;
      }
    }
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

  /**
   * Whether the word that touches the mark at {@code at} has lost nothing, so that the mark is none
   * of its letters: a known word, if the language has letters to lose.
   */
  private boolean isWhole(String text, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < text.length() && Character.isLetter(text.charAt(i))) {
      i += step;
    }
    if (i >= 0 && i < text.length() && text.charAt(i) == loss.mark()) {
      return false;
    }
    String word = step > 0 ? text.substring(at + 1, i) : text.substring(i + 1, at);
    return word.isEmpty() || !vocabulary.hasOwnLetters() || vocabulary.frequency(word) > 0;
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
