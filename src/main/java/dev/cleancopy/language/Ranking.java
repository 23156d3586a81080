package dev.cleancopy.language;

import static dev.cleancopy.language.CharacterModel.BOUNDARY;
import static dev.cleancopy.language.CharacterModel.UNITS_PER_BIT;

import com.ibm.icu.lang.UCharacter;
import dev.cleancopy.model.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Languages of one script compete for a text, word by word: a common word costs what it costs in
 * the language, any other word what its letters cost. Who falls too far behind is out.
 */
final class Ranking {

  /** A word that is not among the common ones: they make up two thirds of most texts. */
  private static final int UNCOMMON = 2 * UNITS_PER_BIT;

  /** No single word, which may be a name or a quotation, can tell more than this. */
  private static final int MOST_PER_WORD = 7 * UNITS_PER_BIT;

  /** Being so far behind was never made up for. */
  private static final int HOPELESS = 32 * UNITS_PER_BIT;

  /** More letters than this say nothing new. */
  private static final int ENOUGH = 3000;

  /** Longer words are cut: text without spaces. */
  private static final int LONGEST_WORD = 24;

  /** Where there are no spaces, so many characters are about a word. */
  private static final int IDEOGRAPHS_PER_WORD = 3;

  /** Words depend on each other, so bits count less than they would if they did not. */
  private static final double TEMPERATURE = 1.6;

  /** Less probable languages are not worth mentioning. */
  private static final double MENTIONED = 0.005;

  private final CommonWords words;
  private final List<LanguageModel> models;
  private final int[] numbers;
  private final int[] places;
  private final long[] sums;
  private final int[] costs;
  private final boolean unspaced;
  private int left;

  /** Who is before all others: what is cheap there is asked first, so that others are soon out. */
  private int leader;

  /**
   * @param all languages by number
   * @param numbers those that compete
   */
  Ranking(CommonWords words, List<LanguageModel> all, int[] numbers) {
    this.words = words;
    this.numbers = numbers.clone();
    left = numbers.length;
    models = new ArrayList<>(left);
    places = new int[all.size()];
    java.util.Arrays.fill(places, -1);
    sums = new long[left];
    costs = new int[left];
    for (int i = 0; i < left; i++) {
      models.add(all.get(numbers[i]));
      places[numbers[i]] = i;
      sums[i] = models.get(i).prior();
    }
    unspaced = models.get(0).letters() instanceof IdeographModel;
  }

  /**
   * The probabilities, given the words in the script of the competitors in {@code text}; empty if
   * there are none.
   */
  List<Language.Candidate> over(CharSequence text) {
    LanguageModel any = models.get(0);
    int[] word = new int[LONGEST_WORD];
    int length = 0;
    int read = 0;
    for (int i = 0; i < text.length() && read < ENOUGH && (left > 1 || read == 0); i++) {
      int c = text.charAt(i);
      if (c >= 0xD800 && c <= 0xDFFF) {
        c = Character.codePointAt(text, i);
        i += Character.charCount(c) - 1;
      }
      int part = Characters.part(c);
      int aside = c == ':' ? Asides.afterUrl(text, i, text.length()) : i + 1;
      if (aside > i + 1) {
        length = 0; // the scheme
        i = aside - 1;
      } else if (part >= Characters.LATIN && any.writes(part) && length < LONGEST_WORD) {
        word[length++] = c;
      } else if (part != Characters.SILENT && length > 0) {
        read += length;
        count(word, length);
        length = 0;
      }
      if (c == '<') {
        i = Asides.afterTag(text, i, text.length()) - 1;
      }
    }
    count(word, length);
    return read + length == 0 ? List.of() : candidates();
  }

  private void count(int[] word, int length) {
    if (length == 0) {
      return;
    }
    int hash = 0;
    for (int k = 0; k < length; k++) {
      hash = CommonWords.hash(hash, fold(word[k]));
    }
    java.util.Arrays.fill(costs, 0, left, Integer.MAX_VALUE);
    int cheapest = Integer.MAX_VALUE;
    for (int i = words.find(hash); i >= 0 && words.isOf(i, hash); i++) {
      int place = places[words.language(i)];
      if (place >= 0) {
        costs[place] = Math.min(costs[place], words.cost(i));
        cheapest = Math.min(cheapest, costs[place]);
      }
    }
    int most = MOST_PER_WORD * (unspaced ? 1 + length / IDEOGRAPHS_PER_WORD : 1);
    cheapest = spell(leader, word, length, cheapest, most);
    for (int i = 0; i < left; i++) {
      cheapest = i == leader ? cheapest : spell(i, word, length, cheapest, most);
    }
    for (int i = 0; i < left; i++) {
      sums[i] += Math.min(costs[i] - cheapest, most);
    }
    drop();
  }

  /** A small letter; Turkish needs no exception, since all languages are asked alike. */
  static int fold(int c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : UCharacter.toLowerCase(c);
  }

  /** Counts the letters of a word in one language; returns the cheapest so far. */
  private int spell(int language, int[] word, int length, int cheapest, int most) {
    int limit =
        Math.min(costs[language], cheapest < Integer.MAX_VALUE - most ? cheapest + most : cheapest);
    CharacterModel letters = models.get(language).letters();
    costs[language] = Math.min(costs[language], spelled(letters, word, length, limit));
    return Math.min(cheapest, costs[language]);
  }

  /** What the letters of an uncommon word cost; no more is added up than {@code limit}. */
  private static int spelled(CharacterModel letters, int[] word, int length, int limit) {
    int units = UNCOMMON;
    int before = BOUNDARY;
    int previous = BOUNDARY;
    for (int k = 0; k < length && units < limit; k++) {
      int symbol = letters.symbol(word[k]);
      units += letters.cost(before, previous, symbol) + letters.extra(word[k], symbol);
      before = previous;
      previous = symbol;
    }
    return units + letters.cost(before, previous, BOUNDARY);
  }

  private void drop() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < left; i++) {
      best = Math.min(best, sums[i]);
    }
    int kept = 0;
    for (int i = 0; i < left; i++) {
      if (sums[i] > best + HOPELESS) {
        places[numbers[i]] = -1;
        continue;
      }
      numbers[kept] = numbers[i];
      places[numbers[i]] = kept;
      sums[kept] = sums[i];
      models.set(kept, models.get(i));
      leader = sums[kept] == best ? kept : leader;
      kept++;
    }
    left = kept;
  }

  private List<Language.Candidate> candidates() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < left; i++) {
      best = Math.min(best, sums[i]);
    }
    double[] weights = new double[left];
    double total = 0;
    for (int i = 0; i < left; i++) {
      weights[i] = Math.pow(2, (best - sums[i]) / (UNITS_PER_BIT * TEMPERATURE));
      total += weights[i];
    }
    List<Language.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < left; i++) {
      if (weights[i] / total >= MENTIONED) {
        candidates.add(new Language.Candidate(models.get(i).tag(), weights[i] / total));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Language.Candidate::confidence)
            .reversed()
            .thenComparing(Language.Candidate::tag));
    return candidates;
  }
}
