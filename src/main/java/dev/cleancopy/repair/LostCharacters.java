package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  /** A word that a charset does not explain is a slip, or a word that no list knows. */
  private static final double FLOOR = 1e-3;

  /** Charsets this close are as likely. */
  private static final double EQUAL = 0.1;

  /** They come from entities and templates, past the charset that lost the others. */
  private static final String TEMPLATE = "©®™•·«»…\u00A0\u00AD\u200B\u200E\u200F\uFEFF\uFFFD";

  /** So many characters of damaged text tell which charset it was. */
  private static final int TELLING = 4000;

  private final Vocabulary vocabulary;
  private final Joints joints;
  private final Budget budget;

  LostCharacters(Vocabulary vocabulary, Joints joints, Budget budget) {
    this.vocabulary = vocabulary;
    this.joints = joints;
    this.budget = budget;
  }

  /** What was lost in {@code text} to {@code charset}. */
  List<Reading> lostTo(LossyCharset charset, String text) {
    return read(text, new Loss('?', List.of(charset)));
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
    Loss loss = mark == Loss.REPLACEMENT ? Loss.ofBytes() : new Loss(mark, viable(damaged));
    WordReadings words = new WordReadings(vocabulary, joints, loss);
    double sum = 0;
    int looked = 0;
    for (String text : damaged) {
      for (DamagedWords.Stretch stretch : DamagedWords.in(text, mark)) {
        if (stretch.word() && looked++ < LOOKED) {
          budget.check();
          double weight = words.weight(text, stretch.start(), stretch.end());
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
  @Nullable LossyCharset charset(List<String> damaged, List<String> surviving) {
    List<LossyCharset> viable = viable(surviving);
    if (viable.isEmpty()) {
      return null;
    }
    Loss any = new Loss('?', viable);
    double[] likelihood = new double[viable.size()];
    boolean restored = false;
    int looked = 0;
    for (String text : damaged) {
      if (looked > TELLING) {
        break;
      }
      looked += text.length();
      for (Reading reading : read(text, any)) {
        if (reading.confidence() >= EVIDENCE) {
          restored = true;
          weigh(reading, viable, likelihood);
        }
      }
      addEvidence(text, any, likelihood);
    }
    return restored ? likeliest(viable, likelihood, surviving) : null;
  }

  /** What charsets explain the lost letters of words, whichever those words are. */
  private void addEvidence(String text, Loss any, double[] likelihood) {
    if (isRuined(text, any.mark())) {
      return;
    }
    WordReadings words = new WordReadings(vocabulary, joints, any);
    for (DamagedWords.Stretch stretch : DamagedWords.in(text, any.mark())) {
      budget.check();
      if (stretch.word()) {
        double[] evidence = words.evidence(text, stretch.start(), stretch.end(), any.charsets());
        double most = Arrays.stream(evidence).max().orElse(0);
        for (int i = 0; i < evidence.length && most > 0; i++) {
          likelihood[i] += StrictMath.log(Math.max(FLOOR, evidence[i] / most));
        }
      }
    }
  }

  /** Signs that are read with confidence speak against charsets that hold them. */
  private static void weigh(Reading reading, List<LossyCharset> charsets, double[] likelihood) {
    if (reading.kind().isOfLetters()) {
      return;
    }
    for (int i = 0; i < likelihood.length; i++) {
      boolean held = false;
      for (int k = 0; k < reading.before().length(); k++) {
        held |=
            reading.before().charAt(k) == '?' && charsets.get(i).holds(reading.after().charAt(k));
      }
      likelihood[i] += held ? StrictMath.log(1 - EVIDENCE) : 0;
    }
  }

  /** The likeliest charset; of several, the one that holds least. */
  private static LossyCharset likeliest(
      List<LossyCharset> viable, double[] likelihood, List<String> surviving) {
    boolean marked = surviving.stream().anyMatch(LostCharacters::isMarked);
    LossyCharset best = viable.get(viable.size() - 1);
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < likelihood.length; i++) {
      // Text without a survivor beyond ASCII went through ASCII; with one, the rest are as likely.
      boolean possible = !marked || viable.get(i) != LossyCharset.US_ASCII;
      if (possible && likelihood[i] > most + EQUAL) {
        most = likelihood[i];
        best = viable.get(i);
      }
    }
    return best;
  }

  private static boolean isMarked(String text) {
    return text.chars().anyMatch(c -> c >= 0x80 && TEMPLATE.indexOf(c) < 0);
  }

  private static List<LossyCharset> viable(List<String> surviving) {
    Set<LossyCharset> viable = EnumSet.allOf(LossyCharset.class);
    Set<Integer> seen = new java.util.HashSet<>();
    for (String text : surviving) {
      for (int i = 0; i < text.length() && !viable.isEmpty(); i++) {
        int c = text.charAt(i);
        if (c >= 0x80 && TEMPLATE.indexOf(c) < 0 && seen.add(c)) {
          viable.removeIf(charset -> !charset.holds(c));
        }
      }
    }
    return List.copyOf(viable);
  }

  private List<Reading> read(String text, Loss loss) {
    if (isRuined(text, loss.mark())) {
      return List.of();
    }
    WordReadings words = new WordReadings(vocabulary, joints, loss);
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
