package dev.cleancopy.language;

import static dev.cleancopy.language.CharacterModel.UNITS_PER_BIT;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text costs in one language: letters by its model, everything else by its surroundings. */
final class LanguageModel {

  /** A word of another script: a name, a quotation. Russian in a Polish text is rare. */
  private static final int FOREIGN_WORD = 10 * UNITS_PER_BIT;

  /** A Latin word in a language of another script: names of companies are everywhere. */
  private static final int LATIN_WORD = 2 * UNITS_PER_BIT;

  /** Letters of two scripts in one word, where the language puts spaces between words. */
  private static final int MIXED_WORD = 14 * UNITS_PER_BIT;

  private final String tag;
  private final int prior;
  private final CharacterModel letters;
  private final boolean[] own = new boolean[Characters.END];
  private final @Nullable CharacterModel[] models;
  private final boolean cjk;
  private final boolean european;

  /**
   * @param prior cost of meeting this language at all
   * @param letters the model of its own scripts
   * @param scripts those, see {@link Characters}
   * @param models for each script the model of the language in which it is best known
   */
  LanguageModel(
      String tag,
      int prior,
      CharacterModel letters,
      List<Integer> scripts,
      @Nullable CharacterModel[] models) {
    this.tag = tag;
    this.prior = prior;
    this.letters = letters;
    this.models = models.clone();
    for (int script : scripts) {
      own[script] = true;
      this.models[script] = letters;
    }
    cjk = own[Characters.HAN];
    european = own[Characters.LATIN] || own[Characters.GREEK] || own[Characters.CYRILLIC];
  }

  String tag() {
    return tag;
  }

  int prior() {
    return prior;
  }

  CharacterModel letters() {
    return letters;
  }

  boolean writes(int script) {
    return own[script];
  }

  /** Whether it is written in Latin, Greek or Cyrillic letters. */
  boolean isEuropean() {
    return european;
  }

  /** Whether it is Chinese, Japanese or Korean. */
  boolean isCjk() {
    return cjk;
  }

  /** The model for {@code script} in texts of this language; {@code null} if there is none. */
  @Nullable CharacterModel model(int script) {
    return models[script];
  }

  /** What {@code text} costs from {@code start} to {@code end}. */
  Cost cost(String text, int start, int end) {
    return new Walk(this, text, start, end).cost();
  }

  /** What it costs that a letter of one script follows one of another, or none (0). */
  int change(int from, int to) {
    int units =
        own[to] ? 0 : to == Characters.LATIN && !own[Characters.LATIN] ? LATIN_WORD : FOREIGN_WORD;
    boolean mixed = from != 0 && (european || (!mixes(from) && !mixes(to)));
    return mixed ? units + MIXED_WORD : units;
  }

  /**
   * Whether letters of {@code script} touch those of another in good text, but for texts in
   * European languages.
   */
  private static boolean mixes(int script) {
    return (script >= Characters.HAN && script <= Characters.HANGUL)
        || (script >= Characters.THAI && script <= Characters.MYANMAR);
  }

  /**
   * What a text costs.
   *
   * @param units the sum
   * @param counted number of characters that it is the sum of
   */
  record Cost(long units, int counted) {

    double bits() {
      return (double) units / UNITS_PER_BIT;
    }
  }
}
