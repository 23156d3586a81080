package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a word with marks of loss in it: as a known word with its letters back, as two words joined
 * by an apostrophe or a dash, as a word beside a quotation mark, or as a word and a genuine
 * question mark. All readings compete by how often they occur.
 */
final class WordReadings {

  /** How often a quotation mark stands at a word that has lost something at its edge. */
  private static final double QUOTED = 0.01;

  /** How often a question ends at a word, where a sentence may end, and elsewhere. */
  private static final double ASKED = 0.02;

  private static final double ASKED_INSIDE = 0.0005;
  private static final double UNLIKELY = 1e-6;

  /** Frequency of words that no list knows: within a sentence, and with a capital. */
  private static final double UNKNOWN = 1e-8;

  private static final double UNKNOWN_NAME = 1e-6;

  /**
   * How often a joint is an apostrophe where the parts allow it, or a dash where both are words.
   */
  private static final double APOSTROPHE = 0.02;

  private static final double DASH = 0.003;

  /** Both parts of a dashed pair must be at least this common. */
  private static final double COMMON = 4e-9;

  private static final double SURE_APOSTROPHE = 0.995;
  private static final double SURE_DASH = 0.99;
  private static final double DOUBTFUL_DASH = 0.9;
  private static final double SHORT_DASH = 0.97;

  private final Vocabulary vocabulary;
  private final Joints joints;
  private final Loss loss;
  private final WordFills fills;
  private final UnlistedWords unlisted;

  WordReadings(Vocabulary vocabulary, Joints joints, Loss loss) {
    this.vocabulary = vocabulary;
    this.joints = joints;
    this.loss = loss;
    fills = new WordFills(vocabulary, loss);
    unlisted = new UnlistedWords(vocabulary, fills, loss);
  }

  /** A reading and how often its like occurs; {@code after} is {@code null} if nothing was lost. */
  private record Rival(
      int from, int to, @Nullable String after, double weight, double certainty, Kind kind) {}

  /** What the word in {@code [start, end)} most likely was; {@code null} if it is whole. */
  @Nullable Reading best(String text, int start, int end) {
    List<Rival> rivals = new ArrayList<>();
    int leading = run(text, start, end, 1);
    int trailing = run(text, end - 1, start - 1, -1);
    double unknown = 0;
    for (int lead = 0; lead <= Math.min(leading, 2); lead++) {
      for (int trail = 0; trail <= Math.min(trailing, 2); trail++) {
        int from = start + lead;
        int to = end - trail;
        String core = text.substring(from, to);
        double edges = leads(lead) * trails(text, end, trail);
        List<Rival> here = new ArrayList<>();
        read(text, core, from, here);
        for (Rival rival : here) {
          rivals.add(
              new Rival(
                  rival.from(),
                  rival.to(),
                  rival.after(),
                  rival.weight() * edges,
                  rival.certainty(),
                  rival.kind()));
        }
        unknown += edges * fills.unknown(core);
      }
    }
    return choose(text, rivals, unknown);
  }

  private @Nullable Reading choose(String text, List<Rival> rivals, double unknown) {
    Rival best = null;
    double sum = unknown;
    for (Rival rival : rivals) {
      sum += rival.weight();
      best = best == null || rival.weight() > best.weight() ? rival : best;
    }
    if (best == null || best.after() == null) {
      return null;
    }
    return new Reading(
        best.from(),
        text.substring(best.from(), best.to()),
        best.after(),
        best.certainty() * best.weight() / sum,
        best.kind());
  }

  private void read(String text, String core, int from, List<Rival> rivals) {
    int to = from + core.length();
    int mark = core.indexOf(loss.mark());
    if (mark < 0) {
      double frequency = vocabulary.frequency(core);
      boolean capital = Character.isUpperCase(core.charAt(0));
      rivals.add(
          new Rival(
              from, to, null, Math.max(frequency, capital ? UNKNOWN_NAME : UNKNOWN), 1, Kind.WORD));
      return;
    }
    boolean starts = Sentence.starts(text, from);
    List<WordFills.Fill> found = fills.of(core, starts);
    Neighbours neighbours =
        found.size() < 2 ? null : new Neighbours(vocabulary, loss.mark(), text, from, to);
    for (WordFills.Fill fill : found.isEmpty() ? unlisted.of(core, starts) : found) {
      double fit =
          neighbours == null
              ? 1
              : neighbours.likelihood(vocabulary.lower(fill.word()), fill.frequency());
      rivals.add(
          new Rival(
              from,
              to,
              fill.word(),
              fill.frequency() * fit,
              Math.min(fill.certainty(), Capitals.certainty(text, core, from, fill.word(), loss)),
              fill.name() ? Kind.NAME : Kind.WORD));
    }
    if (mark > 0 && core.lastIndexOf(loss.mark()) == mark && mark < core.length() - 1) {
      joined(core, mark, from, rivals);
    }
    elided(core, mark, from, rivals);
  }

