package dev.cleancopy.repair;

import dev.cleancopy.language.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Known words that a stretch with lost letters may have been. */
final class WordFills {

  /** How often a letter of an unlisted word is a given one, as far as chance tells. */
  private static final double CHOICE = 0.06;

  /** How often a letter of an unlisted word is one beyond ASCII. */
  private static final double HOLE = 0.15;

  /** Share of unlisted words that have so many letters. */
  private static final double[] LENGTHS = {
    0, 0.001, 0.003, 0.01, 0.03, 0.07, 0.11, 0.13, 0.14, 0.1
  };

  /** Share of words without lost letters that no list knows. */
  private static final double WHOLE = 0.15;

  /** Certainty of a foreign name in a language that loses letters of its own. */
  private static final double FOREIGN = 0.97;

  /** Certainty of a capital in a word so short that it is hardly a name. */
  private static final double SHORT_CAPITAL = 0.95;

  /** In languages with letters of their own, shorter losses are words. */
  private static final int SHORTEST_NAME = 4;

  /** How often a word stands in a case that the lists have hardly seen. */
  private static final double OTHER_CASE = 0.02;

  /** How often a word is capitalized within a sentence, by {@link WordList.Word#capitals()}. */
  private static final double[] CAPITALIZED = {0.001, 0.2, 0.8, 0.998};

  private final Vocabulary vocabulary;
  private final char mark;
  private final Map<String, List<Fill>> within = new HashMap<>();
  private final Map<String, List<Fill>> first = new HashMap<>();

  WordFills(Vocabulary vocabulary, char mark) {
    this.vocabulary = vocabulary;
    this.mark = mark;
  }

  /**
   * A word that may have stood there.
   *
   * @param frequency its share of a text's words
   * @param certainty that its case is right
   * @param lostTo the charsets, as a set of bits, that may have lost all its letters
   */
  record Fill(String word, double frequency, double certainty, boolean name, int lostTo) {}

  /** What {@code core} may have been; frequencies of the same word are added up. */
  List<Fill> of(String core, boolean startsSentence) {
    return (startsSentence ? first : within)
        .computeIfAbsent(core, any -> find(core, startsSentence));
  }

  private List<Fill> find(String core, boolean startsSentence) {
    String lower = vocabulary.lower(core);
    String key = key(lower);
    Map<String, double[]> found = new LinkedHashMap<>();
    for (WordList.Word word : vocabulary.own(key)) {
      collect(found, lower, word.letters(), word, word.frequency(), 0);
    }
    if (vocabulary.isTurkic() && lower.charAt(0) == mark) {
      dotted(found, lower, key, startsSentence);
    }
    boolean small = Character.isLowerCase(core.charAt(0));
    boolean tooShort = vocabulary.hasOwnLetters() && core.length() < SHORTEST_NAME;
    for (WordList.Word name : tooShort ? List.<WordList.Word>of() : vocabulary.names(key)) {
      if (!small || name.capitals() < 3) {
        collect(found, lower, name.letters(), name, Vocabulary.nameFrequency(name), 1);
      }
    }
    List<Fill> fills = new ArrayList<>();
    found.forEach(
        (letters, facts) -> {
          Fill fill = fill(core, letters, facts, startsSentence);
          if (fill.lostTo() != 0) {
            fills.add(fill);
          }
        });
    return fills;
  }

  /** How often a word that no list knows looks like {@code core}. */
  double unknown(String core) {
    return vocabulary.unlisted() * chance(core);
  }

  /** How often a word that has lost nothing and that no list knows is {@code core}. */
  double whole(String core) {
    return WHOLE * chance(core);
  }

  private double chance(String core) {
    double chance = LENGTHS[Math.min(core.length(), LENGTHS.length - 1)];
    for (int i = 0; i < core.length(); i++) {
      chance *= core.charAt(i) == mark ? HOLE : CHOICE;
    }
    return chance;
  }

  /** The key under which words like {@code lower} are listed. */
  private String key(String lower) {
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      key.append(c == mark || c >= 0x80 ? WordList.HOLE : c);
    }
    return key.toString();
  }

  /** Words that begin with {@code i}, whose capital is lost where the small letter is not. */
  private void dotted(
      Map<String, double[]> found, String lower, String key, boolean startsSentence) {
    for (WordList.Word word : vocabulary.own('i' + key.substring(1))) {
      double share = startsSentence ? 1 : CAPITALIZED[word.capitals()];
      String letters = 'İ' + word.letters().substring(1);
      collect(found, lower, letters, word, word.frequency() * share, 0);
    }
  }

  private void collect(
      Map<String, double[]> found,
      String lower,
      String letters,
      WordList.Word word,
      double frequency,
      int name) {
    if (!fits(lower, letters)) {
      return;
    }
    double[] facts = found.computeIfAbsent(letters, k -> new double[] {0, 0, name});
    facts[0] += frequency;
    facts[1] += frequency * CAPITALIZED[word.capitals()];
  }

  /** Whether {@code letters} are those of {@code lower} but for the lost ones. */
  private boolean fits(String lower, String letters) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) != mark && lower.charAt(i) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The charsets, as a set of bits, that may have lost what {@code word} has for marks. */
  private int lostTo(String core, CharSequence word) {
    int lostTo = -1;
    for (int i = 0; i < core.length(); i++) {
      if (core.charAt(i) == mark) {
        lostTo &= LossyCharset.losing(word.charAt(i));
      }
    }
    return lostTo;
  }

  /** {@code core} with these letters, which are no name. */
  Fill fill(String core, String letters, boolean startsSentence) {
    return fill(core, letters, new double[] {1, 0, 0}, startsSentence);
  }

  private Fill fill(String core, String letters, double[] facts, boolean startsSentence) {
    double capital = facts[1] / facts[0];
    boolean shouts = shouts(core);
    double likelihood = startsSentence || shouts ? 1 : likelihood(core, capital);
    boolean capitalFirst = startsSentence || shouts || capital > 0.5;
    StringBuilder word = new StringBuilder(core);
    for (int i = 0; i < core.length(); i++) {
      if (core.charAt(i) == mark) {
        boolean upper = shouts || (i == 0 && capitalFirst);
        char letter = letters.charAt(i);
        word.setCharAt(i, upper ? vocabulary.upper(letter) : letter);
      }
    }
    boolean open = core.charAt(0) == mark && !startsSentence && !shouts;
    double certainty = open ? Math.max(capital, 1 - capital) : 1;
    if (open && capitalFirst && core.length() < SHORTEST_NAME) {
      certainty = Math.min(certainty, SHORT_CAPITAL);
    }
    boolean name = facts[2] > 0;
    if (name && isForeign(core, letters)) {
      certainty = Math.min(certainty, FOREIGN);
    }
    return new Fill(word.toString(), facts[0] * likelihood, certainty, name, lostTo(core, word));
  }

  /** How well the first letter of {@code core} goes with a word that is mostly {@code capital}. */
  private double likelihood(String core, double capital) {
    char first = core.charAt(0);
    return first == mark
        ? 1
        : Math.max(OTHER_CASE, Character.isUpperCase(first) ? capital : 1 - capital);
  }

  /** Whether a restored letter is none of the language's, which has letters of its own. */
  private boolean isForeign(String core, String letters) {
    for (int i = 0; i < core.length(); i++) {
      if (core.charAt(i) == mark && vocabulary.isForeign(letters.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean shouts(String core) {
    int capitals = 0;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= 2;
  }
}
