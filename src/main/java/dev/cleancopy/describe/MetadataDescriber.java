package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds who, when, where and what, each with its provenance. */
public final class MetadataDescriber {

  /** A describer that knows the phrases of {@code lexicon}. */
  public MetadataDescriber(Lexicon lexicon) {}

  /**
   * What is known about the article of {@code page}.
   *
   * @param fetchedAt when the page was fetched; relative dates are only read against it
   */
  public Metadata describe(
      Page page, JudgedPage judged, Language language, @Nullable Instant fetchedAt) {
    return Metadata.NONE;
  }
}
