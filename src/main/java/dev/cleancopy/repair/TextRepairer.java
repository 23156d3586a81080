package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RepairMode;

/** Undoes damage to characters, in blocks and in hints. */
public final class TextRepairer {

  /** A repairer that asks {@code models} which reading is plausible. */
  public TextRepairer(LanguageModels models) {}

  /** {@code page} with text that was decoded with a wrong charset, or escaped twice, read right. */
  public Page undoMojibake(Page page, RepairMode mode, Budget budget) {
    return page;
  }

  /** {@code page} with the letters and dashes that a charset could not hold. */
  public Page restoreLostCharacters(Page page, Language language, RepairMode mode, Budget budget) {
    return page;
  }
}
