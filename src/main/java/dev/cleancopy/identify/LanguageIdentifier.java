package dev.cleancopy.identify;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import org.jspecify.annotations.Nullable;

/** Tells languages from text. */
public final class LanguageIdentifier {

  /** An identifier that asks {@code models}. */
  public LanguageIdentifier(LanguageModels models) {}

  /**
   * The language of most of a page's running text.
   *
   * @param hint what the caller believes, BCP 47; one vote among others
   */
  public Language identify(Page page, @Nullable String hint) {
    return Language.UNKNOWN;
  }
}
