package dev.cleancopy.repair;

import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Latin letters that were read in the charset of other Latin letters: {@code pøíštì} is {@code
 * příště}. Most letters are right then, and the wrong ones are letters too; only that no language
 * writes them side by side gives it away. All texts of a page together tell.
 */
final class LatinMisreading {

  /** Fewer letters tell nothing. */
  private static final int FEWEST = 4;

  /** A language covers more than this of the letters of a text in it. */
  private static final double COVERED = 0.93;

  /** More than this needs no second look. */
  private static final double COVERED_WELL = 0.98;

  /** Signs that touch words in good text. */
  private static final String SIGNS = "\u00A0«»¡¿°§©®·\u00AD";

  /** Beyond it no letter is told apart. */
  private static final char LATIN_END = 0x250;

  /** So many characters of words with such letters rank the pairs. */
  private static final int SAMPLE = 600;

  /** Gain in bits that each letter beyond ASCII must bring. */
  private static final double GAIN_EACH = 3;

  private static final List<Codepage> WRONG =
      Codecs.named("windows-1252", "windows-1250", "windows-1254", "ISO-8859-2", "ISO-8859-15");

  private static final List<Codepage> RIGHT =
      Codecs.named(
          "windows-1252",
          "windows-1250",
          "windows-1254",
          "windows-1257",
          "windows-1258",
          "ISO-8859-2",
          "ISO-8859-15",
          "ISO-8859-16");

  private final Misreading misreading;
  private final Alphabets alphabets = new Alphabets();

  LatinMisreading(Misreading misreading) {
    this.misreading = misreading;
  }

  /** The pair that explains {@code texts}; {@code null} if they are good as they stand. */
  Misreading.@Nullable Pair of(List<String> texts) {
    Map<Character, Integer> letters = letters(texts);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEWEST || alphabets.bestCoverage(letters) > COVERED_WELL) {
      return null;
    }
    String sample = sample(texts);
    Misreading.Pair best = misreading.best(sample, WRONG, RIGHT, GAIN_EACH);
    String outcome = best == null ? null : best.read(sample);
    if (outcome == null) {
      return null;
    }
    return alphabets.bestCoverage(letters(List.of(outcome))) > COVERED ? best : null;
  }

  private static Map<Character, Integer> letters(List<String> texts) {
    int[] counts = new int[LATIN_END];
    texts.forEach(text -> count(text, counts));
    Map<Character, Integer> letters = new TreeMap<>();
    for (char c = 0; c < LATIN_END; c++) {
      if (counts[c] > 0) {
        letters.merge(Character.toLowerCase(c), counts[c], Integer::sum);
      }
    }
    return letters;
  }

  private static void count(String text, int[] counts) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xA0 || c >= LATIN_END) {
        continue;
      }
      if (Character.isLetter(c) || (c < 0x100 && SIGNS.indexOf(c) < 0 && touchesLetter(text, i))) {
        counts[c]++;
      }
    }
  }

  private static boolean touchesLetter(String text, int at) {
    return (at > 0 && Character.isLetter(text.charAt(at - 1)))
        || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
  }

  /** Words with characters beyond ASCII. */
  private static String sample(List<String> texts) {
    StringBuilder sample = new StringBuilder();
    for (String text : texts) {
      StringTokenizer words = new StringTokenizer(text);
      while (words.hasMoreTokens()) {
        String word = words.nextToken();
        if (word.chars().anyMatch(c -> c >= 0xA0)) {
          sample.append(word).append(' ');
        }
        if (sample.length() > SAMPLE) {
          return sample.toString();
        }
      }
    }
    return sample.toString();
  }
}
