package dev.cleancopy.lab.repair;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often damage is undone to the letter: sentences by language, pair of charsets, layers and
 * length. Arguments: a folder of sentences; how many texts a cell (8); the first sentence (0); a
 * part of the name of the cells to run, whose failures are printed (all, none).
 */
public final class DamageBench {

  private static final int TEXTS = 8;
  private static final int WORST = 60;
  private static final int SHORT = 20;
  private static final int PARAGRAPH = 4;

  /** Languages, the charsets they were written in, and those they were taken for. */
  private static final String[][] PAIRS = {
    {"de fr es pt it nl sv da nb fi is ca gl eu ga cy", "UTF-8", "windows-1252 ISO-8859-1"},
    {
      "de fr es pt sv fi", "UTF-8", "windows-1250 windows-1251 windows-1254 macintosh IBM437 IBM850"
    },
    {"pl cs sk hu sl hr ro", "UTF-8", "windows-1252 ISO-8859-1 windows-1250 ISO-8859-2 macintosh"},
    {
      "lv et tr vi mt eo az", "UTF-8", "windows-1252 ISO-8859-1 windows-1254 windows-1257 macintosh"
    },
    {"ru uk bg sr mk", "UTF-8", "windows-1252 ISO-8859-1 windows-1251 KOI8-R IBM866 macintosh"},
    {"el", "UTF-8", "windows-1252 ISO-8859-1 windows-1253 ISO-8859-7 macintosh"},
    {"ar fa ur", "UTF-8", "windows-1252 ISO-8859-1 windows-1256 macintosh"},
    {"th hi bn ta te ka", "UTF-8", "windows-1252 ISO-8859-1 windows-874 macintosh"},
    {"ja ko zh-Hans zh-Hant", "UTF-8", "windows-1252 ISO-8859-1 macintosh IBM437"},
    {"pl cs sk hu sl hr ro", "windows-1250 ISO-8859-2", "windows-1252 ISO-8859-1"},
    {"ro", "ISO-8859-16", "windows-1252 ISO-8859-1"},
    {"pl cs sk hu sl hr", "windows-1250", "ISO-8859-2"},
    {"lv et", "windows-1257", "windows-1252 windows-1250"},
    {"tr", "windows-1254", "windows-1252 ISO-8859-1 windows-1251"},
    {"de fr es pt sv da", "windows-1252", "windows-1250 windows-1251 windows-1253 windows-1254"},
    {"de fr es pt sv", "macintosh IBM850", "windows-1252 ISO-8859-1"},
    {"ru uk bg sr mk", "windows-1251 KOI8-R IBM866 ISO-8859-5", "windows-1252 ISO-8859-1"},
    {"ru bg", "KOI8-R IBM866 ISO-8859-5", "windows-1251"},
    {"ru bg", "windows-1251", "KOI8-R IBM866 ISO-8859-5"},
    {"uk", "KOI8-U ISO-8859-5", "windows-1251"},
    {"el", "windows-1253 ISO-8859-7", "windows-1252 ISO-8859-1"},
    {"ar fa ur", "windows-1256", "windows-1252 ISO-8859-1"},
    {"th", "windows-874", "windows-1252 ISO-8859-1"},
    {"ko", "windows-949", "windows-1252 ISO-8859-1 hybrid gb18030 Big5 windows-31j windows-1251"},
    {"ja", "windows-31j", "windows-1252 ISO-8859-1 gb18030 windows-949 Big5 hybrid"},
    {"ja", "EUC-JP", "windows-1252 ISO-8859-1 gb18030 windows-949 Big5 windows-31j hybrid"},
    {"zh-Hans", "gb18030", "windows-1252 ISO-8859-1 windows-949 Big5 windows-31j hybrid"},
    {"zh-Hant", "Big5", "windows-1252 ISO-8859-1 windows-949 gb18030 windows-31j hybrid"},
    {"de fr es cs tr ja ko zh-Hans zh-Hant ru", "UTF-8", "gb18030 Big5 windows-31j windows-949"},
  };

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final Sentences sentences;
  private final int texts;
  private final int first;
  private final String shown;
  private final Map<String, Tally> kinds = new TreeMap<>();
  private final List<Tally> cells = new ArrayList<>();

  private DamageBench(Sentences sentences, int texts, int first, String shown) {
    this.sentences = sentences;
    this.texts = texts;
    this.first = first;
    this.shown = shown;
  }

  /** What became of the texts of one kind. */
  private static final class Tally {
    private final String name;
    private int all;
    private int exact;
    private int left;

