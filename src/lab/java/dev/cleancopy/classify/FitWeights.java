package dev.cleancopy.classify;

import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.lab.quality.Alignment;
import dev.cleancopy.lab.quality.Corpus;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.read.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of the judgement to corpora by logistic regression and writes them.
 *
 * <pre>
 * corpora=DIR sets=wcxb-dev,fundus-dev out=FILE [half=0|1] [l2=1e-4] [steps=400]
 * </pre>
 *
 * {@code half} leaves the other half of the sites out, so that they can be measured.
 */
public final class FitWeights {

  private static final double RATE = .05;

  private final BlockClassifier classifier = new BlockClassifier(Lexicon.load());
  private final DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
  private final PageReader reader = new PageReader();
  private final Map<String, String> arguments;

  private FitWeights(Map<String, String> arguments) {
    this.arguments = arguments;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Example(float[] row, float weight, boolean isBody) {}

  /** Runs with {@code key=value} arguments. */
  public static void main(String[] args) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      arguments.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    new FitWeights(arguments).run();
  }

  private void run() throws IOException {
    double[] html = fit(examples(false));
    double[] text = fit(examples(true));
    StringBuilder out = new StringBuilder();
    out.append(
        "# Log odds for a block to be of the article, by feature: in HTML, in plain text.\n");
    out.append("# Fitted by FitWeights (src/lab/java); README.md says to what.\n");
    for (Feature feature : Feature.values()) {
      int f = feature.column();
      out.append(
          String.format(
              Locale.ROOT,
              "%s\t%.2f\t%.2f%n",
              feature.id(),
              html[f],
              feature.isOfText() ? text[f] : 0));
    }
    Files.writeString(Path.of(arguments.getOrDefault("out", "weights.tsv")), out);
  }

  private List<Example> examples(boolean asText) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String set : arguments.getOrDefault("sets", "").split(",")) {
      Corpus corpus = Corpus.load(Path.of(arguments.getOrDefault("corpora", ".")).resolve(set));
      for (Corpus.Page page : corpus.pages()) {
        if (!page.gold().isBlank() && page.isIn(arguments.get("half"))) {
          add(page, asText, examples);
        }
      }
    }
    System.out.println((asText ? "text " : "html ") + examples.size() + " blocks");
    return examples;
  }

  private void add(Corpus.Page page, boolean asText, List<Example> examples) throws IOException {
    RawDocument document =
        new RawDocument(
            new Content.Bytes(page.bytes(asText)),
            asText ? null : page.url(),
            asText ? Format.PLAIN_TEXT : Format.HTML,
            asText ? "utf-8" : null,
            null,
            null,
            null);
    DecodedText decoded = decoder.decode(document, Budget.UNLIMITED);
    Page read = reader.read(decoded, document.url(), Budget.UNLIMITED);
    boolean[] isBody = add(read, page, examples);
    if (asText) {
      add(crop(read, isBody, 2 + Math.floorMod(page.id().hashCode(), 8)), page, examples);
    }
  }

  /** The body of a page and a few lines around it: crawlers that strip tags often strip more. */
  private static Page crop(Page page, boolean[] isBody, int margin) {
    int first = 0;
    int last = isBody.length - 1;
    while (first < last && !isBody[first]) {
      first++;
    }
    while (last > first && !isBody[last]) {
      last--;
    }
    List<Block> kept = new ArrayList<>();
    for (int i = Math.max(0, first - margin); i < Math.min(isBody.length, last + margin); i++) {
      Block was = page.blocks().get(i);
      kept.add(
          new Block(
              kept.size(),
              was.kind(),
              was.level(),
              was.content(),
              was.place(),
              was.slot(),
              was.continues()));
    }
    return page.withContent(kept, page.hints(), null);
  }

  private boolean[] add(Page read, Corpus.Page page, List<Example> examples) {
    Sheet sheet = classifier.beforeLastWord(read, Profile.BALANCED, Budget.UNLIMITED);
    float[][] rows = BodyJudgement.features(sheet);
    Alignment gold = new Alignment(page.gold(), page.language());
    boolean[] isBody = new boolean[rows.length];
    double body = 0;
    double chrome = 0;
    for (int i = 0; i < rows.length; i++) {
      isBody[i] = gold.share(sheet.text(i)) >= .5;
      body += isBody[i] ? sheet.shape(i).weight() : 0;
      chrome += isBody[i] ? 0 : sheet.shape(i).weight();
    }
    double all = Math.max(300, body + .3 * chrome);
    for (int i = 0; i < rows.length; i++) {
      if (sheet.isOpen(i) && sheet.shape(i).weight() > 0 && !Pictures.isAbout(sheet, i)) {
        examples.add(
            new Example(rows[i], (float) ((sheet.shape(i).weight() + 8) / all), isBody[i]));
      }
    }
    return isBody;
  }

  /** Adam over all examples at once: deterministic, and quick enough for so few weights. */
  private double[] fit(List<Example> examples) {
    double l2 = Double.parseDouble(arguments.getOrDefault("l2", "1e-4"));
    int steps = Integer.parseInt(arguments.getOrDefault("steps", "400"));
    double[] weights = new double[Feature.COUNT];
    double[] first = new double[Feature.COUNT];
    double[] second = new double[Feature.COUNT];
    double total = examples.stream().mapToDouble(Example::weight).sum();
    for (int step = 1; step <= steps; step++) {
      double[] gradient = new double[Feature.COUNT];
      double loss = gradient(examples, weights, gradient);
      for (int f = 0; f < weights.length; f++) {
        double g = gradient[f] / total + l2 * weights[f];
        first[f] = .9 * first[f] + .1 * g;
        second[f] = .999 * second[f] + .001 * g * g;
        double rate = RATE * Math.min(1, 2.0 * (steps - step) / steps);
        weights[f] -=
            rate
                * (first[f] / (1 - Math.pow(.9, step)))
                / (Math.sqrt(second[f] / (1 - Math.pow(.999, step))) + 1e-8);
      }
      if (step % 100 == 0) {
        System.out.printf(Locale.ROOT, "%d %.5f%n", step, loss / total);
      }
    }
    return weights;
  }

  private static double gradient(List<Example> examples, double[] weights, double[] gradient) {
    double loss = 0;
    for (Example example : examples) {
      float[] row = example.row;
      double sum = 0;
      for (int f = 0; f < row.length; f++) {
        sum += row[f] * weights[f];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double y = example.isBody ? 1 : 0;
      loss -= example.weight * Math.log(Math.max(1e-9, example.isBody ? p : 1 - p));
      double g = example.weight * (p - y);
      for (int f = 0; f < row.length; f++) {
        gradient[f] += g * row[f];
      }
    }
    return loss;
  }
}
