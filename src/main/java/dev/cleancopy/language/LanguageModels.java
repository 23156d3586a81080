package dev.cleancopy.language;

/** How plausible a text is in each language. Immutable and thread-safe. */
public final class LanguageModels {

  private LanguageModels() {}

  /** The models that ship in the jar. */
  public static LanguageModels load() {
    return new LanguageModels();
  }
}
