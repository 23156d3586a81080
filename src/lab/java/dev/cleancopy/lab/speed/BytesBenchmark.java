package dev.cleancopy.lab.speed;

import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.identify.LanguageIdentifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.read.PageReader;
import dev.cleancopy.repair.TextRepairer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What decoding, repairing and identifying cost beside {@code Jsoup.parse} of the same pages, clean
 * and damaged. Reading, which repair and identification need, is done beforehand. A score is the
 * time for all pages.
 *
 * <p>Arguments: folders with {@code html/*.html.gz}; then perhaps {@code names=…}, a pattern of the
 * benchmarks to run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BytesBenchmark {

  private static final String FOLDERS = "folders";
  private static final int ROUNDS = 5;
  private static final List<String> STAGES =
      List.of("decode", "undoMojibake", "identify", "restore");

  /** What happened to the pages. */
  @Param public Damage damage;

  private final LanguageModels models = LanguageModels.load();
  private final DocumentDecoder decoder = new DocumentDecoder(models);
  private final TextRepairer repairer = new TextRepairer(models);
  private final LanguageIdentifier identifier = new LanguageIdentifier(models);
  private final List<RawDocument> documents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Page> read = new ArrayList<>();
  private final List<Page> readable = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();

  /** Prints the share of {@code Jsoup.parse} that each stage takes, by damage. */
  public static void main(String[] args) throws RunnerException {
    List<String> folders = new ArrayList<>();
    String names = ".*";
    for (String arg : args) {
      if (arg.startsWith("names=")) {
        names = arg.substring("names=".length());
      } else {
        folders.add(arg);
      }
    }
    Options options =
        new OptionsBuilder()
            .include(BytesBenchmark.class.getName() + "\\.(" + names + "|parse)$")
            .jvmArgsAppend("-D" + FOLDERS + "=" + String.join(",", folders), "-Xmx2g")
            .forks(1)
            .warmupIterations(ROUNDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ROUNDS)
            .measurementTime(TimeValue.seconds(1))
            .build();
    print(new Runner(options).run());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, Double>> medians = new TreeMap<>();
    for (RunResult result : results) {
      medians
          .computeIfAbsent(result.getParams().getParam("damage"), any -> new TreeMap<>())
          .put(
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    medians.forEach(
        (damage, times) -> {
          double parse = times.getOrDefault("parse", 1.0);
          System.out.printf(Locale.ROOT, "%-10s Jsoup.parse %.2f ms", damage, parse);
          times.forEach(
              (name, time) -> System.out.printf(Locale.ROOT, "  %s %.3f", name, time / parse));
          double sum = STAGES.stream().mapToDouble(name -> times.getOrDefault(name, 0.0)).sum();
          System.out.printf(Locale.ROOT, "  sum of stages %.3f%n", sum / parse);
        });
  }

  /** Reads the pages and does what the stages need of one another. */
  @Setup
  public void read() throws IOException {
    PageReader reader = new PageReader();
    for (String folder : System.getProperty(FOLDERS).split(",", -1)) {
      for (String source : SamplePages.of(Path.of(folder))) {
        RawDocument document = RawDocument.ofBytes(damage.of(source));
        DecodedText text = decoder.decode(document, Budget.UNLIMITED);
        Page page = reader.read(text, document.url(), Budget.UNLIMITED);
        Page undone = undone(page);
        documents.add(document);
        texts.add(text.text());
        read.add(page);
        readable.add(undone);
        languages.add(identifier.identify(undone, null));
      }
    }
  }

  /** The yardstick. */
  @Benchmark
  public void parse(Blackhole sink) {
    texts.forEach(text -> sink.consume(Jsoup.parse(text)));
  }

  @Benchmark
  public void decode(Blackhole sink) {
    documents.forEach(document -> sink.consume(decoder.decode(document, Budget.UNLIMITED)));
  }

  @Benchmark
  public void undoMojibake(Blackhole sink) {
    read.forEach(page -> sink.consume(undone(page)));
  }

  @Benchmark
  public void identify(Blackhole sink) {
    readable.forEach(page -> sink.consume(identifier.identify(page, null)));
  }

  @Benchmark
  public void restore(Blackhole sink) {
    for (int i = 0; i < readable.size(); i++) {
      sink.consume(restored(readable.get(i), languages.get(i)));
    }
  }

  /** All four, one after the other. */
  @Benchmark
  public void decodeRepairIdentify(Blackhole sink) {
    for (int i = 0; i < documents.size(); i++) {
      sink.consume(decoder.decode(documents.get(i), Budget.UNLIMITED));
      Page undone = undone(read.get(i));
      sink.consume(restored(undone, identifier.identify(undone, null)));
    }
  }

  private Page undone(Page page) {
    return repairer.undoMojibake(page, RepairMode.STANDARD, Budget.UNLIMITED);
  }

  private Page restored(Page page, Language language) {
    return repairer.restoreLostCharacters(page, language, RepairMode.STANDARD, Budget.UNLIMITED);
  }
}