  /** {@code It?s}, {@code truce?whenever}. */
  private void joined(String core, int mark, int from, List<Rival> rivals) {
    String before = core.substring(0, mark);
    String after = core.substring(mark + 1);
    int to = from + core.length();
    boolean apostrophe = loss.loses('’') && isApostrophe(before, after);
    if (apostrophe) {
      double weight = APOSTROPHE * Math.max(vocabulary.frequency(before), UNKNOWN_NAME);
      rivals.add(
          new Rival(from, to, before + '’' + after, weight, SURE_APOSTROPHE, Kind.APOSTROPHE));
    }
    char dash = loss.loses('—') ? '—' : '–';
    double first = known(before);
    double second = known(after);
    if (!apostrophe
        && !isKnown(before + after)
        && loss.loses(dash)
        && first >= COMMON
        && second >= COMMON
        && before.length() >= 2
        && (Character.isLowerCase(after.charAt(0)) || !loss.mayBeGenuine())) {
      double weight =
          DASH * Math.min(Math.max(first * second * 1e6, 5e-8), Math.min(first, second));
      boolean shortPart = Math.min(before.length(), after.length()) < 3;
      double certainty =
          !vocabulary.language().equals("en") ? DOUBTFUL_DASH : shortPart ? SHORT_DASH : SURE_DASH;
      rivals.add(new Rival(from, to, before + dash + after, weight, certainty, Kind.DASH));
    }
  }

  /** {@code l??t?}: an elided word before one that has lost letters of its own. */
  private void elided(String core, int mark, int from, List<Rival> rivals) {
    String rest = core.substring(mark + 1);
    if (!loss.loses('’')
        || rest.indexOf(loss.mark()) < 0
        || mark == 0
        || !joints.elides(vocabulary.language(), vocabulary.lower(core.substring(0, mark)))) {
      return;
    }
    for (WordFills.Fill fill : fills.of(rest, false)) {
      rivals.add(
          new Rival(
              from,
              from + core.length(),
              core.substring(0, mark) + '’' + fill.word(),
              fill.frequency(),
              SURE_APOSTROPHE * fill.certainty(),
              Kind.WORD));
    }
  }

  /** Whether the parts are one word: then the mark is part of a pattern, not of the text. */
  private boolean isKnown(String word) {
    return vocabulary.frequency(word) > 0;
  }

  private boolean isApostrophe(String before, String after) {
    String language = vocabulary.language();
    boolean known = vocabulary.frequency(before) > 0 || Character.isUpperCase(before.charAt(0));
    return (joints.contracts(language, vocabulary.lower(after)) && known)
        || (joints.elides(language, vocabulary.lower(before)) && startsWithVowel(after))
        || (Character.isUpperCase(before.charAt(0))
            && before.length() > 2
            && Character.isLowerCase(after.charAt(0))
            && after.length() <= 7
            && joints.partsEnding(language, after));
  }

  private static boolean startsWithVowel(String word) {
    return "aeiouyhàâéèêëîïôœìòù".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
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

  private double leads(int count) {
    boolean quotes = loss.loses('“') || loss.loses('„') || loss.loses('«') || loss.loses('¿');
    return count == 0 ? 1 : count == 1 && quotes ? QUOTED : UNLIKELY;
  }

  private double trails(String text, int end, int count) {
    if (count == 0) {
      return 1;
    }
    double quoted = loss.loses('”') || loss.loses('’') ? QUOTED : UNLIKELY;
    double asked =
        !loss.mayBeGenuine() ? UNLIKELY : Sentence.mayEnd(text, end) ? ASKED : ASKED_INSIDE;
    return count == 1 ? Math.max(quoted, asked) : Math.max(UNLIKELY, quoted * asked);
  }

  private int run(String text, int from, int to, int step) {
    int length = 0;
    for (int i = from; i != to && text.charAt(i) == loss.mark(); i += step) {
      length++;
    }
    return length;
  }
}
