package dev.cleancopy.repair;

import dev.cleancopy.language.Characters;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordList;
import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read in a charset of single bytes, once or several times over: {@code Ã¼} is
 * {@code ü}. Its sequences can hardly arise by chance, so they are found run by run among text that
 * was read right; whether the outcome is more plausible has the last word.
 */
final class Utf8Mojibake {

  /** The outcome must be this much more plausible, in bits. */
  private static final double GAIN = 6;

  /** What a letter that hardly any text holds counts against the outcome. */
  private static final double STRANGE = 12;

  /** What a capital counts, where all else is the same. */
  private static final double CAPITAL = 0.5;

  /** A longer run is of more than one character. */
  private static final int LONG = 3;

  /** Text was decoded wrong up to so many times over. */
  private static final int LAYERS = 3;

  /** So much of what stands before the first run counts. */
  private static final int BEFORE = 100;

  /** So much of a text tells in which charset it was read. */
  private static final int SAMPLE = 600;

  /** Letters of living alphabets among those of phonetics. */
  private static final String ALIVE = "șțȘȚəƏơƠưƯʻʼƒ";

  private final LanguageModels models;
  private final WordList portuguese;

  /**
   * @param portuguese where {@code à} melts with the word after it
   */
  Utf8Mojibake(LanguageModels models, WordList portuguese) {
    this.models = models;
    this.portuguese = portuguese;
  }

  /**
   * What was undone.
   *
   * @param edits in the text as it stood
   * @param wrong the charset that it was read in
   */
  record Undone(List<Edit> edits, Codepage wrong) {}

  /** The runs of {@code text} that become readable; {@code null} if none does. */
  @Nullable Undone undo(String text, Budget budget) {
    List<Candidate> candidates = candidates(text, budget);
    if (candidates.isEmpty()) {
      return null;
    }
    int first = candidates.stream().mapToInt(Candidate::first).min().orElseThrow();
    int from = Math.max(0, first - BEFORE);
    String sample = text.substring(from, Math.min(text.length(), from + SAMPLE));
    Map<String, Double> costs = new HashMap<>();
    double now = cost(sample, costs);
    Codepage best = null;
    double most = GAIN;
    for (Candidate candidate : candidates) {
      double gain = now - costOfLast(sample, candidate.wrong(), now, costs);
      if (gain > most) {
        most = gain;
        best = candidate.wrong();
      }
    }
    return best == null ? null : undo(text, best, budget);
  }

  /** The runs of {@code text} if it was read in {@code wrong}; {@code null} if there is none. */
  @Nullable Undone undo(String text, Codepage wrong, Budget budget) {
    List<Edit> edits = edits(text, wrong, budget);
    return edits.isEmpty() ? null : new Undone(edits, wrong);
  }

  /**
   * A charset that {@code text} may have been read in.
   *
   * @param first index of the first run that becomes readable
   */
  private record Candidate(Codepage wrong, int first) {}

