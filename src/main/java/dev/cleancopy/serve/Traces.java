package dev.cleancopy.serve;

import dev.cleancopy.contract.Names;
import dev.cleancopy.desk.Measurements;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A span for each document and each of its stages, below that of the call, where tracing is asked
 * for. Nothing of a document's text is in them.
 */
@Singleton
public class Traces {

  private final boolean off;
  private final Tracer tracer;

  Traces(
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean off,
      Tracer tracer) {
    this.off = off;
    this.tracer = tracer;
  }

  /** The same measurements, and spans. */
  Measurements with(Measurements measurements) {
    return off ? measurements : work -> traced(measurements, work);
  }

  /** {@code work} for threads that know nothing of the call for which they do it. */
  <T, R> Function<T, R> carried(Function<T, R> work) {
    return off ? work : Context.current().wrapFunction(work);
  }

  private NormalizedArticle traced(
      Measurements measurements, Function<StageObserver, NormalizedArticle> work) {
    Span document = tracer.spanBuilder("document").startSpan();
    Context within = Context.current().with(document);
    try {
      NormalizedArticle article =
          measurements.of(
              observer -> {
                Stages stages = new Stages(observer, within);
                try {
                  return work.apply(stages);
                } finally {
                  stages.end();
                }
              });
      document.setAttribute("cleancopy.language", article.language().tag());
      document.setAttribute("cleancopy.page.type", Names.of(article.assessment().pageType()));
      document.setAttribute("cleancopy.blocks", article.blocks().size());
      return article;
    } catch (RuntimeException | StackOverflowError failure) {
      document.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
      throw failure;
    } finally {
      document.end();
    }
  }

  /** A span for each stage. */
  private final class Stages implements StageObserver {

    private final StageObserver next;
    private final Context within;
    private @Nullable Span running;

    Stages(StageObserver next, Context within) {
      this.next = next;
      this.within = within;
    }

    @Override
    public void enters(Stage stage) {
      end();
      running = tracer.spanBuilder(Names.of(stage)).setParent(within).startSpan();
      next.enters(stage);
    }

    void end() {
      if (running != null) {
        running.end();
        running = null;
      }
    }
  }
}
