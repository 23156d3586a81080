package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a word with marks of loss in it: as a known word with its letters back, as two words joined
 * by an apostrophe or a dash, as a word beside a quotation mark, or as a word and a genuine
 * question mark. All readings compete by how often they occur.
 */
final class WordReadings {

  /** How often a quotation mark stands at a word that has lost something at its edge. */
  private static final double QUOTED = 0.01;

  /** The same if no other mark in the line can be its partner. */
  private static final double UNQUOTED = 0.0005;

  /** Where one word is listed another of its like may be missing, with this share of the rarest. */
  private static final double SIBLING = 0.2;

  /** Share of unlisted words that no guess accounts for: signs, foreign letters, slips. */
  private static final double UNEXPLAINED = 0.01;

  /** How often a question ends at a word, where a sentence may end, and elsewhere. */
  private static final double ASKED = 0.02;

  private static final double ASKED_INSIDE = 0.0005;

  /** Where a sentence goes on, its next word is hardly a name. */
  private static final double ASKED_BEFORE_CAPITAL = 0.1;

  private static final double UNLIKELY = 1e-6;

  /** Frequency of words that no list knows: within a sentence, and with a capital. */
  private static final double UNKNOWN = 1e-8;

  private static final double UNKNOWN_NAME = 1e-6;

  /** A listed word without its last letter is a word that no list knows, so often. */
  private static final double STEM = 0.1;

  /**
   * How often a joint is an apostrophe where the parts allow it, or a dash where both are words.
   */
  private static final double APOSTROPHE = 0.02;

  /** How often an ending that an apostrophe parts is a given one. */
  private static final double ENDING = 0.02;

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

  /**
   * A reading and how often its like occurs.
   *
   * @param after {@code null} if nothing was lost
   * @param kind {@code null} for what nothing explains
   */
  private record Rival(
      int from,
      int to,
      @Nullable String after,
      double weight,
      double certainty,
      @Nullable Kind kind) {

    Rival times(double factor) {
      return new Rival(from, to, after, weight * factor, certainty, kind);
    }

    Rival plus(double more) {
      return new Rival(from, to, after, weight + more, certainty, kind);
    }
  }

  /**
   * What the word in {@code [start, end)} most likely was; {@code null} if it is whole.
   *
   * @param settled marks before this index are no question marks
   */
  @Nullable Reading best(String text, int start, int end, int settled) {
    List<Rival> rivals = rivals(text, start, end, settled);
    Rival best = null;
    double sum = 0;
    for (Rival rival : rivals) {
      sum += rival.weight();
      best =
          rival.kind() != null && (best == null || rival.weight() > best.weight()) ? rival : best;
    }
    if (best == null || best.after() == null || best.kind() == null) {
      return null;
    }
    return new Reading(
        best.from(),
        text.substring(best.from(), best.to()),
        best.after(),
        best.certainty() * best.weight() / sum,
        best.kind());
  }

  /**
   * How often words like the one in {@code [start, end)} occur in which only letters were lost that
   * each of {@code charsets} cannot hold.
   */
  double[] evidence(String text, int start, int end, List<LossyCharset> charsets) {
    double[] evidence = new double[charsets.size()];
    for (Rival rival : rivals(text, start, end, 0)) {
      for (int i = 0; i < evidence.length; i++) {
        evidence[i] += isLostTo(charsets.get(i), text, rival) ? rival.weight() : 0;
      }
    }
    return evidence;
  }

  /** How often words like the one in {@code [start, end)} occur. */
  double weight(String text, int start, int end) {
    return rivals(text, start, end, 0).stream().mapToDouble(Rival::weight).sum();
  }

