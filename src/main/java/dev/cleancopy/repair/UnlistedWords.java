package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import dev.cleancopy.repair.WordFills.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that no list has, read by those it has: two known words that were joined to one, or a known
 * stem with another ending.
 */
final class UnlistedWords {

  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_STEM = 5;

  /** So many letters after the last lost one must be shared with the known words. */
  private static final int AFTER = 2;

  private static final int MOST = 120;

  /** All known words of a stem must agree but for this share. */
  private static final double AGREED = 0.99;

  /** Two words are joined this much more rarely than they stand side by side. */
  private static final double JOINED = 0.01;

  private static final double SURE = 0.985;
  private static final double STEM = 0.983;

  private final Vocabulary vocabulary;
  private final WordFills fills;
  private final Loss loss;

  UnlistedWords(Vocabulary vocabulary, WordFills fills, Loss loss) {
    this.vocabulary = vocabulary;
    this.fills = fills;
    this.loss = loss;
  }

  /** What {@code core} may have been. */
  List<Fill> of(String core, boolean startsSentence) {
    List<Fill> found = new ArrayList<>();
    if (vocabulary.compounds()) {
      join(core, startsSentence, found);
    }
    if (found.isEmpty()) {
      stem(core, startsSentence, found);
    }
    return found;
  }

  private void join(String core, boolean startsSentence, List<Fill> found) {
    Map<String, Double> weights = new TreeMap<>();
    for (int i = SHORTEST_PART; i <= core.length() - SHORTEST_PART; i++) {
      for (Fill first : part(core.substring(0, i), startsSentence)) {
        for (Fill second : part(core.substring(i), false)) {
          weights.merge(
              first.word() + second.word(),
              JOINED * first.frequency() * second.frequency(),
              Double::sum);
        }
      }
    }
    weights.forEach((word, weight) -> found.add(new Fill(word, weight, SURE, false)));
  }

  private List<Fill> part(String part, boolean startsSentence) {
    if (part.indexOf(loss.mark()) >= 0) {
      return fills.of(part, startsSentence).stream().filter(fill -> !fill.name()).toList();
    }
    double frequency = vocabulary.ownFrequency(part);
    return frequency == 0 ? List.of() : List.of(new Fill(part, frequency, 1, false));
  }

  private void stem(String core, boolean startsSentence, List<Fill> found) {
    int length = Math.max(SHORTEST_STEM, core.lastIndexOf(loss.mark()) + 1 + AFTER);
    if (length >= core.length()) {
      return;
    }
    String beginning = core.substring(0, length);
    String lower = vocabulary.lower(beginning);
    Map<String, Double> weights = new TreeMap<>();
    double all = 0;
    for (WordList.Word word : vocabulary.beginning(fills.key(lower), MOST)) {
      String letters = word.letters().substring(0, length);
      if (fills.fits(lower, letters)) {
        weights.merge(letters, word.frequency(), Double::sum);
        all += word.frequency();
      }
    }
    for (Map.Entry<String, Double> stem : weights.entrySet()) {
      if (stem.getValue() > AGREED * all) {
        Fill fill = fills.fill(beginning, stem.getKey(), startsSentence);
        if (fills.isLost(beginning, fill.word())) {
          found.add(
              new Fill(
                  fill.word() + core.substring(length),
                  stem.getValue() * JOINED,
                  Math.min(STEM, fill.certainty()),
                  false));
        }
      }
    }
  }
}
