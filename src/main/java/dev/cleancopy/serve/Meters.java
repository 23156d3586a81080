package dev.cleancopy.serve;

import dev.cleancopy.contract.Names;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Measurements;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times the stages and counts the documents. */
@Singleton
public class Meters implements Measurements {

  private final MeterRegistry registry;
  private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

  Meters(MeterRegistry registry) {
    this.registry = registry;
    for (Stage stage : Stage.values()) {
      timers.put(
          stage,
          Timer.builder("cleancopy.stage")
              .description("Time that documents spend in a stage")
              .tag("stage", Names.of(stage))
              .register(registry));
    }
  }

  @Override
  public NormalizedArticle of(Function<StageObserver, NormalizedArticle> work) {
    Stopwatch stopwatch = new Stopwatch();
    try {
      NormalizedArticle article = work.apply(stopwatch);
      count(article.body().isEmpty() ? "nothing-kept" : "kept", article);
      return article;
    } catch (ProblemException refused) {
      count(refused.problem().status() == 504 ? "deadline" : "too-large", null);
      throw refused;
    } catch (CancellationException nobodyWaits) {
      count("cancelled", null);
      throw nobodyWaits;
    } catch (RuntimeException defect) {
      count("defect", null);
      throw defect;
    } finally {
      stopwatch.stop();
    }
  }

  private void count(String outcome, @Nullable NormalizedArticle article) {
    registry
        .counter(
            "cleancopy.documents",
            "outcome",
            outcome,
            "format",
            article == null ? "" : format(article),
            "language",
            article == null ? "" : article.language().tag(),
            "page.type",
            article == null ? "" : Names.of(article.assessment().pageType()))
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

    private @Nullable Timer running;
    private long since;

    @Override
    public void enters(Stage stage) {
      stop();
      running = timers.get(stage);
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
