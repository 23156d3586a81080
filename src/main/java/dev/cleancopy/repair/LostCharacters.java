package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import java.util.ArrayList;
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

  /** They come from entities and templates, past the charset that lost the others. */
  private static final String TEMPLATE = "©®™•·«»…\u00A0\u00AD\u200B\u200E\u200F\uFEFF\uFFFD";

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

  /** Share of what could not be decoded in {@code damaged} that is read with confidence. */
  double sure(List<String> damaged) {
    int sure = 0;
    int all = 0;
    for (String text : damaged) {
      all += DamagedWords.in(text, Loss.REPLACEMENT).size();
      for (Reading reading : undecoded(text)) {
        boolean known = reading.kind() == Reading.Kind.WORD;
        sure += known && reading.confidence() >= EVIDENCE ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) sure / all;
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
    Set<Integer> restored = new java.util.TreeSet<>();
    Loss any = new Loss('?', viable);
    for (String text : damaged) {
      for (Reading reading : read(text, any)) {
        if (reading.confidence() >= EVIDENCE) {
          for (int i = 0; i < reading.before().length(); i++) {
            if (reading.before().charAt(i) == '?') {
              restored.add((int) reading.after().charAt(i));
            }
          }
        }
      }
    }
    return restored.isEmpty() ? null : likeliest(viable, restored, surviving);
  }

  /** The charset that loses most of what was {@code restored}. */
  private static LossyCharset likeliest(
      List<LossyCharset> viable, Set<Integer> restored, List<String> surviving) {
    Comparator<LossyCharset> byLosses =
        Comparator.comparingLong(c -> restored.stream().filter(r -> !c.holds(r)).count());
    boolean marked = surviving.stream().anyMatch(LostCharacters::isMarked);
    // Text without a survivor beyond ASCII went through ASCII; with one, the rest are as likely.
    return viable.stream()
        .filter(c -> !marked || c != LossyCharset.US_ASCII)
        .max(byLosses.thenComparing(Comparator.<LossyCharset>naturalOrder().reversed()))
        .orElseThrow();
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
    for (DamagedWords.Stretch stretch : DamagedWords.in(text, loss.mark())) {
      budget.check();
      Reading reading =
          stretch.word()
              ? words.best(text, stretch.start(), stretch.end())
              : stretch.end() - stretch.start() == 1 ? marks.read(text, stretch.start()) : null;
      if (reading != null) {
        readings.add(reading);
      }
    }
    readings.addAll(
        new QuotePairs(joints.quotes(vocabulary.language()), loss)
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
