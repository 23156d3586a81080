package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restores what a charset could not hold. First every charset that holds what survived may have
 * lost the rest; what is then read with confidence tells which one it was, and only what that one
 * cannot hold is restored.
 */
final class LostCharacters {

  /** Readings this sure are evidence of what was lost. */
  private static final double EVIDENCE = 0.95;

  /** With a greater share of marks among letters nothing is left to go by. */
  private static final double RUINED = 0.35;

  /** So many damaged words tell a language. */
  private static final int LOOKED = 40;

  /** Text of a language explains its damaged words better than this on average. */
  private static final double MEAN = -15;

  /** Fewer tell nothing. */
  private static final int FEWEST = 6;

  /** Words that a language cannot have occur this often all the same. */
  private static final double NOTHING = 1e-10;

  /** So many characters of damaged text tell which charset it was. */
  private static final int TELLING = 4000;

  private final Candidates lost;
  private final Candidates undecoded;
  private final Joints joints;
  private final Budget budget;

  LostCharacters(Vocabulary vocabulary, Joints joints, Budget budget) {
    lost = Candidates.of(vocabulary, '?');
    undecoded = Candidates.of(vocabulary, Loss.REPLACEMENT);
    this.joints = joints;
    this.budget = budget;
  }

  /** What was lost in {@code text} to a charset. */
  List<Reading> lostTo(Culprit culprit, String text) {
    return read(text, culprit.loss());
  }

  /** What was lost in {@code text} where bytes could not be decoded. */
  List<Reading> undecoded(String text) {
    return read(text, Loss.ofBytes());
  }

  /**
   * How well the language explains the first damaged words of {@code damaged}: the sum of the
   * logarithms of how often their like occurs in it.
   *
   * @return negative infinity if it hardly explains any, or there are too few
   */
  double explained(List<String> damaged, char mark) {
    Loss loss =
        mark == Loss.REPLACEMENT ? Loss.ofBytes() : new Evidence(Survivors.of(damaged)).loss();
    WordReadings words = words(loss);
    double sum = 0;
    int looked = 0;
    for (String text : damaged) {
      for (DamagedWords.Stretch stretch : DamagedWords.in(text, mark)) {
        if (stretch.word() && looked++ < LOOKED) {
          budget.check();
          double weight = 0;
          for (Rival rival : words.rivals(text, stretch.start(), stretch.end(), 0)) {
            weight += rival.weight();
          }
          sum += StrictMath.log(Math.max(NOTHING, weight));
        }
      }
    }
    boolean telling = looked >= FEWEST && sum >= MEAN * Math.min(looked, LOOKED);
    return telling ? sum : Double.NEGATIVE_INFINITY;
  }

  /**
   * The charset in which {@code damaged} lost letters.
   *
   * @param surviving text of the same origin, whose characters it did hold
   * @return {@code null} if nothing that could be restored tells it
   */
  @Nullable Culprit charset(List<String> damaged, List<String> surviving) {
    Survivors survivors = Survivors.of(surviving);
    if (survivors.charsets() == 0) {
      return null;
    }
    Loss any = new Loss('?', survivors.charsets(), 0, 0);
    Evidence evidence = new Evidence(survivors);
    boolean restored = false;
    int looked = 0;
    for (String text : damaged) {
      if (looked > TELLING) {
        break;
      }
      looked += text.length();
      for (Reading reading : read(text, any)) {
        if (reading.confidence() >= EVIDENCE) {
          restored |= isProof(reading);
          evidence.addSigns(reading);
        }
      }
      weigh(text, evidence);
    }
    return restored ? evidence.culprit() : null;
  }

  /** Whether {@code reading} alone shows a loss: not if a question may end where its mark is. */
  private static boolean isProof(Reading reading) {
    return reading.kind() != Reading.Kind.UNLISTED
        || reading.before().indexOf('?') < reading.before().length() - 1;
  }

  /** What charsets explain the lost letters of words, whichever those words are. */
  private void weigh(String text, Evidence evidence) {
    Loss loss = evidence.loss();
    if (isRuined(text, loss.mark())) {
      return;
    }
    evidence.addSurvivors(text);
    WordReadings words = words(loss);
    LooseMarks marks = new LooseMarks(lost.vocabulary(), joints, loss);
    for (DamagedWords.Stretch stretch : DamagedWords.in(text, loss.mark())) {
      budget.check();
      if (stretch.word()) {
        evidence.addWord(words.rivals(text, stretch.start(), stretch.end(), 0));
      } else if (stretch.end() - stretch.start() == 1) {
        evidence.addWord(marks.rivals(text, stretch.start()));
      }
    }
  }

  private WordReadings words(Loss loss) {
    return new WordReadings(loss.mark() == '?' ? lost : undecoded, joints, loss);
  }

  private List<Reading> read(String text, Loss loss) {
    if (isRuined(text, loss.mark())) {
      return List.of();
    }
    WordReadings words = words(loss);
    Vocabulary vocabulary = lost.vocabulary();
    LooseMarks marks = new LooseMarks(vocabulary, joints, loss);
    List<Reading> readings = new ArrayList<>();
    int settled = 0;
    for (DamagedWords.Stretch stretch : DamagedWords.in(text, loss.mark())) {
      budget.check();
      Reading reading =
          stretch.word()
              ? words.best(text, stretch.start(), stretch.end(), settled)
              : stretch.end() - stretch.start() == 1 ? marks.read(text, stretch.start()) : null;
      if (reading != null) {
        readings.add(reading);
        budget.repairs(readings.size());
        settled = reading.confidence() >= EVIDENCE ? reading.end() : settled;
      }
    }
    String language = vocabulary.language();
    readings.addAll(
        new QuotePairs(
                joints.quotes(language), joints.isDividedOverQuotes(language), loss, vocabulary)
            .in(text, free(text, loss.mark(), readings)));
    readings.sort(Comparator.comparingInt(Reading::start));
    return readings;
  }

  /** The marks in {@code text} that no reading takes. */
  private static List<Integer> free(String text, char mark, List<Reading> readings) {
    List<Integer> free = new ArrayList<>();
    int next = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      while (next < readings.size() && readings.get(next).end() <= at) {
        next++;
      }
      if (next == readings.size() || readings.get(next).start() > at) {
        free.add(at);
      }
    }
    return free;
  }

  private static boolean isRuined(String text, char mark) {
    int marks = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += text.charAt(i) == mark ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return marks > RUINED * (marks + letters);
  }
}
