package dev.cleancopy.lab.speed;

import dev.cleancopy.lab.speed.BytesStages.Sample;
import dev.cleancopy.model.Page;
import java.io.IOException;
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
 * time for all pages. The collector works in the thread that allocates, so that parsing pays for
 * what it makes.
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

  /** Without it the compiler is still at work while times are taken. */
  private static final int WARM_UP = 10;

  private static final List<String> STAGES =
      List.of("decode", "undoMojibake", "identify", "restore");

  /** What happened to the pages. */
  @Param public Damage damage;

  private final BytesStages stages = new BytesStages();
  private List<Sample> samples = List.of();

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
            .jvmArgsAppend(
                "-D" + FOLDERS + "=" + String.join(",", folders), "-Xmx2g", "-XX:+UseSerialGC")
            .forks(1)
            .warmupIterations(WARM_UP)
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
    samples = stages.samples(List.of(System.getProperty(FOLDERS).split(",", -1)), damage);
  }

  /** The yardstick. */
  @Benchmark
  public void parse(Blackhole sink) {
    samples.forEach(sample -> sink.consume(Jsoup.parse(sample.text())));
  }

  @Benchmark
  public void decode(Blackhole sink) {
    samples.forEach(sample -> sink.consume(stages.decode(sample.document())));
  }

  @Benchmark
  public void undoMojibake(Blackhole sink) {
    samples.forEach(sample -> sink.consume(stages.undoMojibake(sample.read())));
  }

  @Benchmark
  public void identify(Blackhole sink) {
    samples.forEach(sample -> sink.consume(stages.identify(sample.readable())));
  }

  @Benchmark
  public void restore(Blackhole sink) {
    samples.forEach(sample -> sink.consume(stages.restore(sample.readable(), sample.language())));
  }

  /** All four, one after the other. */
  @Benchmark
  public void decodeRepairIdentify(Blackhole sink) {
    for (Sample sample : samples) {
      sink.consume(stages.decode(sample.document()));
      Page readable = stages.undoMojibake(sample.read());
      sink.consume(stages.restore(readable, stages.identify(readable)));
    }
  }
}
