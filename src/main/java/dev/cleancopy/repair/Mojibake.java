package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes decoding with a wrong charset: in the whole text, in lines of it, in runs. */
final class Mojibake {

  private static final double SURE = 0.995;

  /** UTF-8 takes nearly all characters beyond ASCII; by chance it takes a few. */
  private static final double NEARLY_ALL = 0.9;

  private static final double HALF = 0.5;

  /** Between two marks of loss fewer characters tell nothing. */
  private static final int SHORTEST_PART = 4;

  /** Whole, without the last character, without the first, without both. */
  private static final int TRIMS = 4;

  private static final String PORTUGUESE = "pt";

  private final Utf8Mojibake utf8;
  private final Misreading misreading;
  private final LatinMisreading latin;

  Mojibake(LanguageModels models, WordLists words) {
    utf8 = new Utf8Mojibake(models, words.of(PORTUGUESE));
    misreading = new Misreading(models);
    latin = new LatinMisreading(models, words);
  }

  /**
   * The pair of Latin charsets that was mistaken in {@code texts}; {@code null} if none was.
   *
   * @param claimed the language in which the page says it is
   */
  Misreading.@Nullable Pair latin(List<String> texts, @Nullable String claimed) {
    return latin.of(texts, claimed);
  }

  /** Whether {@code text} is to be looked at closely. */
  static boolean isSuspect(String text) {
    Oddities oddities = Oddities.in(text);
    return oddities.any() || oddities.cjk() > 0;
  }

  /** What is known of a page of which {@code texts} are to be looked at. */
  Precedents precedents(Iterable<String> texts) {
    return misreading.precedents(texts);
  }

  /** What to repair in {@code text}, of a page of which {@code precedents} are known. */
  List<Repair> repairs(String text, Precedents precedents, RepairMode mode, Budget budget) {
    Oddities oddities = Oddities.in(text);
    if ((!oddities.any() && oddities.cjk() == 0) || precedents.isHopeless()) {
      return List.of();
    }
    budget.check();
    List<Repair> known = known(text, oddities, precedents, mode, budget);
    if (!known.isEmpty()) {
      return known;
    }
    if (oddities.mixed() && precedents.language() == null) {
      Misreading.Pair pair =
          misreading.best(Misreading.whole(text), Codecs.EAST_ASIAN, List.of(Codecs.UTF_8), 1);
      List<Repair> repairs = pair == null ? List.of() : lines(text, pair, mode, budget);
      if (!repairs.isEmpty()) {
        return repairs;
      }
    }
    List<Repair> repairs = searched(text, oddities, precedents, mode, budget);
    return repairs.isEmpty() && text.indexOf('\n') >= 0
        ? each(text, precedents, mode, budget)
        : repairs;
  }

  /** What to repair in {@code text} if it was misread as others of the page were. */
  List<Repair> known(String text, Precedents precedents, RepairMode mode, Budget budget) {
    return known(text, Oddities.in(text), precedents, mode, budget);
  }

  private List<Repair> known(
      String text, Oddities oddities, Precedents precedents, RepairMode mode, Budget budget) {
    if (oddities.any()) {
      for (Codepage wrong : precedents.codepages()) {
        List<Repair> runs = runs(utf8.undo(text, wrong, budget), text, mode);
        if (share(text, runs) > NEARLY_ALL && isGone(text, runs)) {
          return runs;
        }
      }
    }
    for (Misreading.Pair pair : precedents.pairs()) {
      boolean holed = text.indexOf(Loss.REPLACEMENT) >= 0;
      List<Repair> repairs =
          holed || misreading.explains(pair, text) ? lines(text, pair, mode, budget) : List.of();
      if (!repairs.isEmpty()) {
        return repairs;
      }
    }
    return List.of();
  }

  /** What to repair in {@code text} by the pair of charsets that explains it best. */
  private List<Repair> searched(
      String text, Oddities oddities, Precedents precedents, RepairMode mode, Budget budget) {
    Utf8Mojibake.Undone undone = oddities.any() ? utf8.undo(text, budget) : null;
    List<Repair> runs = runs(undone, text, mode);
    double share = share(text, runs);
    boolean good = !runs.isEmpty() && (share > NEARLY_ALL || misreading.isGood(text, runs));
    Misreading.Pair whole = good ? null : misreading.of(text, oddities.eastAsian(), precedents);
    if (whole != null) {
      precedents.add(whole);
      return lines(text, whole, mode, budget);
    }
    if (undone != null && (good || (share > HALF && isLessOdd(text, runs)))) {
      precedents.add(undone.wrong());
      return runs;
    }
    return List.of();
  }

