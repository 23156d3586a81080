package dev.cleancopy;

import dev.cleancopy.classify.BlockClassifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.lexicon.Lexicon;

/** Normalizers with parts that do not ship. */
public final class LabNormalizers {

  private LabNormalizers() {}

  /** The normalizer with another classifier. */
  public static ArticleNormalizer with(BlockClassifier classifier) {
    return new ArticleNormalizer(Lexicon.load(), LanguageModels.load(), classifier);
  }
}
