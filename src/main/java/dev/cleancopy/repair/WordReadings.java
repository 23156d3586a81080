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

  /** Where one word is listed another of its like may be missing, with this share of the rarest. */
  private static final double SIBLING = 0.2;

  /** Share of unlisted words that no guess accounts for: signs, foreign letters, slips. */
  private static final double UNEXPLAINED = 0.01;

  /** Frequency of words that no list knows: within a sentence, and with a capital. */
  private static final double UNKNOWN = 1e-8;

  private static final double UNKNOWN_NAME = 1e-6;

  /** A listed word without its last letter is a word that no list knows, so often. */
  private static final double STEM = 0.1;

  /** Marks at an edge that are looked at. */
  private static final int EDGE = 2;

  private final Vocabulary vocabulary;
  private final Loss loss;
  private final WordFills listed;
  private final UnlistedWords unlisted;
  private final JoinedWords joined;
  private final WordEdges edges;

  WordReadings(Candidates candidates, Joints joints, Loss loss) {
    this.loss = loss;
    vocabulary = candidates.vocabulary();
    listed = candidates.listed();
    unlisted = candidates.unlisted();
    joined = new JoinedWords(candidates, joints, loss);
    edges = new WordEdges(vocabulary, loss);
  }

  /**
   * What the word in {@code [start, end)} most likely was; {@code null} if it is whole.
   *
   * @param settled marks before this index are no question marks
   * @return of no confidence if it probably was a word that cannot have been lost
   */
  @Nullable Reading best(String text, int start, int end, int settled) {
    Rival best = null;
    double sum = 0;
    for (Rival rival : rivals(text, start, end, settled)) {
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
        loss.isOf(best.lostTo()) ? best.certainty() * best.weight() / sum : 0,
        best.kind());
  }

  /** All that the word in {@code [start, end)} may have been. */
  List<Rival> rivals(String text, int start, int end, int settled) {
    List<Rival> rivals = new ArrayList<>();
    int leading = Math.min(EDGE, run(text, start, end, 1));
    int trailing = Math.min(EDGE, run(text, end - 1, start - 1, -1));
    boolean starts = Sentence.starts(text, start) && !isSettled(text, start, settled);
    for (int lead = 0; lead <= leading; lead++) {
      for (int trail = 0; trail <= trailing; trail++) {
        int from = start + lead;
        String core = text.substring(from, end - trail);
        double edge = edges.before(text, end, lead) * edges.after(text, start, end, trail);
        for (Rival rival : read(text, core, from, starts, settled)) {
          rivals.add(rival.times(edge));
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
    int to = from + core.length();
    if (core.indexOf(loss.mark()) < 0) {
      return List.of(Rival.whole(from, to, whole(text, core, to)));
    }
    List<WordFills.Fill> found = listed.of(core, starts);
    Map<String, Rival> words = known(text, core, from, found, settled);
    double unknown = listed.unknown(core) + siblings(found);
    boolean guessed = false;
    for (WordFills.Fill fill : unlisted.of(core, starts)) {
      double weight = unknown * fill.frequency() * loss.shareOf(fill.lostTo());
      if (weight > 0) {
        guessed = true;
        words.merge(
            fill.word(),
            rival(text, core, from, fill, weight, Kind.UNLISTED, settled),
            (listed, guess) -> listed.plus(weight));
      }
    }
    List<Rival> rivals = new ArrayList<>(words.values());
    rivals.add(Rival.unexplained(from, to, guessed ? unknown * UNEXPLAINED : unknown));
    joined.addTo(rivals, core, from);
    return rivals;
  }

  /** The listed words that {@code core} may have been. */
  private Map<String, Rival> known(
      String text, String core, int from, List<WordFills.Fill> found, int settled) {
    Map<String, Rival> words = new TreeMap<>();
    List<WordFills.Fill> possible =
        found.stream().filter(fill -> loss.shareOf(fill.lostTo()) > 0).toList();
    Neighbours neighbours =
        possible.size() < 2
            ? null
            : new Neighbours(vocabulary, loss.mark(), text, from, from + core.length());
    for (WordFills.Fill fill : possible) {
      double fit =
          neighbours == null
              ? 1
              : neighbours.likelihood(vocabulary.lower(fill.word()), fill.frequency());
      double weight = fill.frequency() * fit * loss.shareOf(fill.lostTo());
      Kind kind = fill.name() ? Kind.NAME : Kind.WORD;
      words.put(fill.word(), rival(text, core, from, fill, weight, kind, settled));
    }
    return words;
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
    double certainty = Math.min(fill.certainty(), capital);
    int to = from + core.length();
    return new Rival(from, to, fill.word(), weight, certainty, fill.lostTo(), kind);
  }

  /** How often other forms of the listed words occur that are not listed themselves. */
  private double siblings(List<WordFills.Fill> found) {
    return found.isEmpty() || !vocabulary.hasOwnLetters() ? 0 : SIBLING * vocabulary.rarest();
  }

  /** How often {@code core}, in which nothing was lost, stands before the marks at {@code to}. */
  private double whole(String text, String core, int to) {
    double frequency = vocabulary.frequency(core);
    if (frequency > 0) {
      return frequency;
    }
    double longer = 0;
    if (to < text.length() && text.charAt(to) == loss.mark()) {
      for (WordFills.Fill fill : listed.of(core + loss.mark(), false)) {
        longer += fill.frequency() * loss.shareOf(fill.lostTo());
      }
    }
    boolean capital = Character.isUpperCase(core.charAt(0));
    double least = longer == 0 ? 0 : capital ? UNKNOWN_NAME : UNKNOWN;
    return Math.max(Math.max(longer * STEM, listed.whole(core)), least);
  }

  private int run(String text, int from, int to, int step) {
    int length = 0;
    for (int i = from; i != to && text.charAt(i) == loss.mark(); i += step) {
      length++;
    }
    return length;
  }
}
