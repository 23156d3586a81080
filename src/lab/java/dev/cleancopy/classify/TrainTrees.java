package dev.cleancopy.classify;

import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.lab.quality.Corpus;
import dev.cleancopy.lab.quality.Labels;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the trees of the judgement on corpora and writes them.
 *
 * <pre>
 * corpora=DIR sets=wcxb-dev,fundus-dev out=DIR [folds=5] [modes=html,text] [trees=150] [features=150] [parameters=…]
 * </pre>
 *
 * Without {@code folds} writes {@code html.trees}, {@code text.trees} and {@code names.tsv},
 * trained on everything; with it {@code html.0.trees} and so on, each trained on all domains but
 * those of its fold, for measuring. The names of a page's boxes are always weighed by what other
 * domains show. Parameters are LightGBM's, parted by semicolons.
 */
public final class TrainTrees {

  private static final String PARAMETERS =
      "objective=binary learning_rate=0.08 num_leaves=31 min_data_in_leaf=60 feature_fraction=0.25"
          + " bagging_fraction=0.6 bagging_freq=1 lambda_l2=5 max_bin=63 verbose=-1 num_threads=1"
          + " seed=7 deterministic=true force_row_wise=true feature_pre_filter=false";

  /** Longer pages are sampled, so that each counts about the same. */
  private static final int MOST_BLOCKS = 150;

  /** Bodies with fewer letters teach nothing. */
  private static final int SHORTEST_BODY = 50;

  private static final int WORD = 5;

  /** What a page cut down to its body counts beside the whole one. */
  private static final double CROPPED_TEXT = .3;

  private static final double CROPPED_HTML = .15;

  /** So many parts the domains fall into when names are counted. */
  private static final int NAME_FOLDS = 5;

  private final Lexicon lexicon = Lexicon.load();
  private final Map<Integer, BlockClassifier> classifiers = new HashMap<>();
  private final DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
  private final PageReader reader = new PageReader();
  private final Map<String, String> arguments;
  private final int folds;

  private TrainTrees(Map<String, String> arguments) {
    this.arguments = arguments;
    folds = Integer.parseInt(arguments.getOrDefault("folds", "1"));
  }

  /** A classifier without trees. */
  private BlockClassifier classifier(Map<String, Float> names) {
    Ensemble none = Ensemble.none();
    return new BlockClassifier(lexicon, new NameShares(names), new BodyJudgement(none, none));
  }

