package dev.cleancopy.fuzz;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.classify.BlockClassifier;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.describe.MetadataDescriber;
import dev.cleancopy.identify.LanguageIdentifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.StageObserver;
import dev.cleancopy.read.PageReader;
import dev.cleancopy.repair.TextRepairer;

/** The stages, each by itself, and all of them together. */
final class House {

  private static final LanguageModels MODELS = LanguageModels.load();
  private static final Lexicon LEXICON = Lexicon.load();

  static final DocumentDecoder DECODER = new DocumentDecoder(MODELS);
  static final PageReader READER = new PageReader();
  static final TextRepairer REPAIRER = new TextRepairer(MODELS);
  static final LanguageIdentifier LANGUAGES = new LanguageIdentifier(MODELS);
  static final BlockClassifier CLASSIFIER = new BlockClassifier(LEXICON);
  static final MetadataDescriber DESCRIBER = new MetadataDescriber(LEXICON);

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();

  private House() {}

  static NormalizedArticle normalize(RawDocument document, RepairMode mode, Steps steps) {
    return NORMALIZER.normalize(
        document,
        new Options(Profile.BALANCED, mode, CommentsMode.SEPARATE, EmailsMode.KEEP),
        steps,
        StageObserver.NONE);
  }
}
