package dev.cleancopy.lab.repair;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the core repairs text, as {@code POST /v1/repair} does: recall and precision of lost
 * characters by language and by what they were recognized by, whether confidence means what it
 * says, clean texts changed, and the share of each other kind of damage undone to the letter.
 *
 * <p>Arguments: JSON-lines files of cases, or folders with {@code sentences/*.txt.gz}, of which the
 * sentences that are not counted for the word lists are damaged; {@code lang=xx,yy} for a choice of
 * languages, {@code show=wrong} or {@code show=left} to list words.
 */
public final class RepairScores {

  private static final String[] LANGUAGES = {
    "ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "is", "it", "lv", "nb", "nl",
    "pl", "pt", "ro", "sk", "sl", "sv", "tr", "vi"
  };

  private static final Map<String, String> GROUPS =
      Map.of("A", " tr de fr es pt fi sv da ", "B", " pl cs it hu ro nb ", "en", " en ");

  private static final double[] BUCKETS = {0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.985, 0.99, 0.995};

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final Map<String, Tally> lost = new TreeMap<>();
  private final Map<String, int[]> kinds = new TreeMap<>(); // solved, all
  private final Map<String, int[]> reasons = new TreeMap<>(); // applied and right, applied
  private final int[][] reliability = new int[BUCKETS.length][2]; // right, all
  private final double[] said = new double[BUCKETS.length];
  private final String shown;

  private RepairScores(String shown) {
    this.shown = shown;
  }

  /** Scores and prints. */
  public static void main(String[] args) throws IOException {
    String languages = option(args, "lang=");
    RepairScores scores = new RepairScores(option(args, "show="));
    for (String arg : args) {
      if (arg.indexOf('=') < 0) {
        for (Case one : cases(Path.of(arg))) {
          if (languages.isEmpty() || Arrays.asList(languages.split(",")).contains(one.language())) {
            scores.score(one);
          }
        }
      }
    }
    scores.print();
  }

  private static String option(String[] args, String name) {
    for (String arg : args) {
      if (arg.startsWith(name)) {
        return arg.substring(name.length());
      }
    }
    return "";
  }

  static List<Case> cases(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Case.read(path);
    }
    List<Case> cases = new ArrayList<>();
    for (String language : LANGUAGES) {
      cases.addAll(HeldOut.cases(path, language));
    }
    return cases;
  }

  private void score(Case one) {
    RepairedText repaired =
        normalizer.repair(one.document(), RepairMode.STANDARD, Budget.UNLIMITED).content();
    String got = repaired.text().strip();
    if (one.isLost()) {
      scoreLost(one, repaired);
      return;
    }
    if (one.isExact() || one.isClean()) {
      int[] kind = kinds.computeIfAbsent(one.damage(), k -> new int[2]);
      kind[0] += one.isSolvedBy(got) ? 1 : 0;
      kind[1]++;
    }
    if (one.isClean() && !one.isSolvedBy(got) && shown.equals("wrong")) {
      System.out.println("clean " + one.language() + ": " + one.expected() + "\n  → " + got);
    }
  }

  private void scoreLost(Case one, RepairedText repaired) {
    if (!repaired.original().equals(one.input())
        || one.input().length() != one.expected().length()) {
      System.out.println("not aligned: " + one.language() + " " + one.input());
      return;
    }
    Tally tally = new Tally();
    StringBuilder got = new StringBuilder();
    int copied = 0;
    for (Repair repair : repaired.repairs()) {
      got.append(repaired.text(), copied, repair.start());
      rely(one, repair, got.length());
      boolean fits = repair.standing().length() == repair.before().length();
      got.append(fits ? repair.standing() : repair.before());
      copied = repair.end();
    }
    got.append(repaired.text(), copied, repaired.text().length());
    for (int i = 0; i < got.length(); i++) {
      count(one, got, i, tally);
    }
    lost.computeIfAbsent("all", k -> new Tally()).add(tally);
    lost.computeIfAbsent(group(one.language()), k -> new Tally()).add(tally);
    lost.computeIfAbsent("lang " + one.language(), k -> new Tally()).add(tally);
  }

  private void count(Case one, CharSequence got, int at, Tally tally) {
    char before = one.input().charAt(at);
    char want = one.expected().charAt(at);
    char became = got.charAt(at);
    if (became == want) {
      if (before != want) {
        tally.right();
      }
    } else if (became == before) {
      tally.left();
      show("left", one, at);
    } else {
      tally.wrong();
    }
  }

  /** What a reported repair says of itself, and whether it is right. */
  private void rely(Case one, Repair repair, int at) {
    if (repair.method() != Method.LOST_CHARACTER) {
      return;
    }
    boolean right = one.expected().startsWith(repair.after(), at);
    for (int bucket = BUCKETS.length - 1; bucket >= 0; bucket--) {
      if (repair.confidence() >= BUCKETS[bucket]) {
        reliability[bucket][0] += right ? 1 : 0;
        reliability[bucket][1]++;
        said[bucket] += repair.confidence();
        break;
      }
    }
    if (repair.applied()) {
      int[] reason = reasons.computeIfAbsent(repair.reason(), k -> new int[2]);
      reason[0] += right ? 1 : 0;
      reason[1]++;
    }
    if (!right && repair.applied() || shown.equals("doubt") && !repair.applied()) {
      String facts =
          String.format(
              Locale.ROOT,
              " → %s %.4f %s%s",
              repair.after(),
              repair.confidence(),
              repair.reason(),
              right ? " RIGHT" : "");
      show(repair.applied() ? "wrong" : "doubt", one, at, facts);
    }
  }

  private void show(String what, Case one, int at) {
    show(what, one, at, "");
  }

  private void show(String what, Case one, int at, String facts) {
    if (shown.equals(what)) {
      int from = Math.max(0, at - 24);
      int to = Math.min(one.input().length(), at + 24);
      System.out.printf(
          "%s %s: %s | %s%s%n",
          what,
          one.language(),
          one.input().substring(from, to).replace('\n', ' '),
          one.expected().substring(from, to).replace('\n', ' '),
          facts);
    }
  }

  private static String group(String language) {
    for (Map.Entry<String, String> group : new TreeMap<>(GROUPS).entrySet()) {
      if (group.getValue().contains(" " + language + " ")) {
        return group.getKey();
      }
    }
    return "other";
  }

  private void print() {
    lost.forEach((name, tally) -> System.out.printf("%-8s %s%n", name, tally));
    kinds.forEach((kind, n) -> System.out.printf("%-26s %d of %d%n", kind, n[0], n[1]));
    reasons.forEach((reason, n) -> System.out.printf("%-40s %d of %d right%n", reason, n[0], n[1]));
    for (int i = 0; i < BUCKETS.length; i++) {
      int all = Math.max(1, reliability[i][1]);
      System.out.printf(
          Locale.ROOT,
          "confidence from %.3f: %6d readings, said %.4f, right %.4f%n",
          BUCKETS[i],
          reliability[i][1],
          said[i] / all,
          (double) reliability[i][0] / all);
    }
  }
}
