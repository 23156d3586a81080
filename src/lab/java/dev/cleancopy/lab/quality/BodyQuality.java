package dev.cleancopy.lab.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.LabNormalizers;
import dev.cleancopy.classify.TrainedClassifiers;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.render.TextRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints how well the bodies of whole corpora are found.
 *
 * <pre>
 * corpora=DIR sets=wcxb-dev,fundus-dev mode=html|text [half=0|1] [worst=20] [show=ID] [errors=30] [out=DIR] [folds=DIR] [report=FILE] [types=1] [kinds=1]
 * </pre>
 *
 * {@code show} prints every block of one page with its label, reason and share of gold; {@code
 * errors} the reasons and labels under which most words were wrongly kept or lost; {@code folds}
 * judges each page by trees that have not seen its domain, as {@code TrainTrees} wrote them.
 */
public final class BodyQuality {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private static final int FOLDS = 5;

  private final List<ArticleNormalizer> normalizers = new ArrayList<>();
  private final TextRenderer renderer = new TextRenderer();
  private StageClock clock = new StageClock();
  private final Map<String, String> arguments;

  private BodyQuality(Map<String, String> arguments) throws IOException {
    this.arguments = arguments;
    if (!arguments.containsKey("folds")) {
      normalizers.add(ArticleNormalizer.create());
      return;
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      Path models = Path.of(argument("folds", ""));
      normalizers.add(LabNormalizers.with(TrainedClassifiers.ofFold(models, fold)));
    }
  }

