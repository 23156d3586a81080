package dev.cleancopy.lab.quality;

import dev.cleancopy.text.Scripts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Precision and recall of one body as bags of tokens: words, or in scripts without spaces 4-grams
 * of characters.
 */
record Score(double precision, double recall, double f1) {

  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "my", "km", "lo");

  static Score of(String predicted, String gold, String language) {
    return of(tokens(predicted, language), tokens(gold, language));
  }

  private static Score of(List<String> predicted, List<String> gold) {
    if (gold.isEmpty() || predicted.isEmpty()) {
      double all = gold.isEmpty() && predicted.isEmpty() ? 1 : 0;
      return new Score(all, all, all);
    }
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(token -> left.merge(token, 1, Integer::sum));
    int hits = 0;
    for (String token : predicted) {
      Integer count = left.get(token);
      if (count != null && count > 0) {
        left.put(token, count - 1);
        hits++;
      }
    }
    double precision = (double) hits / predicted.size();
    double recall = (double) hits / gold.size();
    return new Score(
        precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall));
  }

  static List<String> tokens(String text, String language) {
    return UNSPACED.contains(language) ? grams(text) : words(text);
  }

  /** Words, and of scripts without spaces each character: what is aligned. */
  static List<String> units(String text) {
    List<String> units = new ArrayList<>();
    for (String word : words(text)) {
      boolean isWhole = word.codePoints().noneMatch(c -> Scripts.isUnspaced(c));
      if (isWhole) {
        units.add(word);
      } else {
        word.codePoints().forEach(c -> units.add(Character.toString(c)));
      }
    }
    return units;
  }

  /** Runs of letters, digits, marks and underscores, as Python's {@code \w+} sees them. */
  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      boolean inWord = Character.isLetterOrDigit(c) || c == '_';
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      words.add(lower.substring(start));
    }
    return words;
  }

  private static List<String> grams(String text) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    List<String> grams = new ArrayList<>();
    for (int i = 0; i == 0 ? !kept.isEmpty() : i + 4 <= kept.length(); i++) {
      grams.add(kept.substring(i, Math.min(kept.length(), i + 4)));
    }
    return grams;
  }
}
