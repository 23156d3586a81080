package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import dev.cleancopy.repair.WordFills.Fill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that no list has, read by those it has: by which letters stand between which others, as two
 * known words that were joined to one, or as a known stem with another ending.
 */
final class UnlistedWords {

  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_STEM = 5;

  /** So many letters after the last lost one must be shared with the known words. */
  private static final int AFTER = 2;

  private static final int MOST = 120;

  /** So many lost letters of a word are never too many. */
  private static final int MOST_LOST = 2;

  /** Guesses that are followed from letter to letter. */
  private static final int BEAM = 12;

  /** Less probable guesses are dropped. */
  private static final double FAINT = 1e-4;

  /** What is left to a guess that known parts, or known words of the same stem, speak against. */
  private static final double AGAINST_PARTS = 0.05;

  private static final double AGAINST_STEM = 0.05;

  /** An unlisted word is as often a name as not: nothing tells whether its first is a capital. */
  private static final double OPEN_CASE = 0.9;

  private final Vocabulary vocabulary;
  private final WordFills fills;
  private final char mark;
  private final Map<String, List<Fill>> within = new HashMap<>();
  private final Map<String, List<Fill>> first = new HashMap<>();

  UnlistedWords(Vocabulary vocabulary, WordFills fills, char mark) {
    this.vocabulary = vocabulary;
    this.fills = fills;
    this.mark = mark;
  }

  /** What {@code core} may have been; frequencies are probabilities, given that it is unlisted. */
  List<Fill> of(String core, boolean startsSentence) {
    return (startsSentence ? first : within)
        .computeIfAbsent(core, any -> find(core, startsSentence));
  }

  private List<Fill> find(String core, boolean startsSentence) {
    String lower = holes(core);
    if (isMostlyLost(lower)) {
      return List.of();
    }
    Map<String, Double> guesses = guesses(lower);
    if (guesses.isEmpty()) {
      return List.of();
    }
    double before = sum(guesses);
    if (vocabulary.compounds()) {
      weigh(guesses, joined(core, lower), AGAINST_PARTS);
    }
    weigh(guesses, stems(core, lower), AGAINST_STEM);
    double all = sum(guesses);
    boolean open = core.charAt(0) == mark && !startsSentence;
    List<Fill> found = new ArrayList<>();
    guesses.forEach(
        (letters, weight) -> {
          Fill fill = fills.fill(core, letters, startsSentence);
          if (weight > FAINT * all && fill.lostTo() != 0) {
            double probability = before * weight / all;
            double certainty = open ? OPEN_CASE : 1;
            found.add(new Fill(fill.word(), probability, certainty, false, fill.lostTo()));
          }
        });
    return found;
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Such words are no evidence of anything, and cost the most: of each letter, any may follow. */
  private static boolean isMostlyLost(String lower) {
    long lost = lower.chars().filter(letter -> letter == WordList.HOLE).count();
    return lost > MOST_LOST && lost * 2 > lower.length();
  }

  private String holes(String core) {
    return vocabulary.lower(core).replace(mark, WordList.HOLE);
  }

  /** The likeliest letters in all places, by the letters around each. */
  private Map<String, Double> guesses(String lower) {
    Map<String, Double> beam = new TreeMap<>();
    String letters = vocabulary.alphabet();
    if (vocabulary.letters().isEmpty()) {
      return beam;
    }
    beam.put(lower, 1.0);
    for (int at = lower.indexOf(WordList.HOLE);
        at >= 0;
        at = lower.indexOf(WordList.HOLE, at + 1)) {
      Map<String, Double> longer = new TreeMap<>();
      for (Map.Entry<String, Double> guess : beam.entrySet()) {
        double[] probabilities = vocabulary.letters().probabilities(guess.getKey(), at, letters);
        for (int i = 0; i < probabilities.length; i++) {
          double weight = guess.getValue() * probabilities[i];
          if (weight > FAINT) {
            longer.put(with(guess.getKey(), at, letters.charAt(i)), weight);
          }
        }
      }
      beam = likeliest(longer);
    }
    return beam;
  }

  private static String with(String word, int at, char letter) {
    StringBuilder changed = new StringBuilder(word);
    changed.setCharAt(at, letter);
    return changed.toString();
  }

  private static Map<String, Double> likeliest(Map<String, Double> guesses) {
    Map<String, Double> kept = new TreeMap<>();
    guesses.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> guess) -> -guess.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(BEAM)
        .forEach(guess -> kept.put(guess.getKey(), guess.getValue()));
    return kept;
  }

  /** Makes {@code guesses} that {@code evidence} does not bear out less likely. */
  private static void weigh(
      Map<String, Double> guesses, Map<String, Double> evidence, double against) {
    double all = sum(evidence);
    if (all == 0) {
      return;
    }
    evidence.keySet().forEach(word -> guesses.putIfAbsent(word, FAINT));
    guesses.replaceAll(
        (word, weight) ->
            weight * (against + (1 - against) * evidence.getOrDefault(word, 0.0) / all));
  }

  /** Two known words that were joined, with how often they stand side by side. */
  private Map<String, Double> joined(String core, String lower) {
    Map<String, Double> weights = new TreeMap<>();
    for (int i = SHORTEST_PART; i <= core.length() - SHORTEST_PART; i++) {
      for (WordList.Word first : part(lower.substring(0, i))) {
        for (WordList.Word second : part(lower.substring(i))) {
          weights.merge(
              first.letters() + second.letters(),
              first.frequency() * second.frequency(),
              Double::sum);
        }
      }
    }
    return weights;
  }

  /** Known words that {@code part} may be. */
  private List<WordList.Word> part(String part) {
    return vocabulary.own(WordList.key(part)).stream()
        .filter(word -> fits(part, word.letters()))
        .toList();
  }

  /** Known words that begin as {@code core} does, with its ending. */
  private Map<String, Double> stems(String core, String lower) {
    Map<String, Double> weights = new TreeMap<>();
    int length = Math.max(SHORTEST_STEM, core.lastIndexOf(mark) + 1 + AFTER);
    if (length >= core.length()) {
      return weights;
    }
    String beginning = lower.substring(0, length);
    for (WordList.Word word : vocabulary.beginning(WordList.key(beginning), MOST)) {
      String letters = word.letters().substring(0, length);
      if (fits(beginning, letters)) {
        weights.merge(letters + lower.substring(length), word.frequency(), Double::sum);
      }
    }
    return weights;
  }

  /** Whether {@code letters} are those of {@code lower} but for its holes. */
  private boolean fits(String lower, String letters) {
    for (int i = 0; i < lower.length(); i++) {
      boolean same =
          lower.charAt(i) == WordList.HOLE
              ? letters.charAt(i) >= 0x80
              : lower.charAt(i) == letters.charAt(i);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