  private static List<Repair> runs(
      Utf8Mojibake.@Nullable Undone undone, String text, RepairMode mode) {
    if (undone == null) {
      return List.of();
    }
    List<Edit> edits =
        undone.edits().stream().map(e -> new Edit(e.start(), e.end(), e.with(), SURE)).toList();
    return Edits.repairs(
        text, edits, Method.MOJIBAKE, "UTF-8 read as " + undone.wrong().name(), mode);
  }

  /** Whether {@code repairs} touch all that is beyond ASCII, or leave nothing that is odd. */
  private static boolean isGone(String text, List<Repair> repairs) {
    return share(text, repairs) == 1 || !Oddities.in(Edits.applied(text, repairs)).any();
  }

  /** Whether {@code repairs} leave little of what is odd. */
  private static boolean isLessOdd(String text, List<Repair> repairs) {
    String repaired = Edits.applied(text, repairs);
    return Oddities.in(repaired).odd() * 2 < Oddities.in(text).odd();
  }

  /** The share of what is beyond ASCII that {@code repairs} touch. */
  private static double share(String text, List<Repair> repairs) {
    int touched = 0;
    for (Repair repair : repairs) {
      touched += beyondAscii(repair.before());
    }
    return touched == 0 ? 0 : (double) touched / beyondAscii(text);
  }

  private static int beyondAscii(String text) {
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      beyond += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return beyond;
  }

  /** The same, line by line. */
  private List<Repair> each(String text, Precedents precedents, RepairMode mode, Budget budget) {
    List<Repair> repairs = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int start = at;
      repairs(text.substring(at, end), precedents, mode, budget)
          .forEach(repair -> repairs.add(repair.at(start + repair.start())));
      at = end + 1;
    }
    return repairs;
  }

  /** {@code text} as {@code pair} reads it, line by line. */
  List<Repair> lines(String text, Misreading.Pair pair, RepairMode mode, Budget budget) {
    List<Repair> repairs = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      String read = pair.read(line);
      if (read == null && line.indexOf(Loss.REPLACEMENT) >= 0) {
        repairs.addAll(holed(at, line, pair, mode));
      } else if (read != null && !read.equals(line)) {
        repairs.addAll(
            read.length() == line.length() && pair.right() instanceof Codepage
                ? words(at, text, read, pair, mode, budget)
                : List.of(repair(at, line, read, pair.reason(), mode)));
      }
      at = end + 1;
    }
    return repairs;
  }

  /** What stands between the marks of loss in {@code line}, where {@code pair} explains it. */
  private List<Repair> holed(int at, String line, Misreading.Pair pair, RepairMode mode) {
    List<Repair> repairs = new ArrayList<>();
    for (int from = 0; from < line.length(); ) {
      int hole = line.indexOf(Loss.REPLACEMENT, from);
      int to = hole < 0 ? line.length() : hole;
      for (int trimmed = 0; trimmed < TRIMS && to - from >= SHORTEST_PART; trimmed++) {
        // Bytes beside a hole may be what is left of a character of which others are lost.
        int first = from + (trimmed >> 1);
        String part = line.substring(first, to - (trimmed & 1));
        String read = misreading.explains(pair, part) ? pair.read(part) : null;
        if (read != null) {
          repairs.add(repair(at + first, part, read, pair.reason(), mode));
          break;
        }
      }
      from = to + 1;
    }
    return repairs;
  }

  private static List<Repair> words(
      int at, String text, String read, Misreading.Pair pair, RepairMode mode, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (int i = 0; i < read.length(); i++) {
      if (read.charAt(i) != text.charAt(at + i)) {
        edits.add(new Edit(at + i, at + i + 1, read.substring(i, i + 1), SURE));
      }
    }
    return Edits.repairs(text, edits, Method.MOJIBAKE, pair.reason(), mode);
  }

  private static Repair repair(
      int at, String before, String after, String reason, RepairMode mode) {
    int same = 0;
    int shorter = Math.min(before.length(), after.length());
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int rest = 0;
    while (rest < shorter - same
        && before.charAt(before.length() - 1 - rest) == after.charAt(after.length() - 1 - rest)) {
      rest++;
    }
    return new Repair(
        Method.MOJIBAKE,
        at + same,
        before.substring(same, before.length() - rest),
        after.substring(same, after.length() - rest),
        SURE,
        mode.applies(SURE),
        reason);
  }
}