    Tally(String name) {
      this.name = name;
    }

    void add(boolean isExact, boolean isLeft) {
      all++;
      exact += isExact ? 1 : 0;
      left += isLeft ? 1 : 0;
    }

    double rate() {
      return all == 0 ? 1 : (double) exact / all;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.3f of %d, left %d, wrong %d: %s",
          rate(),
          all,
          left,
          all - exact - left,
          name);
    }
  }

  public static void main(String[] args) throws IOException {
    int texts = args.length > 1 ? Integer.parseInt(args[1]) : TEXTS;
    int first = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    String shown = args.length > 3 ? String.join(" ", List.of(args).subList(3, args.length)) : "";
    new DamageBench(new Sentences(Path.of(args[0])), texts, first, shown).run();
  }

  private void run() throws IOException {
    List<String> known = sentences.languages();
    for (String[] pairs : PAIRS) {
      for (String language : pairs[0].split(" ")) {
        if (known.contains(language)) {
          List<String> lines = sentences.of(language, first, texts * PARAGRAPH);
          for (String right : pairs[1].split(" ")) {
            for (String wrong : pairs[2].split(" ")) {
              run(language, lines, right, wrong);
            }
          }
        }
      }
    }
    kinds.values().forEach(System.out::println);
    System.out.println("--- worst cells");
    cells.stream()
        .filter(cell -> cell.rate() < 1)
        .sorted(Comparator.comparingDouble(Tally::rate))
        .limit(WORST)
        .forEach(System.out::println);
  }

  private void run(String language, List<String> lines, String right, String wrong) {
    boolean layered = right.equals("UTF-8") && wrong.startsWith("windows-125");
    for (int layers = 1; layers <= (layered ? 3 : 1); layers++) {
      Damage damage = new Damage(right, wrong, layers);
      run(language, damage, "short", shorts(lines));
      run(language, damage, "sentence", lines.subList(0, Math.min(texts, lines.size())));
      run(language, damage, "paragraph", paragraphs(lines));
    }
  }

  private List<String> shorts(List<String> lines) {
    return lines.stream()
        .map(DamageBench::cut)
        .filter(text -> text.chars().anyMatch(c -> c >= 0x80))
        .limit(texts)
        .toList();
  }

  /** Words from the start of {@code line}, as in a headline. */
  private static String cut(String line) {
    if (line.length() <= SHORT) {
      return line;
    }
    int space = line.indexOf(' ', SHORT - 6);
    return line.substring(0, space < 0 || space > SHORT + 10 ? SHORT : space);
  }

  private static List<String> paragraphs(List<String> lines) {
    return Stream.iterate(0, at -> at + PARAGRAPH <= lines.size(), at -> at + PARAGRAPH)
        .map(at -> String.join(" ", lines.subList(at, at + PARAGRAPH)))
        .toList();
  }

  private void run(String language, Damage damage, String length, List<String> clean) {
    String name = language + " " + damage + " " + length;
    if (!name.contains(shown)) {
      return;
    }
    Tally cell = new Tally(name);
    Tally kind = kinds.computeIfAbsent(kind(damage) + " " + length, Tally::new);
    for (String text : clean) {
      String damaged = damage.of(text);
      if (damaged == null) {
        continue;
      }
      String got = repaired(damaged);
      boolean exact = got.equals(text);
      cell.add(exact, got.equals(damaged));
      kind.add(exact, got.equals(damaged));
      if (!exact && !shown.isEmpty()) {
        System.out.println(name + "\n  " + damaged + "\n  " + text + "\n  " + got);
      }
    }
    cells.add(cell);
  }

  private static String kind(Damage damage) {
    boolean eastAsian = isEastAsian(damage.right());
    boolean asEastAsian = isEastAsian(damage.wrong());
    return damage.right().equals("UTF-8")
        ? asEastAsian ? "utf8 as cjk" : "utf8 as sbcs x" + damage.layers()
        : damage.wrong().equals("hybrid")
            ? "cjk hybrid"
            : eastAsian ? asEastAsian ? "cjk cross" : "cjk as sbcs" : "sbcs cross";
  }

  private static boolean isEastAsian(String charset) {
    return List.of("windows-949", "windows-31j", "gb18030", "Big5", "EUC-JP").contains(charset);
  }

  private String repaired(String text) {
    return normalizer
        .repair(RawDocument.ofText(text), RepairMode.STANDARD, Budget.UNLIMITED)
        .content()
        .text();
  }
}
