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

  /** Words of the text in which neighbours were counted. */
  private static final double COUNTED = 100_000;

  /** So many more neighbours are thought to have been seen than were. */
  private static final double UNSEEN = 250;

  /** A neighbour that no list knows is this frequent. */
  private static final double RARE = 3e-6;

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

  /** A letter and the probability that it stood there. */
  record Guess(char letter, double confidence) {}

  /** The likeliest letter for the mark at {@code at}; {@code null} if the language has none. */
  @Nullable Guess best(String text, int at) {
    String before = before(text, at);
    String after = after(text, at);
    double sum = spacesQuotes && loss.loses('«') ? DASH + QUOTES : DASH;
    double most = 0;
    char best = 0;
    for (WordList.Word word : vocabulary.own(String.valueOf(WordList.HOLE))) {
      char letter = word.letters().charAt(0);
      if (!loss.loses(letter)) {
        continue;
      }
      double weight =
          word.frequency()
              * likelihood(word, letter + " " + after, after)
              * likelihood(word, before + " " + letter, before);
      sum += weight;
      if (weight > most) {
        most = weight;
        best = letter;
      }
    }
    return most == 0 ? null : new Guess(best, Math.min(MOST, most / sum));
  }

  /** How many times more often {@code neighbour} stands beside the word than elsewhere. */
  private double likelihood(WordList.Word word, String pair, String neighbour) {
    if (neighbour.isEmpty() || neighbour.indexOf(loss.mark()) >= 0) {
      return 1;
    }
    double together = vocabulary.ownFrequency(pair) * COUNTED;
    double alone = Math.max(RARE, vocabulary.ownFrequency(neighbour));
    double seen = word.frequency() * COUNTED;
    return (together + UNSEEN * alone) / ((seen + UNSEEN) * alone);
  }

  private String before(String text, int at) {
    int end = Spaces.trimEnd(text, 0, at);
    int start = end;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    return vocabulary.lower(text.substring(start, end));
  }

  private String after(String text, int at) {
    int start = Spaces.skip(text, at + 1, text.length());
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return vocabulary.lower(text.substring(start, end));
  }

  private boolean isPart(char c) {
    return c == loss.mark() || Character.isLetter(c);
  }
}
