package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordList;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Language;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Latin letters that were read in the charset of other letters: {@code pøíštì} is {@code příště}.
 * Most letters are right then, and the wrong ones are often letters too; only that the language of
 * the text does not write them gives it away. All texts of a page together tell.
 */
final class LatinMisreading {

  /** So many characters tell the language. */
  private static final int CONTEXT = 1000;

  /** So many characters of words with letters beyond ASCII rank the pairs. */
  private static final int SAMPLE = 600;

  /** So many languages are considered. */
  private static final int LANGUAGES = 5;

  /** Less probable languages are not. */
  private static final double PROBABLE = 0.001;

  /** What each charset counts in bits, the more so the less it was used. */
  private static final double RARER = 1.5;

  /** Gain in bits that each letter that changes must bring. */
  private static final double GAIN_EACH = 2;

  /** The same where no word list bears witness. */
  private static final double GAIN_EACH_UNHEARD = 5;

  /** This share of words that change must be known afterwards. */
  private static final double KNOWN = 0.4;

  /** Shorter words are known in too many readings. */
  private static final int SHORTEST = 3;

  /** Longer tokens are no words. */
  private static final int LONGEST = 40;

  /** So many letters of a word that has endings. */
  private static final int STEM = 4;

  private final LanguageModels models;
  private final WordLists words;
  private final Alphabets alphabets = new Alphabets();

  LatinMisreading(LanguageModels models, WordLists words) {
    this.models = models;
    this.words = words;
  }

  /**
   * Words before and after.
   *
   * @param changed how many words are others
   * @param known how many of those are known now and were not before
   * @param letters how many characters are others
   */
  private record Change(int changed, int known, int letters) {}

  /**
   * The pair that explains {@code texts}; {@code null} if they are good as they stand.
   *
   * @param claimed the language in which the page says it is; {@code null} if it says nothing. A
   *     page that writes this language's letters and no others is believed without a look at which
   *     language that is
   */
  Misreading.@Nullable Pair of(List<String> texts, @Nullable String claimed) {
    StringBuilder context = new StringBuilder();
    StringBuilder sample = new StringBuilder();
    for (String text : texts) {
      if (context.length() < CONTEXT && hasLetters(text)) {
        context.append(text, 0, Math.min(text.length(), CONTEXT)).append('\n');
        sample(text, sample);
      }
    }
    return sample.isEmpty() || Alphabets.areUsualSigns(sample) || isWrittenIn(claimed, sample)
        ? null
        : of(context.toString(), sample.toString());
  }

  private boolean isWrittenIn(@Nullable String language, CharSequence text) {
    Alphabets.Alphabet alphabet = language == null ? null : alphabets.of(language);
    return alphabet != null && alphabet.foreign(text) == 0;
  }

  private Misreading.@Nullable Pair of(String context, String sample) {
    Misreading.Pair best = null;
    double most = 0;
    boolean mayBeGood = alphabets.cover(sample);
    boolean first = true;
    for (Language.Candidate candidate : models.rank(context).stream().limit(LANGUAGES).toList()) {
      Alphabets.Alphabet alphabet = alphabets.of(candidate.tag());
      int foreign = alphabet == null ? 0 : alphabet.foreign(sample);
      if (first && alphabet != null && foreign == 0) {
        return null;
      }
      first = false;
      if (alphabet == null || foreign == 0 || candidate.confidence() < PROBABLE) {
        continue;
      }
      double now = models.bits(sample, candidate.tag());
      for (Codepage right : alphabet.charsets()) {
        for (Codepage wrong : Codecs.WRONG_FOR_LATIN) {
          Misreading.Pair pair = new Misreading.Pair(wrong, right, 0);
          String read = pair.read(sample);
          if (read == null || losesLetters(sample, read) || alphabet.foreign(read) * 2 >= foreign) {
            continue;
          }
          double gain =
              now - models.bits(read, candidate.tag()) - RARER * Codecs.LATIN.indexOf(right);
          if (gain > most
              && isEvident(change(sample, read, words.of(candidate.tag())), gain, mayBeGood)) {
            most = gain;
            best = pair;
          }
        }
      }
    }
    return best;
  }

  /** Whether letters become signs, but for apostrophes within words. */
  private static boolean losesLetters(String before, String after) {
    for (int i = 0; i < after.length(); i++) {
      char now = after.charAt(i);
      if (Character.isLetter(before.charAt(i)) && !Character.isLetter(now)) {
        char next = i + 1 < after.length() ? after.charAt(i + 1) : ' ';
        boolean spaced = now == '\u00A0' && "!?:;»".indexOf(next) >= 0;
        if (!spaced && !(now == '’' && i > 0 && Character.isLetter(next))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code change} is; known words must bear witness if the text may be good. */
  private static boolean isEvident(Change change, double gain, boolean mayBeGood) {
    if (gain < GAIN_EACH * change.letters()) {
      return false;
    }
    return change.known() >= Math.max(1, KNOWN * change.changed())
        || (!mayBeGood && change.changed() > 1 && gain > GAIN_EACH_UNHEARD * change.letters());
  }

  private static Change change(String before, String after, WordList list) {
    StringTokenizer old = new StringTokenizer(before);
    StringTokenizer now = new StringTokenizer(after);
    int changed = 0;
    int known = 0;
    int letters = 0;
    while (old.hasMoreTokens() && now.hasMoreTokens()) {
      String was = old.nextToken();
      String is = now.nextToken();
      if (!was.equals(is)) {
        changed++;
        known += (isKnown(is, list) && !isKnown(was, list)) || isStem(was, is, list) ? 1 : 0;
        for (int i = 0; i < Math.min(was.length(), is.length()); i++) {
          letters += was.charAt(i) == is.charAt(i) ? 0 : 1;
        }
      }
    }
    return new Change(changed, known, letters);
  }

  /**
   * Whether {@code is} begins with a known word that holds all letters that {@code was} has not,
   * and {@code was} with none: {@code nővér} of {@code nővéreid}.
   */
  private static boolean isStem(String was, String is, WordList list) {
    if (was.length() != is.length()) {
      return false;
    }
    int last = is.length() - 1;
    while (last >= 0 && was.charAt(last) == is.charAt(last)) {
      last--;
    }
    boolean stem = false;
    for (int end = Math.max(STEM, last + 1); end < Math.min(is.length(), LONGEST); end++) {
      if (isKnown(was.substring(0, end), list)) {
        return false;
      }
      stem |= isKnown(is.substring(0, end), list);
    }
    return stem;
  }

  private static boolean isKnown(String token, WordList list) {
    int start = 0;
    int end = token.length();
    while (start < end && !Character.isLetter(token.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(token.charAt(end - 1))) {
      end--;
    }
    return end - start >= SHORTEST
        && list.commonness(token.substring(start, end).toLowerCase(Locale.ROOT)) > 0;
  }

  /** Whether {@code text} has characters that may have been letters: any but punctuation. */
  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c < 0x2000 || (c <= '™' && "†‡‰‚„‹™".indexOf(c) >= 0))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the words of {@code text} with characters beyond ASCII to {@code sample}. */
  private static void sample(String text, StringBuilder sample) {
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens() && sample.length() < SAMPLE) {
      String token = tokens.nextToken();
      if (hasLetters(token)) {
        sample.append(token).append(' ');
      }
    }
  }
}
