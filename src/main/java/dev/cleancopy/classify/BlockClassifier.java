package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Profile;

/** Judges every block of a page. */
public final class BlockClassifier {

  /** A classifier that knows the phrases of {@code lexicon}. */
  public BlockClassifier(Lexicon lexicon) {}

  /** {@code page} with a label and a reason for every block. */
  public JudgedPage classify(Page page, Language language, Profile profile, Budget budget) {
    return new JudgedPage(
        page.blocks().stream()
            .map(block -> new JudgedBlock(block, new Decision(Label.BODY, "default", 0.5, "")))
            .toList(),
        PageType.UNKNOWN,
        0.5);
  }
}
