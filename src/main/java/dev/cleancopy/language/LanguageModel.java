package dev.cleancopy.language;

import static dev.cleancopy.language.CharacterModel.BOUNDARY;
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

  /** A capital after a small letter: {@code YouTube}. */
  private static final int CAPITAL_INSIDE = 5 * UNITS_PER_BIT;

  /** The same beyond ASCII: hardly ever a brand, nearly always the wrong charset. */
  private static final int RARE_CAPITAL_INSIDE = 9 * UNITS_PER_BIT;

  /** A letter for whose script there is no model. */
  private static final int UNKNOWN_LETTER = 16 * UNITS_PER_BIT;

  /** Vowel points and joiners of other scripts in a word of Latin, Greek or Cyrillic letters. */
  private static final int STRAY_MARK = 9 * UNITS_PER_BIT;

  /** A no-break space after a word, where most have a space that breaks. */
  private static final int GLUE = 4 * UNITS_PER_BIT;

  private static final char NO_BREAK_SPACE = 0xA0;
  private static final char SOFT_HYPHEN = 0xAD;

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

  /** What {@code text} costs from {@code start} to {@code end}. */
  Cost cost(CharSequence text, int start, int end) {
    long units = 0;
    int counted = 0;
    long unitsBeforeWord = 0;
    int countedBeforeWord = 0;
    int before = BOUNDARY;
    int previous = BOUNDARY;
    int script = 0; // of the letter before, 0 if none
    boolean lower = false; // whether that was a small letter
    CharacterModel model = letters;
    for (int i = start; i < end; i++) {
      int c = text.charAt(i);
      if (c >= 0xD800 && c <= 0xDFFF) {
        c = Character.codePointAt(text, i);
        i += Character.charCount(c) - 1;
      }
      int part = Characters.part(c);
      if (part >= Characters.LATIN) {
        if (part != script) {
          CharacterModel next = models[part];
          units += change(script, part);
          if (next == null) {
            units += UNKNOWN_LETTER;
            counted++;
            script = part;
            continue;
          }
          if (next != model) {
            before = BOUNDARY;
            previous = BOUNDARY;
            model = next;
          }
          script = part;
        } else if (models[part] == null) {
          units += UNKNOWN_LETTER;
          counted++;
          continue;
        }
        if (previous == BOUNDARY) {
          unitsBeforeWord = units;
          countedBeforeWord = counted;
        }
        boolean upper = Characters.isUpper(c);
        if (upper && lower) {
          units += c < 0x80 ? CAPITAL_INSIDE : RARE_CAPITAL_INSIDE;
        }
        lower = !upper;
        int symbol = model.symbol(c);
        units += model.cost(before, previous, symbol) + model.extra(c, symbol);
        counted++;
        before = previous;
        previous = symbol;
        continue;
      }
      if (part == Characters.SILENT) {
        units += isEuropean(script) && c != SOFT_HYPHEN ? STRAY_MARK : 0;
        continue;
      }
      if (part == Characters.NEUTRAL) {
        units += c == NO_BREAK_SPACE && script != 0 ? GLUE : 0;
        int aside = c == ':' ? Asides.afterUrl(text, i, end) : i + 1;
        if (aside > i + 1) {
          i = aside - 1;
          units = unitsBeforeWord; // the scheme is no word
          counted = countedBeforeWord;
          previous = BOUNDARY;
        }
      } else if (part == Characters.TECHNICAL && c == '<') {
        i = Asides.afterTag(text, i, end) - 1;
      } else {
        int sign = Signs.cost(text, i, start, end, c, part, cjk, european);
        units += sign;
        counted += sign > 0 ? 1 : 0;
        if (part == Characters.COMBINING) {
          continue;
        }
      }
      if (script != 0) {
        if (previous != BOUNDARY) {
          units += model.cost(before, previous, BOUNDARY);
          counted++;
        }
        before = BOUNDARY;
        previous = BOUNDARY;
        script = 0;
        lower = false;
      }
    }
    if (previous != BOUNDARY) {
      units += model.cost(before, previous, BOUNDARY);
      counted++;
    }
    return new Cost(units, counted);
  }

  private int change(int from, int to) {
    int units =
        own[to] ? 0 : to == Characters.LATIN && !own[Characters.LATIN] ? LATIN_WORD : FOREIGN_WORD;
    boolean mixed = from != 0 && (european || (!mixes(from) && !mixes(to)));
    return mixed ? units + MIXED_WORD : units;
  }

  private static boolean isEuropean(int script) {
    return script >= Characters.LATIN && script <= Characters.GREEK;
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
