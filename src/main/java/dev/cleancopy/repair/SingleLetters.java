package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Words of one letter that a lone mark of loss may have been ({@code å}, {@code à}): told from a
 * dash by how often they stand between these two words.
 */
final class SingleLetters {

  /** Share of a text's words that are dashes between spaces, or question marks there. */
  private static final double DASH = 0.003;

  /** Share of quotation marks, where they stand between spaces. */
  private static final double QUOTES = 0.02;

  /** The same where neither punctuation nor a capital stands beside it. */
  private static final double QUOTES_INSIDE = 0.002;

  /** Neighbours depend on each other and on more than the word between them. */
  private static final double MOST = 0.995;

  private final Vocabulary vocabulary;
  private final boolean spacesQuotes;
  private final Loss loss;

  SingleLetters(Vocabulary vocabulary, boolean spacesQuotes, Loss loss) {
    this.vocabulary = vocabulary;
    this.spacesQuotes = spacesQuotes;
    this.loss = loss;
  }

  /** How often a quotation mark stands between such characters as at {@code at}. */
  private static double quotes(String text, int at) {
    int before = Spaces.trimEnd(text, 0, at) - 1;
    int after = Spaces.skip(text, at + 1, text.length());
    boolean inside =
        before >= 0
            && after < text.length()
            && Character.isLetterOrDigit(text.charAt(before))
            && !Character.isUpperCase(text.charAt(after));
    return inside ? QUOTES_INSIDE : QUOTES;
  }

  /** A letter and the probability that it stood there. */
  record Guess(char letter, double confidence) {}

  /** The likeliest letter for the mark at {@code at}; {@code null} if the language has none. */
  @Nullable Guess best(String text, int at) {
    Neighbours neighbours = new Neighbours(vocabulary, loss.mark(), text, at, at + 1);
    double sum = spacesQuotes && loss.loses('«') ? DASH + quotes(text, at) : DASH;
    double most = 0;
    char best = 0;
    for (WordList.Word word : vocabulary.own(String.valueOf(WordList.HOLE))) {
      char letter = word.letters().charAt(0);
      if (!loss.loses(letter)) {
        continue;
      }
      double weight = word.frequency() * neighbours.likelihood(word.letters(), word.frequency());
      sum += weight;
      if (weight > most) {
        most = weight;
        best = letter;
      }
    }
    return most == 0 ? null : new Guess(best, Math.min(MOST, most / sum));
  }
}
