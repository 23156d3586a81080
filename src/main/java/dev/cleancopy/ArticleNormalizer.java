package dev.cleancopy;

import dev.cleancopy.assess.ArticleAssessor;
import dev.cleancopy.classify.BlockClassifier;
import dev.cleancopy.compose.ArticleComposer;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.describe.MetadataDescriber;
import dev.cleancopy.identify.LanguageIdentifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.lexicon.ExtraPhrases;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Abilities;
import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Detection;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedDocument;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Stage;
import dev.cleancopy.model.StageObserver;
import dev.cleancopy.read.PageReader;
import dev.cleancopy.repair.TextRepairer;

/**
 * Turns a crawled document into a clean article that can explain itself. Immutable and thread-safe;
 * costs memory for its models and phrases, so a JVM needs one.
 */
public final class ArticleNormalizer {

  private final DocumentDecoder decoder;
  private final PageReader reader = new PageReader();
  private final TextRepairer repairer;
  private final LanguageIdentifier languages;
  private final BlockClassifier classifier;
  private final MetadataDescriber describer;
  private final ArticleComposer composer;
  private final ArticleAssessor assessor = new ArticleAssessor();
  private final Abilities abilities;

  ArticleNormalizer(Lexicon lexicon, LanguageModels models, BlockClassifier classifier) {
    decoder = new DocumentDecoder(models);
    repairer = new TextRepairer(models);
    languages = new LanguageIdentifier(models);
    this.classifier = classifier;
    describer = new MetadataDescriber(lexicon);
    composer = new ArticleComposer(lexicon);
    abilities =
        new Abilities(
            models.languages(), lexicon.languages(), decoder.charsets(), lexicon.version());
  }

  /**
   * A normalizer with the models and phrases that ship in the jar.
   *
   * @throws IllegalStateException if one of them is missing or malformed: a broken build
   */
  public static ArticleNormalizer create() {
    return create(ExtraPhrases.NONE);
  }

  /**
   * A normalizer that knows {@code extra} phrases beside those that ship in the jar.
   *
   * @throws IllegalStateException if the build is broken
   */
  public static ArticleNormalizer create(ExtraPhrases extra) {
    Lexicon lexicon = extra.phrases().isEmpty() ? Lexicon.load() : Lexicon.load(extra);
    return new ArticleNormalizer(lexicon, LanguageModels.load(), new BlockClassifier(lexicon));
  }

  /** The article in {@code document}, with default options and without limits. */
  public NormalizedArticle normalize(RawDocument document) {
    return normalize(document, Options.DEFAULT, Budget.UNLIMITED, StageObserver.NONE);
  }

  /**
   * The article in {@code document}. Bad content is no error: the body is then empty and the
   * decisions say why.
   *
   * @param budget what it may cost; what the budget throws passes through
   * @param observer is told of each stage
   */
  public NormalizedArticle normalize(
      RawDocument document, Options options, Budget budget, StageObserver observer) {
    observer.enters(Stage.DECODE);
    DecodedText text = decoder.decode(document, budget);
    observer.enters(Stage.READ);
    Page page = reader.read(text, document.url(), budget);
    observer.enters(Stage.UNDO_MOJIBAKE);
    Page readable = repairer.undoMojibake(page, options.repair(), budget);
    observer.enters(Stage.IDENTIFY);
    Language language = languages.identify(readable, document.language());
    observer.enters(Stage.RESTORE);
    Page restored = repairer.restoreLostCharacters(readable, language, options.repair(), budget);
    observer.enters(Stage.CLASSIFY);
    JudgedPage judged = classifier.classify(restored, language, options.profile(), budget);
    budget.check();
    observer.enters(Stage.DESCRIBE);
    Metadata metadata =
        describer.describe(restored, judged, language, document.fetchedAt(), options.emails());
    observer.enters(Stage.COMPOSE);
    Composition composition = composer.compose(judged, metadata, options.comments());
    observer.enters(Stage.ASSESS);
    Assessment assessment = assessor.assess(judged, metadata, composition, text.decoding());
    return new NormalizedArticle(
        document.url(),
        metadata,
        judged.blocks(),
        composition,
        language,
        languages.differing(composition.body(), language),
        text.decoding(),
        restored.lossyCharset(),
        assessment);
  }

  /** {@code document} decoded and repaired, all of it: nothing is judged, nothing left out. */
  public RepairedDocument repair(RawDocument document, RepairMode mode, Budget budget) {
    DecodedText text = decoder.decode(document, budget);
    Page page =
        text.format() == Format.HTML
            ? reader.read(text, document.url(), budget)
            : reader.readWhole(text);
    Page readable = repairer.undoMojibake(page, mode, budget);
    budget.check();
    Language language = languages.identify(readable, document.language());
    Page restored = repairer.restoreLostCharacters(readable, language, mode, budget);
    return new RepairedDocument(lines(restored), text.decoding(), restored.lossyCharset());
  }

  /** The charset, language and direction of {@code document}. */
  public Detection detect(RawDocument document, Budget budget) {
    DecodedText text = decoder.decode(document, budget);
    Page page = reader.read(text, document.url(), budget);
    Page readable = repairer.undoMojibake(page, RepairMode.STANDARD, budget);
    budget.check();
    return new Detection(text.decoding(), languages.identify(readable, document.language()));
  }

  /** What this normalizer can do and of what it is made. */
  public Abilities abilities() {
    return abilities;
  }

  /** Whether {@code label} names a charset, as the Encoding Standard has it. */
  public boolean knowsCharset(String label) {
    return decoder.knows(label);
  }

  private static RepairedText lines(Page page) {
    return RepairedText.join("\n", page.blocks().stream().map(Block::content).toList());
  }
}
