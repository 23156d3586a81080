package dev.cleancopy.desk;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.contract.EngineView;
import dev.cleancopy.lexicon.ExtraPhrases;
import dev.cleancopy.model.Abilities;
import dev.cleancopy.model.Detection;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairedDocument;
import java.util.List;

/** The one normalizer of this JVM, with limits and measurements around it. */
public final class Engine {

  /** A tiny document of each kind. */
  public static final List<RawDocument> SAMPLES =
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

  private final ArticleNormalizer normalizer;
  private final Limits limits;
  private final EngineView view;
  private final Measurements measurements;

  /** An engine with the models and phrases that ship in the jar. */
  public Engine(Limits limits, Measurements measurements) {
    this(limits, measurements, ExtraPhrases.NONE);
  }

  /** An engine that knows {@code extra} phrases, too. */
  public Engine(Limits limits, Measurements measurements, ExtraPhrases extra) {
    this.normalizer = ArticleNormalizer.create(extra);
    this.limits = limits;
    this.measurements = measurements;
    this.view =
        new EngineView(
            "cleancopy",
            BuildVersion.read(),
            ModelVersion.compute(),
            normalizer.abilities().lexiconVersion());
  }

  /** The article in {@code document}. */
  public NormalizedArticle normalize(RawDocument document, Options options) {
    return normalize(document, options, new Cancellation());
  }

  /** The article in {@code document}, unless {@code cancellation} comes first. */
  public NormalizedArticle normalize(
      RawDocument document, Options options, Cancellation cancellation) {
    return measurements.of(
        observer ->
            normalizer.normalize(
                document, options, new DocumentBudget(limits, cancellation), observer));
  }

  /** Normalizes without being counted. */
  public NormalizedArticle rehearse(RawDocument document) {
    return normalizer.normalize(document);
  }

  /** {@code document} decoded and repaired. */
  public RepairedDocument repair(RawDocument document, Options options, Cancellation cancellation) {
    return normalizer.repair(document, options.repair(), new DocumentBudget(limits, cancellation));
  }

  /** Charset, language and direction of {@code document}. */
  public Detection detect(RawDocument document, Cancellation cancellation) {
    return normalizer.detect(document, new DocumentBudget(limits, cancellation));
  }

  /** Whether {@code label} is one of the Encoding Standard. */
  public boolean knowsCharset(String label) {
    return normalizer.knowsCharset(label);
  }

  /** What a request may cost. */
  public Limits limits() {
    return limits;
  }

  /** What it is made of. */
  public EngineView version() {
    return view;
  }

  /** What it can do. */
  public Abilities abilities() {
    return normalizer.abilities();
  }

  /** Whether the normalizer still makes articles of tiny documents. */
  public boolean selfTest() {
    return SAMPLES.stream().noneMatch(sample -> normalizer.normalize(sample).blocks().isEmpty());
  }
}