  /** Runs with {@code key=value} arguments. */
  public static void main(String[] args) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      arguments.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    BodyQuality quality = new BodyQuality(arguments);
    for (String set : quality.argument("sets", "wcxb-dev").split(",")) {
      quality.measure(Corpus.load(Path.of(quality.argument("corpora", ".")).resolve(set)));
    }
  }

  private String argument(String key, String fallback) {
    return arguments.getOrDefault(key, fallback);
  }

  private boolean asText() {
    return argument("mode", "html").equals("text");
  }

  private record Row(Corpus.Page page, Score score, NormalizedArticle article) {}

  private void measure(Corpus corpus) throws IOException {
    long start = System.nanoTime();
    clock = new StageClock();
    ErrorCount errors = new ErrorCount();
    KeptWrongly wrongly = new KeptWrongly();
    List<Row> rows = new ArrayList<>();
    for (Corpus.Page page : corpus.pages()) {
      if (!wanted(page)) {
        continue;
      }
      NormalizedArticle article = normalize(page);
      Score score = Score.of(renderer.render(article), page.gold(), page.language());
      rows.add(new Row(page, score, article));
      if (arguments.containsKey("errors") || arguments.containsKey("kinds")) {
        Alignment gold = new Alignment(page.gold(), page.language());
        errors.add(article, gold);
        wrongly.add(page.id(), article, gold);
      }
      if (page.id().startsWith(argument("show", "\0"))) {
        show(page, article);
      }
    }
    if (arguments.containsKey("show")) {
      return;
    }
    if (arguments.containsKey("out")) {
      write(rows, Path.of(argument("out", ""), corpus.name() + ".json"));
    }
    summary(corpus, rows, (System.nanoTime() - start) / 1e6);
    clock.print(OUT, rows.size());
    if (arguments.containsKey("types")) {
      types(rows);
    }
    List<Row> worst = worst(rows, Integer.parseInt(argument("worst", "0")));
    calibration(rows);
    if (arguments.containsKey("report")) {
      ErrorReport report = new ErrorReport();
      worst.forEach(row -> report.add(row.page, row.score, row.article));
      report.write(Path.of(argument("report", "") + "." + corpus.name() + ".html"));
    }
    errors.print(OUT, Integer.parseInt(argument("errors", "0")));
    if (arguments.containsKey("kinds")) {
      wrongly.print(OUT);
    }
  }

  /** The bodies by page, for the corpora's own scorers. */
  private void write(List<Row> rows, Path file) throws IOException {
    Map<String, Map<String, String>> bodies = new TreeMap<>();
    rows.forEach(row -> bodies.put(row.page.id(), Map.of("text", renderer.render(row.article))));
    new ObjectMapper().writeValue(file.toFile(), bodies);
  }

  private boolean wanted(Corpus.Page page) {
    if (arguments.containsKey("show")) {
      return page.id().startsWith(argument("show", ""));
    }
    return page.isIn(arguments.get("half")) && page.group().startsWith(argument("group", ""));
  }

  private NormalizedArticle normalize(Corpus.Page page) throws IOException {
    boolean text = asText();
    NormalizedArticle article =
        normalizers
            .get(page.fold(normalizers.size()))
            .normalize(
                new RawDocument(
                    new Content.Bytes(page.bytes(text)),
                    text ? null : page.url(),
                    text ? Format.PLAIN_TEXT : Format.HTML,
                    text ? "utf-8" : null,
                    null,
                    null,
                    null),
                Options.DEFAULT,
                Budget.UNLIMITED,
                clock);
    clock.stop();
    return article;
  }

  private void summary(Corpus corpus, List<Row> rows, double millis) {
    Map<String, List<Row>> groups = new TreeMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.page.group(), any -> new ArrayList<>()).add(row));
    StringBuilder line = new StringBuilder();
    groups.forEach(
        (group, of) ->
            line.append(
                String.format(Locale.ROOT, " %s(%d)=%.3f", group, of.size(), mean(of, Score::f1))));
    OUT.printf(
        Locale.ROOT,
        "%-10s %s n=%d F1=%.4f P=%.4f R=%.4f <.5=%d empty=%d conf=%.3f %.1fms/page%n          %s%n",
        corpus.name(),
        asText() ? "text" : "html",
        rows.size(),
        mean(rows, Score::f1),
        mean(rows, Score::precision),
        mean(rows, Score::recall),
        rows.stream().filter(row -> row.score.f1() < .5).count(),
        rows.stream().filter(row -> row.article.body().isEmpty()).count(),
        rows.stream().mapToDouble(row -> row.article.assessment().confidence()).average().orElse(0),
        millis / Math.max(1, rows.size()),
        line);
  }

  /** How many pages of each group were called what. */
  private static void types(List<Row> rows) {
    Map<String, Map<String, Integer>> table = new TreeMap<>();
    for (Row row : rows) {
      table
          .computeIfAbsent(row.page.group(), any -> new TreeMap<>())
          .merge(row.article.assessment().pageType().name(), 1, Integer::sum);
    }
    table.forEach((group, types) -> OUT.printf("  %-14s %s%n", group, types));
  }

  private static double mean(List<Row> rows, java.util.function.ToDoubleFunction<Score> value) {
    return rows.stream().mapToDouble(row -> value.applyAsDouble(row.score)).average().orElse(0);
  }

  /** The confidence that the pages were given against what they scored. */
  private static void calibration(List<Row> rows) {
    double[] limits = {0, .5, .7, .8, .9, .95, .98, 1.01};
    for (int i = 0; i + 1 < limits.length; i++) {
      double low = limits[i];
      double high = limits[i + 1];
      List<Row> in =
          rows.stream().filter(row -> confidence(row) >= low && confidence(row) < high).toList();
      if (!in.isEmpty()) {
        OUT.printf(
            Locale.ROOT,
            "  confidence %.2f to %.2f: %4d pages, said %.3f, scored %.3f%n",
            low,
            Math.min(1, high),
            in.size(),
            in.stream().mapToDouble(BodyQuality::confidence).average().orElse(0),
            mean(in, Score::f1));
      }
    }
  }

  private static double confidence(Row row) {
    return row.article.assessment().confidence();
  }

  private static List<Row> worst(List<Row> rows, int count) {
    List<Row> worst =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> row.score.f1()))
            .limit(count)
            .toList();
    for (Row row : worst) {
      OUT.printf(
          Locale.ROOT,
          "%-38s %-13s F1=%.3f P=%.3f R=%.3f gold=%d type=%s conf=%.2f %s%n",
          row.page.id(),
          row.page.group(),
          row.score.f1(),
          row.score.precision(),
          row.score.recall(),
          row.page.gold().length(),
          row.article.assessment().pageType(),
          confidence(row),
          row.page.url());
    }
    return worst;
  }

  private static void show(Corpus.Page page, NormalizedArticle article) {
    Alignment gold = new Alignment(page.gold(), page.language());
    OUT.printf("%s %s %s%n", page.id(), page.group(), page.url());
    for (JudgedBlock judged : article.blocks()) {
      String text = judged.text().replace('\n', ' ');
      OUT.printf(
          Locale.ROOT,
          "%4d %s %.1f %-13s %-26s %.2f %s | %s%n",
          judged.block().id(),
          (gold.share(text) >= .5) == (judged.label() == Label.BODY) ? " " : "X",
          gold.share(text),
          judged.label(),
          judged.decision().reason(),
          judged.decision().score(),
          text.length() > 110 ? text.substring(0, 110) : text,
          judged.block().place() instanceof Place.Node node
              ? judged.block().kind() + " " + place(node)
              : "");
    }
  }

  private static String place(Place.Node node) {
    StringBuilder place = new StringBuilder();
    int steps = 0;
    for (var region = node.region(); region != null && steps < 5; region = region.parent()) {
      place.insert(0, "/" + region.element() + region.names());
      steps++;
    }
    return place.toString();
  }
}