  private boolean isLostTo(LossyCharset charset, String text, Rival rival) {
    String after = rival.after();
    for (int i = 0; after != null && i < after.length(); i++) {
      if (text.charAt(rival.from() + i) == loss.mark() && charset.holds(after.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private List<Rival> rivals(String text, int start, int end, int settled) {
    List<Rival> rivals = new ArrayList<>();
    int leading = run(text, start, end, 1);
    int trailing = run(text, end - 1, start - 1, -1);
    for (int lead = 0; lead <= Math.min(leading, 2); lead++) {
      for (int trail = 0; trail <= Math.min(trailing, 2); trail++) {
        int from = start + lead;
        String core = text.substring(from, end - trail);
        double edges = leads(text, end, lead) * trails(text, start, end, trail);
        boolean starts = Sentence.starts(text, start) && !isSettled(text, start, settled);
        for (Rival rival : read(text, core, from, starts, settled)) {
          rivals.add(rival.times(edges));
        }
      }
    }
    return rivals;
  }

  /** Whether what stands before {@code start} is a mark of which is known what it was. */
  private boolean isSettled(String text, int start, int settled) {
    int before = Spaces.trimEnd(text, 0, start) - 1;
    return before >= 0 && before < settled && text.charAt(before) == loss.mark();
  }

  private List<Rival> read(String text, String core, int from, boolean starts, int settled) {
    List<Rival> rivals = new ArrayList<>();
    int to = from + core.length();
    int mark = core.indexOf(loss.mark());
    if (mark < 0) {
      rivals.add(new Rival(from, to, null, whole(text, core, to), 1, Kind.WORD));
      return rivals;
    }
    Map<String, Rival> words = new TreeMap<>();
    List<WordFills.Fill> found = fills.of(core, starts);
    Neighbours neighbours =
        found.size() < 2 ? null : new Neighbours(vocabulary, loss.mark(), text, from, to);
    for (WordFills.Fill fill : found) {
      double fit =
          neighbours == null
              ? 1
              : neighbours.likelihood(vocabulary.lower(fill.word()), fill.frequency());
      Kind kind = fill.name() ? Kind.NAME : Kind.WORD;
      words.put(fill.word(), rival(text, core, from, fill, fill.frequency() * fit, kind, settled));
    }
    double unknown = fills.unknown(core) + siblings(found);
    List<WordFills.Fill> guesses = unlisted.of(core, starts);
    for (WordFills.Fill fill : guesses) {
      double weight = unknown * fill.frequency();
      words.merge(
          fill.word(),
          rival(text, core, from, fill, weight, Kind.UNLISTED, settled),
          (listed, guessed) -> listed.plus(weight));
    }
    rivals.addAll(words.values());
    double unexplained = guesses.isEmpty() ? unknown : unknown * UNEXPLAINED;
    rivals.add(new Rival(from, to, null, unexplained, 1, null));
    if (mark > 0 && core.lastIndexOf(loss.mark()) == mark && mark < core.length() - 1) {
      joined(core, mark, from, rivals);
    }
    elided(core, mark, from, rivals);
    return rivals;
  }

  private Rival rival(
      String text,
      String core,
      int from,
      WordFills.Fill fill,
      double weight,
      Kind kind,
      int settled) {
    double capital = Capitals.certainty(text, core, from, fill.word(), loss, vocabulary, settled);
    return new Rival(
        from, from + core.length(), fill.word(), weight, Math.min(fill.certainty(), capital), kind);
  }

  /** How often other forms of the listed words occur that are not listed themselves. */
  private double siblings(List<WordFills.Fill> listed) {
    return listed.isEmpty() || !vocabulary.hasOwnLetters() ? 0 : SIBLING * vocabulary.rarest();
  }

  /** How often {@code core}, in which nothing was lost, stands before the marks at {@code to}. */
  private double whole(String text, String core, int to) {
    double frequency = vocabulary.frequency(core);
    if (frequency > 0) {
      return frequency;
    }
    double longer = 0;
    if (to < text.length() && text.charAt(to) == loss.mark()) {
      for (WordFills.Fill fill : fills.of(core + loss.mark(), false)) {
        longer += fill.frequency();
      }
    }
    boolean capital = Character.isUpperCase(core.charAt(0));
    double least = longer == 0 ? 0 : capital ? UNKNOWN_NAME : UNKNOWN;
    return Math.max(Math.max(longer * STEM, fills.whole(core)), least);
  }

  /** {@code It?s}, {@code truce?whenever}. */
  private void joined(String core, int mark, int from, List<Rival> rivals) {
    String before = core.substring(0, mark);
    String after = core.substring(mark + 1);
    int to = from + core.length();
    boolean apostrophe = loss.loses('’') && isApostrophe(before, after);
    if (apostrophe) {
      double weight = apostrophe(before, after);
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

  private double leads(String text, int end, int count) {
    boolean quotes = loss.loses('“') || loss.loses('„') || loss.loses('«') || loss.loses('¿');
    if (count != 1 || !quotes) {
      return count == 0 ? 1 : UNLIKELY;
    }
    return Quotation.mayClose(text, end, loss.mark()) ? QUOTED : UNQUOTED;
  }

  private double trails(String text, int start, int end, int count) {
    if (count == 0) {
      return 1;
    }
    boolean quotes = loss.loses('”') || loss.loses('’') || loss.loses('“') || loss.loses('»');
    double quoted =
        !quotes ? UNLIKELY : Quotation.mayOpen(text, start, loss.mark()) ? QUOTED : UNQUOTED;
    double asked = loss.mayBeGenuine() ? asked(text, end) : UNLIKELY;
    return count == 1 ? Math.max(quoted, asked) : Math.max(UNLIKELY, quoted * asked);
  }

  /** How often a question ends before {@code end}. */
  private double asked(String text, int end) {
    if (!Sentence.mayEnd(text, end)) {
      return ASKED_INSIDE;
    }
    int next = Spaces.skip(text, end, text.length());
    boolean name = next < text.length() && next > end && Character.isUpperCase(text.charAt(next));
    return name && !vocabulary.capitalizesNouns() ? ASKED_BEFORE_CAPITAL : ASKED;
  }

  private int run(String text, int from, int to, int step) {
    int length = 0;
    for (int i = from; i != to && text.charAt(i) == loss.mark(); i += step) {
      length++;
    }
    return length;
  }
}
