package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import dev.cleancopy.repair.Reading.Kind;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
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
    double sum = 0;
    double most = 0;
    char best = 0;
    for (Rival rival : rivals(text, at)) {
      sum += rival.weight();
      if (rival.after() != null && rival.weight() > most) {
        most = rival.weight();
        best = rival.after().charAt(0);
      }
    }
    return most == 0 ? null : new Guess(best, Math.min(MOST, most / sum));
  }

  /** All letters that the mark at {@code at} may have been, and what else it may be. */
  List<Rival> rivals(String text, int at) {
    List<Rival> rivals = new ArrayList<>();
    Neighbours neighbours = new Neighbours(vocabulary, loss.mark(), text, at, at + 1);
    double quotes = spacesQuotes ? loss.share('«') * quotes(text, at) : 0;
    rivals.add(Rival.unexplained(at, at + 1, DASH + quotes));
    for (WordList.Word word : vocabulary.own(String.valueOf(WordList.HOLE))) {
      int lostTo = LossyCharset.losing(word.letters().charAt(0));
      double share = loss.shareOf(lostTo);
      if (share > 0) {
        double fit = neighbours.likelihood(word.letters(), word.frequency());
        double weight = word.frequency() * fit * share;
        rivals.add(new Rival(at, at + 1, word.letters(), weight, 1, lostTo, Kind.LETTER));
      }
    }
    return rivals;
  }
}
