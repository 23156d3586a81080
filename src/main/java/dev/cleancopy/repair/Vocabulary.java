package dev.cleancopy.repair;

import dev.cleancopy.language.LetterContexts;
import dev.cleancopy.language.WordList;
import dev.cleancopy.language.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that a document may hold: those of its language, and the world's names. Remembers what
 * was asked, so it belongs to one document and one thread.
 */
final class Vocabulary {

  /** A name is this much rarer in a text than the lists of names say. */
  private static final double NAME = 0.02;

  /** Languages that are written without letters beyond ASCII, but for foreign words. */
  private static final Set<String> PLAIN = Set.of("en", "nl", "id", "sw", "zu", "ms");

  private static final Set<String> COMPOUNDING =
      Set.of("da", "de", "et", "fi", "hu", "is", "lb", "nb", "nl", "sv");

  /** Share of unlisted words with letters beyond ASCII, if nothing else is known. */
  private static final double UNLISTED = 0.002;

  /** So many look-ups are remembered; a page repeats its words. */
  private static final int REMEMBERED = 1 << 14;

  private static final double[] SHARES = new double[0x100];

  static {
    for (int commonness = 1; commonness < SHARES.length; commonness++) {
      SHARES[commonness] = StrictMath.pow(2, commonness / 2.0) / 1e9;
    }
  }

  private final String language;
  private final WordList own;
  private final WordList names;
  private final Map<String, List<WordList.Word>> ownFound = new HashMap<>();
  private final Map<String, List<WordList.Word>> namesFound = new HashMap<>();

  private Vocabulary(String language, WordList own, WordList names) {
    this.language = language;
    this.own = own;
    this.names = names;
  }

  static Vocabulary of(String language, WordLists lists) {
    int end = language.indexOf('-');
    String tag = end < 0 ? language : language.substring(0, end);
    return new Vocabulary(tag, lists.of(tag), lists.names());
  }

  /** The language's code without script and region. */
  String language() {
    return language;
  }

  /** Whether {@code letter} is not the language's, though it has letters beyond ASCII. */
  boolean isForeign(char letter) {
    return !PLAIN.contains(language) && own.alphabet().indexOf(letter) < 0;
  }

  /** Whether nothing is known of the language. */
  boolean isEmpty() {
    return own.size() == 0;
  }

  /** Whether the language loses letters of its own, so that few losses are those of names. */
  boolean hasOwnLetters() {
    return !PLAIN.contains(language);
  }

  /** Share of a text's words that have letters beyond ASCII and are in no list. */
  double unlisted() {
    return Math.max(UNLISTED, own.unlisted());
  }

  /** Frequency of the rarest listed words. */
  double rarest() {
    return own.rarest();
  }

  /** The letters beyond ASCII of the language's words. */
  String alphabet() {
    return own.alphabet();
  }

  /** Which of them stand between which others. */
  LetterContexts letters() {
    return own.letters();
  }

  /** Lower case as the lists have it: {@code İ} stays, {@code I} may be {@code ı}. */
  String lower(CharSequence word) {
    StringBuilder lower = new StringBuilder(word.length());
    boolean turkic = isTurkic();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      lower.append(c == 'İ' ? c : c == 'I' && turkic ? 'ı' : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /** Whether the capital of {@code i} is {@code İ}. */
  boolean isTurkic() {
    return language.equals("tr") || language.equals("az");
  }

  /** {@code letter} as a capital of the language. */
  char upper(char letter) {
    return letter == 'i' && isTurkic()
        ? 'İ'
        : String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
  }

  /** Share of a text's words that are {@code word}; 0 if it is unknown. */
  double frequency(CharSequence word) {
    String lower = lower(word);
    return Math.max(
        share(own(WordList.key(lower)), lower), NAME * share(names(WordList.key(lower)), lower));
  }

  /** Share of a text's words that are {@code word}, by the language's own list alone. */
  double ownFrequency(CharSequence word) {
    String lower = lower(word);
    return share(own(WordList.key(lower)), lower);
  }

  /** Own words of this key. */
  List<WordList.Word> own(String key) {
    return found(own, key, ownFound);
  }

  /** Own words whose key begins so, at most {@code most}. */
  List<WordList.Word> beginning(String key, int most) {
    return own.beginning(key, most);
  }

  /** Whether the language joins words to new ones without a space. */
  boolean compounds() {
    return COMPOUNDING.contains(language);
  }

  /** Whether a capital says nothing of names. */
  boolean capitalizesNouns() {
    return language.equals("de") || language.equals("lb");
  }

  /** Names of this key. */
  List<WordList.Word> names(String key) {
    return found(names, key, namesFound);
  }

  /** Frequency of a word from the list of names. */
  static double nameFrequency(WordList.Word name) {
    return NAME * name.frequency();
  }

  private static List<WordList.Word> found(
      WordList list, String key, Map<String, List<WordList.Word>> remembered) {
    List<WordList.Word> found = remembered.get(key);
    if (found == null) {
      found = list.matching(key);
      if (remembered.size() == REMEMBERED) {
        remembered.clear();
      }
      remembered.put(key, found);
    }
    return found;
  }

  private static double share(List<WordList.Word> words, String lower) {
    for (WordList.Word word : words) {
      if (word.letters().equals(lower)) {
        return SHARES[word.commonness()];
      }
    }
    return 0;
  }
}
