package dev.cleancopy.lab.speed;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.RawDocument;
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
 * What it costs to turn bytes into an article beside {@code Jsoup.parse} of the same pages. A score
 * is the time for all pages of a size.
 *
 * <p>Arguments: a folder with {@code html/*.html.gz}, and perhaps the number of iterations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ArticleBenchmark {

  private static final String FOLDER = "folder";
  private static final int WARM_UP = 8;

  /** Of which pages. */
  @Param public PageSize size;

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final List<RawDocument> documents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Prints how many times {@code Jsoup.parse} an article costs, by size of the page. */
  public static void main(String[] args) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ArticleBenchmark.class.getName() + "\\.")
            .jvmArgsAppend("-D" + FOLDER + "=" + args[0], "-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .forks(1)
            .warmupIterations(WARM_UP)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(args.length > 1 ? Integer.parseInt(args[1]) : WARM_UP)
            .measurementTime(TimeValue.seconds(2))
            .build();
    print(new Runner(options).run());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, Double>> medians = new TreeMap<>();
    for (RunResult result : results) {
      medians
          .computeIfAbsent(result.getParams().getParam("size"), any -> new TreeMap<>())
          .put(
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    medians.forEach(
        (size, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-7s Jsoup.parse %.2f ms  article %.2f ms  ratio %.2f%n",
                size,
                times.get("parse"),
                times.get("article"),
                times.getOrDefault("article", 0.0) / times.getOrDefault("parse", 1.0)));
  }

  /** Reads the pages. */
  @Setup
  public void read() throws IOException {
    DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
    for (byte[] page : size.pages(Path.of(System.getProperty(FOLDER)))) {
      RawDocument document = RawDocument.ofBytes(page);
      documents.add(document);
      texts.add(decoder.decode(document, Budget.UNLIMITED).text());
    }
  }

  /** The yardstick. */
  @Benchmark
  public void parse(Blackhole sink) {
    texts.forEach(text -> sink.consume(Jsoup.parse(text)));
  }

  /** Bytes in, article out. */
  @Benchmark
  public void article(Blackhole sink) {
    documents.forEach(document -> sink.consume(normalizer.normalize(document)));
  }
}
