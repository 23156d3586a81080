package dev.cleancopy.identify;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Language.Candidate;
import dev.cleancopy.text.Words;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which stretches of a text are in another language than the rest: a quotation in the
 * original, a translation below. Only what is certain counts, so that names and titles do not.
 */
final class OtherLanguage {

  /** Less text may be a name, an address or a title. */
  private static final int FEWEST_LETTERS = 80;

  /** So many characters tell. */
  private static final int JUDGED = 400;

  /** How sure one must be. */
  private static final double SURE = 0.995;

  /** With a smaller share of letters that the language has, a text is not in it. */
  private static final double HARDLY_ANY = 0.1;

  /** With a smaller one, it is of two languages. */
  private static final double NEARLY_ALL = 0.9;

  /** Text in another language is so much more plausible there, in bits for each character. */
  private static final double FAR_BETTER = 1;

  /** Text that is so much more plausible than it must be needs no second look. */
  private static final double COMFORT = 0.4;

  private static final int ASCII = 0x80;

  /** 1 for each ASCII letter, else 0. */
  private static final byte[] LETTERS = ones(Character::isLetter);

  /** 1 for each ASCII digit, else 0. */
  private static final byte[] DIGITS = ones(Character::isDigit);

  private final LanguageModels models;
  private final String tag;
  private final IntPredicate ownLetters;

  /** Compares with the language {@code tag}. */
  OtherLanguage(LanguageModels models, String tag) {
    this.models = models;
    this.tag = tag;
    ownLetters = models.letters(tag);
  }

  private static byte[] ones(IntPredicate kind) {
    byte[] ones = new byte[ASCII];
    for (int c = 0; c < ASCII; c++) {
      ones[c] = (byte) (kind.test(c) ? 1 : 0);
    }
    return ones;
  }

  /** The language of {@code text} if it is certainly another one; else {@code null}. */
  @Nullable String of(String text) {
    String judged = text.length() > JUDGED ? text.substring(0, JUDGED) : text;
    double share = shareOfOwnLetters(judged);
    if (share < 0 || (share > HARDLY_ANY && share < NEARLY_ALL)) {
      return null;
    }
    double here = models.plausibility(judged, tag);
    if (share >= NEARLY_ALL && here > LanguageIdentifier.usual(tag) + COMFORT) {
      return null;
    }
    List<Candidate> ranked = models.rank(judged);
    if (ranked.isEmpty() || ranked.get(0).confidence() < SURE) {
      return null;
    }
    String best = ranked.get(0).tag();
    double there = models.plausibility(judged, best);
    boolean better = share <= HARDLY_ANY || there > here + FAR_BETTER;
    return !best.equals(tag) && better && there > LanguageIdentifier.usual(best) ? best : null;
  }

  /** The share of the letters that the language has; -1 if there are too few to be text. */
  private double shareOfOwnLetters(String text) {
    int ascii = 0;
    int digits = 0;
    int weight = 0;
    int own = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII) { // without branches, as most text is
        ascii += LETTERS[c];
        digits += DIGITS[c];
        continue;
      }
      weight += Words.weight(c);
      if (Character.isLetter(c)) {
        letters++;
        own += ownLetters.test(c) ? 1 : 0;
      }
    }
    if (weight + ascii + digits < FEWEST_LETTERS) {
      return -1;
    }
    own += ownLetters.test('a') ? ascii : 0;
    letters += ascii;
    return letters == 0 ? 1 : (double) own / letters;
  }
}
