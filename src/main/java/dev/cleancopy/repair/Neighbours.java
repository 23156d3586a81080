package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import dev.cleancopy.text.Spaces;

/** How well a word fits between the words beside it, by how often they were seen together. */
final class Neighbours {

  /** Half of a word's neighbours are thought to have been seen beside it. */
  private static final double SEEN = 0.5;

  /** A neighbour that no list knows is this frequent. */
  private static final double RARE = 3e-6;

  private final Vocabulary vocabulary;
  private final char mark;
  private final String before;
  private final String after;

  /** The words beside {@code [start, end)}, which may have lost letters themselves. */
  Neighbours(Vocabulary vocabulary, char mark, String text, int start, int end) {
    this.vocabulary = vocabulary;
    this.mark = mark;
    before = before(text, start);
    after = after(text, end);
  }

  /**
   * How many times more often these words stand beside {@code word} than elsewhere.
   *
   * @param frequency of {@code word}
   */
  double likelihood(String word, double frequency) {
    return likelihood(frequency, word + ' ' + after, after)
        * likelihood(frequency, before + ' ' + word, before);
  }

  private double likelihood(double frequency, String pair, String neighbour) {
    if (neighbour.isEmpty()) {
      return 1;
    }
    double together = frequency(pair) / frequency;
    double alone = Math.max(RARE, frequency(neighbour));
    return SEEN * together / alone + 1 - SEEN;
  }

  /** Frequency of {@code words}, or of all that they may be if they have lost letters. */
  private double frequency(String words) {
    if (words.indexOf(mark) < 0) {
      return vocabulary.ownFrequency(words);
    }
    double sum = 0;
    for (WordList.Word word : vocabulary.own(WordList.key(words.replace(mark, WordList.HOLE)))) {
      sum += fits(words, word.letters()) ? word.frequency() : 0;
    }
    return sum;
  }

  private boolean fits(String words, String letters) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) != mark && words.charAt(i) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String before(String text, int start) {
    int end = Spaces.trimEnd(text, 0, start);
    int from = end;
    while (from > 0 && isPart(text.charAt(from - 1))) {
      from--;
    }
    return end < start ? vocabulary.lower(text.substring(from, end)) : "";
  }

  private String after(String text, int end) {
    int start = Spaces.skip(text, end, text.length());
    int to = start;
    while (to < text.length() && isPart(text.charAt(to))) {
      to++;
    }
    return start > end ? vocabulary.lower(text.substring(start, to)) : "";
  }

  private boolean isPart(char c) {
    return c == mark || Character.isLetter(c);
  }
}
