package dev.cleancopy.identify;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Language.Candidate;
import dev.cleancopy.model.Page;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells languages from text. Immutable and thread-safe. */
public final class LanguageIdentifier {

  /** Fewer letters than this are no text. */
  private static final int FEWEST_LETTERS = 3;

  /** A stretch of this length tells its language. */
  private static final int TELLING = 250;

  /** How sure one can be of a language of which only the script is known. */
  private static final double BY_SCRIPT_ALONE = 0.5;

  /**
   * Text below this plausibility is in no language that is known, or in none at all: of held-out
   * paragraphs none is below -4.5 (alphabets), -7.4 (Chinese, Japanese, Korean).
   */
  private static final double IMPLAUSIBLE = -5;

  private static final double IMPLAUSIBLE_IDEOGRAPHS = -10;

  /**
   * Text above this plausibility in one language is hardly ever in another, but for its closest
   * relatives: the median of held-out paragraphs is -3 (alphabets), -4.6 to -7.2.
   */
  private static final double AT_HOME = -3.4;

  private static final double AT_HOME_IDEOGRAPHS = -7.5;

  /** Nearly all text in a language is more plausible in it than this. */
  private static final double USUAL = -4.2;

  private static final double USUAL_IDEOGRAPHS = -9;

  /** So sure of one stretch, others need only be found at home in its language. */
  private static final double SURE = 0.99;

  /** What chance may take from the plausibility of a text, shared out over its letters. */
  private static final double CHANCE = 40;

  /** So many characters tell whether a text is garbage. */
  private static final int JUDGED = 500;

  /** Alternatives that are mentioned. */
  private static final int MOST_ALTERNATIVES = 5;

  private final LanguageModels models;
  private final Claims claims;

  /** An identifier that asks {@code models}. */
  public LanguageIdentifier(LanguageModels models) {
    this.models = models;
    claims = new Claims(models.languages());
  }

  /**
   * The language of most of a page's running text. Menus and footers in another language do not
   * matter, nor does what the page claims, unless the text leaves it open.
   *
   * @param hint what the caller believes, BCP 47; one vote among others
   */
  public Language identify(Page page, @Nullable String hint) {
    Poll poll = new Poll();
    StringBuilder all = new StringBuilder();
    Candidate leader = null;
    for (RunningText.Stretch stretch : RunningText.of(page)) {
      String text = beginning(stretch.text());
      List<Candidate> ranked =
          leader != null && isAtHome(text, leader.tag()) ? List.of(leader) : models.rank(text);
      leader = !ranked.isEmpty() && ranked.get(0).confidence() >= SURE ? ranked.get(0) : leader;
      poll.add(ranked, stretch.weight());
      all.append(text).append('\n');
    }
    return language(poll.result(Votes.of(page, hint, claims)), all);
  }

  /**
   * The languages of those elements of {@code body} that are certainly not in that of the page, by
   * the id of the block with which they begin.
   */
  public Map<Integer, String> differing(List<Element> body, Language page) {
    Map<Integer, String> differing = new TreeMap<>();
    if (models.knows(page.tag())) {
      OtherLanguage other = new OtherLanguage(models, page.tag());
      for (Element element : body) {
        String tag = element instanceof Element.Code ? null : other.of(element.text());
        if (tag != null) {
          differing.put(element.origin().block().id(), tag);
        }
      }
    }
    return differing;
  }

  /** The language of one text, by nothing but its letters. */
  public Language identify(String text) {
    return language(models.rank(text), text);
  }

  private Language language(List<Candidate> ranked, CharSequence text) {
    if (Words.weight(text) < FEWEST_LETTERS) {
      return Language.UNKNOWN;
    }
    Direction direction = direction(text);
    if (ranked.isEmpty()) {
      return byScript(text, direction);
    }
    Candidate best = ranked.get(0);
    if (isGarbage(text, best.tag())) {
      return new Language(Language.UNKNOWN.tag(), 0, List.of(), direction);
    }
    List<Candidate> others = ranked.subList(1, Math.min(ranked.size(), MOST_ALTERNATIVES + 1));
    return new Language(best.tag(), best.confidence(), others, direction);
  }

  /** Whether {@code text} is so much at home in a language that no other need be asked. */
  private boolean isAtHome(String text, String tag) {
    return Words.weight(text) >= TELLING / 2
        && models.plausibility(text, tag) > (isIdeographic(tag) ? AT_HOME_IDEOGRAPHS : AT_HOME);
  }

  /** Nearly all text in the language {@code tag} is more plausible in it than this. */
  static double usual(String tag) {
    return isIdeographic(tag) ? USUAL_IDEOGRAPHS : USUAL;
  }

  private static boolean isIdeographic(String tag) {
    return tag.startsWith("zh") || tag.equals("ja") || tag.equals("ko");
  }

  private boolean isGarbage(CharSequence text, String tag) {
    double floor = isIdeographic(tag) ? IMPLAUSIBLE_IDEOGRAPHS : IMPLAUSIBLE;
    CharSequence judged = text.subSequence(0, Math.min(text.length(), JUDGED));
    return models.plausibility(judged, tag) < floor - CHANCE / Math.max(1, Words.weight(judged));
  }

  private static String beginning(String text) {
    if (text.length() <= TELLING) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(TELLING - 1)) ? TELLING - 1 : TELLING;
    return text.substring(0, end);
  }

  /** The language for which the script of the first letter is mostly used: Lao, Tibetan, Odia. */
  private Language byScript(CharSequence text, Direction direction) {
    int letter = text.chars().filter(Character::isLetter).findFirst().orElse(' ');
    int script = Scripts.of(letter);
    if (script <= UScript.INHERITED) {
      return Language.UNKNOWN;
    }
    ULocale likely = ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)));
    String tag = likely.getLanguage();
    return tag.isEmpty() || tag.equals(Language.UNKNOWN.tag()) || models.knows(tag)
        ? Language.UNKNOWN
        : new Language(tag, BY_SCRIPT_ALONE, List.of(), direction);
  }

  private static Direction direction(CharSequence text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        balance += Scripts.isRightToLeft(c) ? 1 : -1;
      }
    }
    return balance > 0 ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }
}
