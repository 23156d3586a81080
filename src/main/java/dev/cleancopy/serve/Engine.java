package dev.cleancopy.serve;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Abilities;
import dev.cleancopy.model.Detection;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairedDocument;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/** The one normalizer of this JVM, with limits and measurements around it. Made at start-up. */
@Singleton
@Startup
public class Engine {

  /** A tiny document of each kind. */
  static final List<RawDocument> SAMPLES =
      List.of(
          RawDocument.ofText(
              """
              A harbour reopens

              The harbour of the old town was opened again on Monday, three years after the storm.
              """),
          RawDocument.ofHtml(
              """
              <html lang="en"><head><title>A harbour reopens</title></head><body>
              <nav><a href="/">Home</a></nav><article><h1>A harbour reopens</h1>
              <p>The harbour of the old town was opened again on Monday, <b>three years</b> after
              the storm that had closed it.</p><ul><li>One</li></ul></article></body></html>
              """));

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final ServiceConfig.Limits limits;
  private final EngineView version;
  private final Measurements measurements;

  Engine(ServiceConfig config, Measurements measurements) {
    this.limits = config.limits();
    this.measurements = measurements;
    this.version =
        new EngineView(
            "cleancopy",
            config.version(),
            ModelVersion.compute(),
            normalizer.abilities().lexiconVersion());
  }

  NormalizedArticle normalize(RawDocument document, Options options) {
    return measurements.of(
        observer -> normalizer.normalize(document, options, new DocumentBudget(limits), observer));
  }

  /** Normalizes without being counted. */
  NormalizedArticle rehearse(RawDocument document) {
    return normalizer.normalize(document);
  }

  RepairedDocument repair(RawDocument document, Options options) {
    return normalizer.repair(document, options.repair(), new DocumentBudget(limits));
  }

  Detection detect(RawDocument document) {
    return normalizer.detect(document, new DocumentBudget(limits));
  }

  /** Whether {@code label} is one of the Encoding Standard. */
  boolean knowsCharset(String label) {
    return normalizer.knowsCharset(label);
  }

  /** What it is made of. */
  EngineView version() {
    return version;
  }

  /** What it can do. */
  Abilities abilities() {
    return normalizer.abilities();
  }

  /** Whether the normalizer still makes articles of tiny documents. */
  boolean selfTest() {
    return SAMPLES.stream().noneMatch(sample -> normalizer.normalize(sample).blocks().isEmpty());
  }
}
