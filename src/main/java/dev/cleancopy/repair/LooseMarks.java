package dev.cleancopy.repair;

import dev.cleancopy.repair.Reading.Kind;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads marks of loss that stand alone: dashes between phrases and in ranges of numbers. */
final class LooseMarks {

  private static final double SURE_RANGE = 0.985;
  private static final double DOUBTFUL_RANGE = 0.95;
  private static final double SURE_DASH = 0.985;
  private static final double DOUBTFUL_DASH = 0.9;

  private static final double HALF = 0.5;

  /** A letter less probable than this is no rival to a dash. */
  private static final double UNLIKELY = 0.01;

  /** A sentence is searched this far back for the word that may make it a question. */
  private static final int SENTENCE = 300;

  private final Vocabulary vocabulary;
  private final Joints joints;
  private final Loss loss;
  private final SingleLetters letters;

  LooseMarks(Vocabulary vocabulary, Joints joints, Loss loss) {
    this.vocabulary = vocabulary;
    this.joints = joints;
    this.loss = loss;
    letters =
        new SingleLetters(vocabulary, joints.spacesQuestionMarks(vocabulary.language()), loss);
  }

  /** All that the mark at {@code at} may have been if it is a word; nothing if it is none. */
  List<Rival> rivals(String text, int at) {
    boolean spaced =
        at > 0
            && at + 1 < text.length()
            && text.charAt(at - 1) == ' '
            && text.charAt(at + 1) == ' ';
    return spaced ? letters.rivals(text, at) : List.of();
  }

  /**
   * What the mark at {@code at} most likely was; {@code null} if there is no telling.
   *
   * @return of no confidence if it probably was a word that cannot have been lost
   */
  @Nullable Reading read(String text, int at) {
    if (at == 0 || at + 1 == text.length()) {
      return null;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return range(text, at);
    }
    if (before != ' ' || after != ' ') {
      return null;
    }
    SingleLetters.Guess letter = letters.best(text, at);
    if (letter != null && letter.confidence() > HALF) {
      return new Reading(
          at,
          String.valueOf(loss.mark()),
          String.valueOf(letter.letter()),
          loss.loses(letter.letter()) ? letter.confidence() : 0,
          Kind.LETTER);
    }
    Reading dash = spaced(text, at);
    return dash == null || letter == null || letter.confidence() < UNLIKELY
        ? dash
        : new Reading(
            at,
            dash.before(),
            dash.after(),
            Math.min(dash.confidence(), 1 - letter.confidence()),
            dash.kind());
  }

  private @Nullable Reading range(String text, int at) {
    if (!loss.loses('–')) {
      return null;
    }
    boolean years = digits(text, at, -1) == 4 && digits(text, at, 1) == 4;
    double confidence = years || !loss.mayBeGenuine() ? SURE_RANGE : DOUBTFUL_RANGE;
    return reading(at, '–', confidence, Kind.RANGE);
  }

  private static int digits(String text, int at, int step) {
    int count = 0;
    for (int i = at + step;
        i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
        i += step) {
      count++;
    }
    return count;
  }

  private @Nullable Reading spaced(String text, int at) {
    String language = vocabulary.language();
    char dash = joints.spacedDash(language);
    dash = loss.loses(dash) ? dash : '—';
    int next = Spaces.skip(text, at + 1, text.length());
    if (!loss.loses(dash) || next == text.length() || text.charAt(next) == '\n') {
      return null;
    }
    if (at >= 2 && next + 1 < text.length() && isLetterAlone(text, at - 2, next)) {
      return null; // `x ? y : z`
    }
    char following = text.charAt(next);
    if (Character.isDigit(following) && at >= 2 && Character.isDigit(text.charAt(at - 2))) {
      return null; // `3 ? 4`: any operator
    }
    boolean goesOn = Character.isLowerCase(following) || Character.isDigit(following);
    if (loss.mayBeGenuine()
        && (!goesOn || joints.spacesQuestionMarks(language) || isQuestion(text, at))) {
      return null;
    }
    boolean sure = dash == '—' || !loss.loses('—') || joints.isSureOfDash(language);
    return reading(at, dash, sure ? SURE_DASH : DOUBTFUL_DASH, Kind.SPACED_DASH);
  }

  private static boolean isLetterAlone(String text, int before, int after) {
    boolean first = before == 0 || !Character.isLetterOrDigit(text.charAt(before - 1));
    return first
        && Character.isLetter(text.charAt(before))
        && !Character.isLetterOrDigit(text.charAt(after + 1));
  }

  /** Whether the sentence before {@code at} begins as a question does. */
  private boolean isQuestion(String text, int at) {
    int start = at;
    while (start > 0 && at - start < SENTENCE && !Sentence.starts(text, start)) {
      start--;
    }
    int end = start;
    while (end < at
        && (Character.isLetter(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String first = vocabulary.lower(text.substring(start, end)).replace('’', '\'');
    return joints.questionWords(vocabulary.language()).contains(first);
  }

  private Reading reading(int at, char dash, double confidence, Kind kind) {
    return new Reading(at, String.valueOf(loss.mark()), String.valueOf(dash), confidence, kind);
  }
}
