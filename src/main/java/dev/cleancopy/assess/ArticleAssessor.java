package dev.cleancopy.assess;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Metadata;
import java.util.List;

/** Says how good a result is, and what the caller should know about it. */
public final class ArticleAssessor {

  /** An assessor that knows the phrases of {@code lexicon}. */
  public ArticleAssessor(Lexicon lexicon) {}

  /** How good {@code composition} is. */
  public Assessment assess(
      JudgedPage page, Metadata metadata, Composition composition, Decoding decoding) {
    return new Assessment(page.confidence(), page.type(), 0, null, null, List.of());
  }
}
