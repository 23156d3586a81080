package dev.cleancopy.language;

import dev.cleancopy.language.LanguageModel.Cost;
import dev.cleancopy.model.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How plausible a text is in each language. Immutable and thread-safe.
 *
 * <p>Letters count by how often they follow the two before them; capitals as small letters. Spaces,
 * digits, ASCII punctuation, addresses and tags say nothing. What no text holds (controls, private
 * use, U+FFFD) or hardly ever (box drawing, signs inside words, two alphabets in one word) is
 * implausible in every language. Texts should be in normalization form C.
 */
public final class LanguageModels {

  /** So many characters tell which languages the text is certainly not in. */
  private static final int GLANCE = 50;

  /** Number of languages that are left after that. */
  private static final int LEFT = 12;

  /** So many characters tell which few languages are worth a closer look. */
  private static final int FIRST_LOOK = 200;

  /** So many tell which of those it is. */
  private static final int SECOND_LOOK = 2000;

  /** Number of languages that are looked at twice. */
  private static final int SHORTLIST = 3;

  /** A character of Chinese, Japanese or Korean holds so many times as much as a letter. */
  private static final int CJK_WEIGHT = 3;

  private final List<LanguageModel> models;
  private final List<String> tags;
  private final Map<String, LanguageModel> byTag = new HashMap<>();
  private final int[][] byScript = new int[Characters.END][];
  private final CommonWords words;

  LanguageModels(List<LanguageModel> models, CommonWords words) {
    this.models = List.copyOf(models);
    this.words = words;
    tags = models.stream().map(LanguageModel::tag).toList();
    models.forEach(model -> byTag.put(model.tag(), model));
    for (int script = 0; script < Characters.END; script++) {
      int part = script;
      byScript[script] =
          java.util.stream.IntStream.range(0, models.size())
              .filter(i -> models.get(i).writes(part))
              .toArray();
    }
  }

  /**
   * The models that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  public static LanguageModels load() {
    return ModelFile.load();
  }

  /** All languages, as BCP 47 tags in their shortest form; Chinese with its script. */
  public List<String> languages() {
    return tags;
  }

  /** Whether {@code language} is one of {@link #languages()}. */
  public boolean knows(String language) {
    return byTag.containsKey(language);
  }

  /**
   * Tells the letters of the scripts in which {@code language} is written.
   *
   * @throws IllegalArgumentException if the language is not known
   */
  public IntPredicate letters(String language) {
    LanguageModel model = model(language);
    return c -> model.writes(Characters.part(c));
  }

  /**
   * How plausible {@code text} is in {@code language}: the mean log2-probability of its characters,
   * from -40 (garbage) to 0. Paragraphs of held-out text are at -2.5 to -4.5 in alphabets, at -4.5
   * to -7.5 in Chinese, Japanese and Korean; single sentences of the latter reach -10. Text that
   * was read in a wrong charset is mostly at -7 to -14. A text in which nothing counts is at 0.
   *
   * @throws IllegalArgumentException if the language is not known
   */
  public double plausibility(CharSequence text, String language) {
    return mean(model(language).cost(text.toString(), 0, text.length()));
  }

  /**
   * How plausible {@code text} is in its best language; see {@link #plausibility(CharSequence,
   * String)}.
   */
  public double plausibility(CharSequence text) {
    return mean(cheapest(text.toString()));
  }

  /**
   * How many bits {@code text} costs in {@code language}: the sum of which {@link
   * #plausibility(CharSequence, String)} is the mean, with the sign turned. To compare readings of
   * the same bytes in different charsets, compare this: readings of different length have means
   * that do not compare.
   *
   * @throws IllegalArgumentException if the language is not known
   */
  public double bits(CharSequence text, String language) {
    return model(language).cost(text.toString(), 0, text.length()).bits();
  }

  /** How many bits {@code text} costs in its best language. */
  public double bits(CharSequence text) {
    return cheapest(text.toString()).bits();
  }

  /**
   * The languages that {@code text} may be in, most probable first; the probabilities of those that
   * are left out are below one in two hundred. Only the script that prevails in the text counts.
   * Empty if there is no letter of a script that is known.
   */
  public List<Language.Candidate> rank(CharSequence text) {
    int script = script(text);
    return byScript[script].length == 0
        ? List.of()
        : new Ranking(words, models, byScript[script]).over(text);
  }

  /** Bytes that the models hold in memory. */
  public int size() {
    int size = 0x10000 + words.size();
    for (LanguageModel model : models) {
      size += model.letters().size();
    }
    return size;
  }

  private LanguageModel model(String language) {
    LanguageModel model = byTag.get(language);
    if (model == null) {
      throw new IllegalArgumentException("no model of: " + language);
    }
    return model;
  }

  private static double mean(Cost cost) {
    return cost.counted() == 0 ? 0 : -cost.bits() / cost.counted();
  }

  private Cost cheapest(String text) {
    int end = text.length();
    int[] all = byScript[script(text)];
    if (all.length == 0) {
      all = byScript[Characters.LATIN];
    }
    int[] few = all;
    if (all.length > LEFT && end > FIRST_LOOK) {
      few = cheapest(text, GLANCE, few, LEFT);
    }
    if (all.length > SHORTLIST) {
      few = cheapest(text, Math.min(end, FIRST_LOOK), few, SHORTLIST);
    }
    if (end > SECOND_LOOK) {
      few = cheapest(text, SECOND_LOOK, few, 1);
    }
    Cost best = models.get(few[0]).cost(text, 0, end);
    for (int i = 1; i < few.length; i++) {
      Cost cost = models.get(few[i]).cost(text, 0, end);
      best = cost.units() < best.units() ? cost : best;
    }
    return best;
  }

  /** Those of {@code numbers} in which the text up to {@code end} costs least. */
  private int[] cheapest(String text, int end, int[] numbers, int most) {
    int[] best = new int[Math.min(most, numbers.length)];
    long[] costs = new long[best.length];
    int found = 0;
    for (int number : numbers) {
      long cost = models.get(number).cost(text, 0, end).units();
      int place = found;
      while (place > 0 && costs[place - 1] > cost) {
        if (place < best.length) {
          costs[place] = costs[place - 1];
          best[place] = best[place - 1];
        }
        place--;
      }
      if (place < best.length) {
        costs[place] = cost;
        best[place] = number;
        found = Math.min(found + 1, best.length);
      }
    }
    return best;
  }

  /** The script that prevails at the beginning of {@code text}; 0 if there is no letter. */
  private int script(CharSequence text) {
    int[] counts = new int[Characters.END];
    int end = Math.min(text.length(), SECOND_LOOK);
    for (int i = 0; i < end; i++) {
      int part = Characters.part(text.charAt(i));
      if (part >= Characters.LATIN) {
        counts[part] += part >= Characters.HAN && part <= Characters.HANGUL ? CJK_WEIGHT : 1;
      }
    }
    // Kana are Japanese even where most characters are Han.
    if (counts[Characters.KANA] > 0) {
      counts[Characters.HAN] += counts[Characters.KANA];
    }
    int best = 0;
    for (int script = Characters.LATIN; script < Characters.OTHER; script++) {
      best = counts[script] > counts[best] ? script : best;
    }
    return best;
  }
}
