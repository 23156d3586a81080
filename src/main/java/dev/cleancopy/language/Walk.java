package dev.cleancopy.language;

import static dev.cleancopy.language.CharacterModel.BOUNDARY;
import static dev.cleancopy.language.CharacterModel.UNITS_PER_BIT;

import dev.cleancopy.language.LanguageModel.Cost;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A walk through a text, character by character, that adds up what it costs in one language. */
final class Walk {

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

  /** The role of a small letter of ASCII. */
  private static final int SMALL = 2;

  private static final int SPACE = 1;

  /** Of each ASCII character {@link #SMALL}, {@link #SPACE} or 0. */
  private static final byte[] ROLES = new byte[0x80];

  static {
    Arrays.fill(ROLES, 'a', 'z' + 1, (byte) SMALL);
    ROLES[' '] = SPACE;
  }

  private static final char NO_BREAK_SPACE = 0xA0;
  private static final char SOFT_HYPHEN = 0xAD;

  private final LanguageModel language;
  private final String text;
  private final int start;
  private final int end;

  /** The model of Latin letters; {@code null} if there is none. */
  private final @Nullable AlphabetModel latin;

  /** What it costs that a word is in Latin letters. */
  private final int toLatin;

  private long units;
  private int counted;
  private CharacterModel model;
  private int before = BOUNDARY;
  private int previous = BOUNDARY;

  /** Of the letter before; 0 if that was none. */
  private int script;

  /** Whether the letter before was a small one. */
  private boolean lower;

  private long unitsBeforeWord;
  private int countedBeforeWord;

  Walk(LanguageModel language, String text, int start, int end) {
    this.language = language;
    this.text = text;
    this.start = start;
    this.end = end;
    this.model = language.letters();
    latin = language.model(Characters.LATIN) instanceof AlphabetModel known ? known : null;
    toLatin = language.change(0, Characters.LATIN);
  }

  Cost cost() {
    for (int i = start; i < end; ) {
      int c = text.charAt(i);
      if (isSmall(c) && latin != null && model == latin && goesOn(Characters.LATIN)) {
        i = smallWords(latin, i);
        continue;
      }
      if (c >= 0xD800 && c <= 0xDFFF) {
        c = text.codePointAt(i);
      }
      int part = Characters.part(c);
      if (part >= Characters.LATIN) {
        letter(c, part);
        i += c < 0x10000 ? 1 : 2;
      } else {
        i = other(c, part, i);
      }
    }
    endWord();
    return new Cost(units, counted);
  }

  private static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a letter of {@code part} goes on with the word before it. */
  private boolean goesOn(int part) {
    return part == script && previous != BOUNDARY;
  }

  /**
   * What most text is: counts the small letters from {@code from} on and the words of small letters
   * behind them, each after a single space; returns where they end.
   */
  private int smallWords(AlphabetModel letters, int from) {
    int one = before;
    int two = previous;
    long sum = units;
    int i = from;
    int role = SMALL;
    int next = role(i + 1);
    while (role + next / SMALL >= SMALL) { // no other branches: nobody foresees where words end
      int symbol = letters.symbolOfSmall(text.charAt(i));
      sum += letters.cost(one, two, symbol) + letters.extraOfSmall(symbol);
      one = two;
      two = symbol;
      if (role == SPACE) {
        sum += toLatin;
        one = BOUNDARY;
        unitsBeforeWord = sum;
        countedBeforeWord = counted + i + 1 - from;
      }
      role = next;
      i++;
      next = role(i + 1);
    }
    before = one;
    previous = two;
    lower = true;
    units = sum;
    counted += i - from;
    return i;
  }

  /** Whether a small letter, a space or anything else stands at {@code i}. */
  private int role(int i) {
    int c = i < end ? text.charAt(i) : 0;
    return c < ROLES.length ? ROLES[c] : 0;
  }

  private void letter(int c, int part) {
    counted++;
    if (part != script) {
      units += language.change(script, part);
      script = part;
      turnTo(language.model(part));
    }
    if (language.model(part) == null) {
      units += UNKNOWN_LETTER;
      return;
    }
    if (previous == BOUNDARY) {
      unitsBeforeWord = units;
      countedBeforeWord = counted - 1;
    }
    boolean upper = Characters.isUpper(c);
    if (upper && lower) {
      units += c < 0x80 ? CAPITAL_INSIDE : RARE_CAPITAL_INSIDE;
    }
    lower = !upper;
    int symbol = model.symbol(c);
    units += model.cost(before, previous, symbol) + model.extra(c, symbol);
    before = previous;
    previous = symbol;
  }

  private void turnTo(@Nullable CharacterModel next) {
    if (next != null && next != model) {
      before = BOUNDARY;
      previous = BOUNDARY;
      model = next;
    }
  }

  /** Counts what is no letter, and returns where to go on. */
  private int other(int c, int part, int i) {
    int next = i + (c < 0x10000 ? 1 : 2);
    switch (part) {
      case Characters.SILENT -> {
        boolean stray = script >= Characters.LATIN && script <= Characters.GREEK;
        units += stray && c != SOFT_HYPHEN ? STRAY_MARK : 0;
        return next;
      }
      case Characters.NEUTRAL -> {
        units += c == NO_BREAK_SPACE && script != 0 ? GLUE : 0;
        next = c == ':' ? address(i) : next;
      }
      default -> {
        int sign = c == '<' ? 0 : Signs.cost(text, i, start, end, c, part, language);
        units += sign;
        counted += sign > 0 ? 1 : 0;
        if (part == Characters.COMBINING) {
          return next;
        }
        next = c == '<' ? Asides.afterTag(text, i, end) : next;
      }
    }
    endWord();
    return next;
  }

  /** Leaves out the address whose scheme ends at {@code colon}, if it is one. */
  private int address(int colon) {
    int after = Asides.afterUrl(text, colon, end);
    if (after > colon + 1) {
      units = unitsBeforeWord;
      counted = countedBeforeWord;
      previous = BOUNDARY;
    }
    return after;
  }

  private void endWord() {
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
