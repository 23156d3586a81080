package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import java.util.List;

/** Reads a mark within a word as what joins two: an apostrophe, or a dash without spaces. */
final class JoinedWords {

  /**
   * How often a joint is an apostrophe where the parts allow it, or a dash where both are words.
   */
  private static final double APOSTROPHE = 0.02;

  /** How often an ending that an apostrophe parts is a given one. */
  private static final double ENDING = 0.02;

  private static final int LONGEST_ENDING = 7;

  private static final double DASH = 0.003;

  /** Both parts of a dashed pair must be at least this common. */
  private static final double COMMON = 4e-9;

  private static final double SURE_APOSTROPHE = 0.995;
  private static final double SURE_DASH = 0.99;
  private static final double DOUBTFUL_DASH = 0.9;
  private static final double SHORT_DASH = 0.97;

  private static final String VOWELS = "aeiouyhàâéèêëîïôœìòù";

  private final Vocabulary vocabulary;
  private final Joints joints;
  private final Loss loss;
  private final WordFills fills;

  JoinedWords(Candidates candidates, Joints joints, Loss loss) {
    vocabulary = candidates.vocabulary();
    fills = candidates.listed();
    this.joints = joints;
    this.loss = loss;
  }

  /** {@code It?s}, {@code truce?whenever}, {@code l??t?}: adds what {@code core} may have been. */
  void addTo(List<Rival> rivals, String core, int from) {
    int mark = core.indexOf(loss.mark());
    boolean single = core.lastIndexOf(loss.mark()) == mark;
    if (mark > 0 && single && mark < core.length() - 1) {
      joined(rivals, core, mark, from);
    }
    if (mark > 0 && !single) {
      elided(rivals, core, mark, from);
    }
  }

  private void joined(List<Rival> rivals, String core, int mark, int from) {
    String before = core.substring(0, mark);
    String after = core.substring(mark + 1);
    boolean apostrophe = loss.share('’') > 0 && isApostrophe(before, after);
    if (apostrophe) {
      double weight = apostrophe(before, after);
      add(rivals, core, mark, from, '’', weight, SURE_APOSTROPHE, Kind.APOSTROPHE);
    }
    char dash = loss.loses('—') ? '—' : '–';
    double first = known(before);
    double second = known(after);
    if (!apostrophe
        && !isKnown(before + after)
        && loss.share(dash) > 0
        && first >= COMMON
        && second >= COMMON
        && before.length() >= 2
        && (Character.isLowerCase(after.charAt(0)) || !loss.mayBeGenuine())) {
      double weight =
          DASH * Math.min(Math.max(first * second * 1e6, 5e-8), Math.min(first, second));
      boolean shortPart = Math.min(before.length(), after.length()) < 3;
      double certainty =
          !vocabulary.language().equals("en") ? DOUBTFUL_DASH : shortPart ? SHORT_DASH : SURE_DASH;
      add(rivals, core, mark, from, dash, weight, certainty, Kind.DASH);
    }
  }

  private void add(
      List<Rival> rivals,
      String core,
      int mark,
      int from,
      char joint,
      double weight,
      double certainty,
      Kind kind) {
    String after = core.substring(0, mark) + joint + core.substring(mark + 1);
    rivals.add(
        new Rival(
            from,
            from + core.length(),
            after,
            weight * loss.share(joint),
            certainty,
            LossyCharset.losing(joint),
            kind));
  }

  /** How often an apostrophe stands between these two. */
  private double apostrophe(String before, String after) {
    double first = Math.max(vocabulary.frequency(before), fills.whole(before) * ENDING);
    String language = vocabulary.language();
    if (joints.contracts(language, vocabulary.lower(after))) {
      return APOSTROPHE * first;
    }
    return joints.elides(language, vocabulary.lower(before))
        ? first * Math.max(vocabulary.frequency(after), fills.whole(after))
        : APOSTROPHE * ENDING * first;
  }

  /** {@code l??t?}: an elided word before one that has lost letters of its own. */
  private void elided(List<Rival> rivals, String core, int mark, int from) {
    String before = core.substring(0, mark);
    if (loss.share('’') == 0 || !joints.elides(vocabulary.language(), vocabulary.lower(before))) {
      return;
    }
    for (WordFills.Fill fill : fills.of(core.substring(mark + 1), false)) {
      int lostTo = fill.lostTo() & LossyCharset.losing('’');
      double share = loss.shareOf(lostTo);
      if (share > 0) {
        rivals.add(
            new Rival(
                from,
                from + core.length(),
                before + '’' + fill.word(),
                fill.frequency() * share,
                SURE_APOSTROPHE * fill.certainty(),
                lostTo,
                Kind.WORD));
      }
    }
  }

  /** Whether the parts are one word: then the mark is part of a pattern, not of the text. */
  private boolean isKnown(String word) {
    return vocabulary.frequency(word) > 0;
  }

  private boolean isApostrophe(String before, String after) {
    String language = vocabulary.language();
    boolean capital = Character.isUpperCase(before.charAt(0));
    boolean known = vocabulary.frequency(before) > 0 || capital;
    return (joints.contracts(language, vocabulary.lower(after)) && known)
        || (joints.elides(language, vocabulary.lower(before)) && startsWithVowel(after))
        || (capital
            && before.length() > 2
            && Character.isLowerCase(after.charAt(0))
            && after.length() <= LONGEST_ENDING
            && joints.partsEnding(language, after));
  }

  private static boolean startsWithVowel(String word) {
    return VOWELS.indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
  }

  /** Frequency of {@code word}, or less of the word that it is an English form of. */
  private double known(String word) {
    double frequency = vocabulary.ownFrequency(word);
    if (frequency > 0 || !vocabulary.language().equals("en")) {
      return frequency;
    }
    for (int cut = 1; cut <= 3 && word.length() - cut > 2; cut++) {
      frequency =
          Math.max(
              frequency, vocabulary.ownFrequency(word.substring(0, word.length() - cut)) * 0.2);
    }
    return frequency;
  }
}