  private List<Candidate> candidates(String text, Budget budget) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < Codecs.CODEPAGES.size(); i++) {
      Codepage wrong = Codecs.CODEPAGES.get(i);
      List<Edit> edits = edits(text, wrong, budget);
      // Charsets that the web hardly used are not to be found by one coincidence.
      boolean found =
          i < Codecs.FREQUENT
              ? !edits.isEmpty()
              : edits.stream().anyMatch(e -> e.end() - e.start() > LONG || isInWord(text, e));
      if (found) {
        candidates.add(new Candidate(wrong, edits.get(0).start()));
      }
    }
    return candidates;
  }

  /** The runs of one charset, but for those that are strange, or doubtful on their own. */
  private List<Edit> edits(String text, Codepage wrong, Budget budget) {
    List<Edit> edits =
        new Utf8Runs(text, wrong, word -> portuguese.commonness(word) > 0, budget).edits();
    boolean sure = false;
    for (int i = edits.size() - 1; i >= 0; i--) {
      if (isImpossible(text, edits.get(i))) {
        edits.remove(i);
      } else {
        sure |= edits.get(i).confidence() == Utf8Runs.SURE;
      }
    }
    return sure ? edits : List.of();
  }

  /** {@code wei√ü}, but not {@code 2√πr}. */
  private static boolean isInWord(String text, Edit edit) {
    int letters = 0;
    for (int i = edit.start() - 1; i >= 0 && isSmall(text.charAt(i)); i--) {
      letters++;
    }
    for (int i = edit.end(); i < text.length() && isSmall(text.charAt(i)); i++) {
      letters++;
    }
    return letters >= 2 && text.substring(edit.start(), edit.end()).indexOf(Loss.REPLACEMENT) < 0;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a letter of no living alphabet comes out, or one of another than that around it. */
  private static boolean isImpossible(String text, Edit edit) {
    int before = edit.start() > 0 ? text.charAt(edit.start() - 1) : ' ';
    String with = edit.with();
    for (int i = 0; i < with.length(); i++) {
      char c = with.charAt(i);
      boolean dead =
          c == 'ſ' || (c >= 0x460 && c < 0x490) || (c >= 0x500 && c < 0x530) || isUnknown(c);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && c >= 0x370;
      boolean stray =
          mark
              && (Characters.part(c) == Characters.COMBINING
                  || (before < 0x370 && Character.isLetter(before)));
      if (dead || stray) {
        return true;
      }
      before = c;
    }
    int neighbour = edit.start() > 0 ? Characters.part(text.charAt(edit.start() - 1)) : 0;
    int part = with.isEmpty() ? 0 : Characters.part(with.codePointAt(0));
    return neighbour > Characters.LATIN && part >= Characters.LATIN && part != neighbour;
  }

  /** Whether {@code c} is nothing, or a letter that no language writes which is known. */
  private static boolean isUnknown(char c) {
    return !Character.isDefined(c)
        || (Characters.part(c) == Characters.OTHER && !Character.isSurrogate(c));
  }

  /** What is left once all layers are undone: after the first a text may still be as odd. */
  private double costOfLast(String sample, Codepage wrong, double now, Map<String, Double> costs) {
    double cost = now;
    String read = sample;
    List<Edit> layer = edits(sample, wrong, Budget.UNLIMITED);
    for (int i = 0; i < LAYERS && !layer.isEmpty(); i++) {
      double next = cost(Edits.edited(read, plain(read, layer)), costs);
      if (i > 0 && next > cost) {
        break;
      }
      cost = next;
      read = Edits.edited(read, layer);
      layer = edits(read, wrong, Budget.UNLIMITED);
    }
    return cost;
  }

  /** What {@code text} costs; many charsets have the same outcome. */
  private double cost(String text, Map<String, Double> costs) {
    return costs.computeIfAbsent(text, this::cost);
  }

  private double cost(String text) {
    return models.bits(text) + STRANGE * strange(text) + CAPITAL * capitals(text);
  }

  /** {@code edits} without Greek letters in formulas, which say nothing of a language. */
  private static List<Edit> plain(String text, List<Edit> edits) {
    return edits.stream()
        .map(e -> isFormula(text, e) ? new Edit(e.start(), e.end(), " ", e.confidence()) : e)
        .toList();
  }

  /** Capitals that begin words: the models do not know them from small letters. */
  private static int capitals(CharSequence text) {
    int capitals = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      capitals +=
          c >= 0x80 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i + 1))
              ? 1
              : 0;
    }
    return capitals;
  }

  /** {@code IL2Rγc} */
  private static boolean isFormula(String text, Edit edit) {
    return edit.with().length() == 1
        && Characters.part(edit.with().charAt(0)) == Characters.GREEK
        && ((edit.start() > 0 && isPlain(text.charAt(edit.start() - 1)))
            || (edit.end() < text.length() && isPlain(text.charAt(edit.end()))));
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** Letters of phonetics and other small print: they come out where nothing was wrong. */
  private static long strange(CharSequence text) {
    return text.chars()
        .filter(
            c ->
                (c >= 0x180 && c < 0x2C0 && ALIVE.indexOf(c) < 0)
                    || (c >= 0x1D00 && c < 0x1E00)
                    || (c >= 0x300 && c < 0x370))
        .count();
  }
}