  /** Runs with {@code key=value} arguments. */
  public static void main(String[] args) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      arguments.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    new TrainTrees(arguments).run();
  }

  private void run() throws IOException {
    Path out = Path.of(arguments.getOrDefault("out", "target/trees"));
    Files.createDirectories(out);
    for (String mode : arguments.getOrDefault("modes", "html,text").split(",")) {
      countNames(mode.equals("text"), out);
      List<Forest.Examples> byFold = examples(mode.equals("text"));
      for (int fold = 0; fold < folds; fold++) {
        Forest.Examples examples = new Forest.Examples();
        for (int f = 0; f < folds; f++) {
          if (folds == 1 || f != fold) {
            examples.addAll(byFold.get(f));
          }
        }
        String name = folds == 1 ? mode + ".trees" : mode + "." + fold + ".trees";
        Files.write(out.resolve(name), train(examples, mode.equals("text")));
        System.out.println(name + " " + examples.size() + " blocks");
      }
    }
  }

  /** Counts the names in pages of HTML, writes what is shipped, and keeps what trains. */
  private void countNames(boolean asText, Path out) throws IOException {
    classifiers.clear();
    NameCounts counts = new NameCounts(NAME_FOLDS);
    if (!asText) {
      BlockClassifier plain = classifier(Map.of());
      for (Corpus.Page page : pages()) {
        Page read = read(page, false);
        List<String> texts = read.blocks().stream().map(Block::text).toList();
        Sheet sheet = plain.beforeLastWord(read, Profile.BALANCED, Budget.UNLIMITED);
        counts.add(
            page.fold(NAME_FOLDS),
            page.domain(),
            sheet.tree(),
            Labels.of(texts, page.gold()),
            texts.stream().mapToInt(text -> Labels.words(text)).toArray());
      }
      if (folds == 1) {
        NameCounts.write(counts.shares(-1), out.resolve("names.tsv"));
      }
      for (int fold = 0; fold < folds && folds > 1; fold++) {
        NameCounts.write(counts.shares(fold), out.resolve("names." + fold + ".tsv"));
      }
    }
    for (int fold = 0; fold < NAME_FOLDS; fold++) {
      classifiers.put(fold, classifier(counts.shares(fold)));
    }
  }

  private List<Corpus.Page> pages() throws IOException {
    List<Corpus.Page> pages = new ArrayList<>();
    for (String set : arguments.getOrDefault("sets", "").split(",")) {
      Corpus corpus = Corpus.load(Path.of(arguments.getOrDefault("corpora", ".")).resolve(set));
      for (Corpus.Page page : corpus.pages()) {
        if (page.gold().length() >= SHORTEST_BODY) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  private byte[] train(Forest.Examples examples, boolean asText) throws IOException {
    int[] columns =
        IntStream.range(0, Feature.COUNT)
            .filter(f -> !asText || Feature.of(f).isOfText())
            .toArray();
    return Forest.train(
        examples,
        columns,
        Integer.parseInt(arguments.getOrDefault("features", "" + columns.length)),
        Integer.parseInt(arguments.getOrDefault("trees", "150")),
        parameters(arguments.getOrDefault("parameters", "")));
  }

  /**
   * The usual parameters with those of {@code changed} in their place: LightGBM takes the first.
   */
  private static String parameters(String changed) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String parameter : (PARAMETERS + " " + changed.replace(';', ' ')).trim().split(" +", -1)) {
      int equals = parameter.indexOf('=');
      all.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return all.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private List<Forest.Examples> examples(boolean asText) throws IOException {
    List<Forest.Examples> byFold = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      byFold.add(new Forest.Examples());
    }
    for (Corpus.Page page : pages()) {
      add(page, asText, byFold.get(page.fold(folds)));
    }
    return byFold;
  }

  private void add(Corpus.Page page, boolean asText, Forest.Examples examples) throws IOException {
    Page read = read(page, asText);
    double[] share = Labels.of(read.blocks().stream().map(Block::text).toList(), page.gold());
    add(read, share, 1, page, examples);
    crop(read, share, asText ? CROPPED_TEXT : CROPPED_HTML, page, examples);
  }

  private Page read(Corpus.Page page, boolean asText) throws IOException {
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
    return reader.read(decoded, document.url(), Budget.UNLIMITED);
  }

  /** The body of a page and a few lines around it: crawlers that strip tags often strip more. */
  private void crop(
      Page page, double[] share, double factor, Corpus.Page of, Forest.Examples examples) {
    int margin = 2 + Math.floorMod(of.id().hashCode(), 8);
    int first = 0;
    int last = share.length - 1;
    while (first < last && share[first] < .5) {
      first++;
    }
    while (last > first && share[last] < .5) {
      last--;
    }
    int from = Math.max(0, first - margin);
    int to = Math.min(share.length, last + margin);
    List<Block> kept = new ArrayList<>();
    double[] keptShare = new double[to - from];
    for (int i = from; i < to; i++) {
      Block was = page.blocks().get(i);
      keptShare[kept.size()] = share[i];
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
    add(page.withContent(kept, page.hints(), null), keptShare, factor, of, examples);
  }

  private void add(
      Page read, double[] share, double factor, Corpus.Page page, Forest.Examples examples) {
    BlockClassifier classifier = classifiers.get(page.fold(NAME_FOLDS));
    Sheet sheet = classifier.beforeLastWord(read, Profile.BALANCED, Budget.UNLIMITED);
    FeatureTable rows = BodyJudgement.features(sheet);
    List<Integer> asked = new ArrayList<>();
    double all = 100;
    for (int i = 0; i < rows.size(); i++) {
      all += weight(sheet, i);
      if (BodyJudgement.isAsked(sheet, i)) {
        asked.add(i);
      }
    }
    double scale = 1;
    if (asked.size() > MOST_BLOCKS) {
      scale = Math.min(4, asked.size() / (double) MOST_BLOCKS);
      Collections.shuffle(asked, new Random(page.id().hashCode()));
      asked = asked.subList(0, MOST_BLOCKS);
    }
    for (int i : asked) {
      examples.add(rows.of(i), share[i] >= .5, factor * scale * weight(sheet, i) / all);
    }
  }

  private static double weight(Sheet sheet, int i) {
    return Math.min(sheet.shape(i).weight() / (double) WORD + 2, 150);
  }
}
