package dev.cleancopy.serve;

import dev.cleancopy.contract.Names;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Measurements;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Times the stages and counts the documents, what was repaired in them and what was removed. Every
 * label has a handful of values: none of them comes from a document or its caller.
 */
@Singleton
public class Meters implements Measurements {

  /** Bounds of the buckets of all times. */
  static final Duration[] OBJECTIVES = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  /** More languages than there are models: a page may claim any, and be too short to be told. */
  private static final int MOST_SERIES = 1000;

  private static final String NONE = "";

  private final MeterRegistry registry;
  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Timer documents;
  private final Map<Tags, Counter> counters = new ConcurrentHashMap<>();
  private final Map<String, Counter> repairs = new ConcurrentHashMap<>();
  private final Map<String, Counter> removals = new ConcurrentHashMap<>();

  Meters(MeterRegistry registry) {
    this.registry = registry;
    for (Stage stage : Stage.values()) {
      stages.put(
          stage,
          Timer.builder("cleancopy.stage")
              .description("Time that documents spend in a stage")
              .tag("stage", Names.of(stage))
              .register(registry));
    }
    documents =
        Timer.builder("cleancopy.document")
            .description("Time that a document is in work")
            .serviceLevelObjectives(OBJECTIVES)
            .register(registry);
  }

  @Override
  public NormalizedArticle of(Function<StageObserver, NormalizedArticle> work) {
    Stopwatch stopwatch = new Stopwatch();
    try {
      NormalizedArticle article = work.apply(stopwatch);
      count(article);
      return article;
    } catch (ProblemException refused) {
      count(refused.problem().status() == 504 ? "deadline" : "too-large");
      throw refused;
    } catch (CancellationException nobodyWaits) {
      count("cancelled");
      throw nobodyWaits;
    } catch (RuntimeException | StackOverflowError defect) {
      count("defect");
      throw defect;
    } finally {
      stopwatch.stop();
      documents.record(System.nanoTime() - stopwatch.begun, TimeUnit.NANOSECONDS);
    }
  }

  private void count(String outcome) {
    count(outcome, NONE, NONE, NONE);
  }

  private void count(NormalizedArticle article) {
    count(
        article.body().isEmpty() ? "nothing-kept" : "kept",
        format(article),
        counters.size() < MOST_SERIES ? article.language().tag() : "other",
        Names.of(article.assessment().pageType()));
    for (JudgedBlock removed : article.removed()) {
      count(removals, "cleancopy.removals", "category", removed.decision().label().category());
    }
    for (JudgedBlock judged : article.blocks()) {
      for (Repair repair : judged.block().content().repairs()) {
        if (repair.applied()) {
          count(repairs, "cleancopy.repairs", "kind", Names.of(repair.method()));
        }
      }
    }
  }

  private void count(String outcome, String format, String language, String pageType) {
    Tags tags =
        Tags.of("outcome", outcome, "format", format, "language", language, "page.type", pageType);
    counters
        .computeIfAbsent(
            tags,
            missing ->
                Counter.builder("cleancopy.documents")
                    .description("Documents by what became of them")
                    .tags(missing)
                    .register(registry))
        .increment();
  }

  private void count(Map<String, Counter> known, String name, String tag, String value) {
    known
        .computeIfAbsent(
            value,
            missing ->
                Counter.builder(name)
                    .description("Applied repairs by kind, removed blocks by category")
                    .tag(tag, missing)
                    .register(registry))
        .increment();
  }

  private static String format(NormalizedArticle article) {
    if (article.blocks().isEmpty()) {
      return "empty";
    }
    return article.blocks().get(0).block().place() instanceof Place.Line ? "text" : "html";
  }

  /** Times one document. */
  private final class Stopwatch implements StageObserver {

    private final long begun = System.nanoTime();
    private @Nullable Timer running;
    private long since;

    @Override
    public void enters(Stage stage) {
      stop();
      running = stages.get(stage);
    }

    void stop() {
      long now = System.nanoTime();
      if (running != null) {
        running.record(now - since, TimeUnit.NANOSECONDS);
        running = null;
      }
      since = now;
    }
  }
}
