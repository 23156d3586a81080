package dev.cleancopy.serve;

import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Goes the whole road a few times before the first request comes. */
@Singleton
public class WarmUp {

  /** Rounds after which the just-in-time compiler has seen most of the road. */
  private static final int ROUNDS = 20;

  void start(@Observes StartupEvent event, Engine engine, ResponseWriter responses) {
    for (int round = 0; round < ROUNDS; round++) {
      for (RawDocument sample : Engine.SAMPLES) {
        NormalizedArticle article = engine.rehearse(sample);
        DocumentRequest request =
            new DocumentRequest(null, sample, Options.DEFAULT, true, null, null);
        for (OutputFormat format : OutputFormat.values()) {
          responses.write(article, request, format);
        }
      }
    }
  }
}
