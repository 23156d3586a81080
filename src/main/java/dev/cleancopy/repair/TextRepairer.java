package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Undoes damage to characters, in blocks and in hints. */
public final class TextRepairer {

  private final LanguageModels models;
  private final WordLists words = new WordLists();
  private final Joints joints = Joints.load();
  private final Mojibake mojibake;

  private final List<Step> escapes =
      List.of(new Surrogates(), new BackslashEscapes(), new Entities(), new PercentEscapes());
  private final List<Step> composition = List.of(new Composition());
  private final List<Step> after =
      List.of(
          new Replacements(), new Controls(), new Composition(), new Widths(), new Invisibles());

  /** A repairer that asks {@code models} which reading is plausible. */
  public TextRepairer(LanguageModels models) {
    this.models = models;
    mojibake = new Mojibake(models, words);
  }

  /** {@code page} with text that was decoded with a wrong charset, or escaped twice, read right. */
  public Page undoMojibake(Page page, RepairMode mode, Budget budget) {
    if (mode == RepairMode.OFF) {
      return page;
    }
    Suspects suspects = Suspects.in(page);
    if (suspects.marked().isEmpty()) {
      return page;
    }
    Page unescaped = repair(page, suspects.suspicious(), text -> escapes, mode, budget);
    Page composed = repair(unescaped, suspects.suspicious(), this::composition, mode, budget);
    Page decoded = MisreadPage.undone(composed, suspects.marked(), mojibake, mode, budget);
    Misreading.Pair latin =
        mojibake.latin(Fields.texts(decoded, suspects.marked()), Fields.language(decoded));
    Page read =
        latin == null
            ? decoded
            : Fields.repair(
                decoded,
                suspects.marked(),
                decoded.lossyCharset(),
                budget,
                text -> text.repair(mojibake.lines(text.text(), latin, mode, budget)));
    BitSet left = Fields.isSame(read, page) ? suspects.suspicious() : suspects.marked();
    return repair(read, left, text -> after, mode, budget);
  }

  /** What was misread must not be composed before it is read right. */
  private List<Step> composition(String text) {
    return Hybrid.mayHaveRead(text) && Oddities.in(text).any() ? List.of() : composition;
  }

  /** {@code page} with what {@code steps} find at {@code places}, where it looks like it. */
  private static Page repair(
      Page page,
      BitSet places,
      Function<String, List<Step>> steps,
      RepairMode mode,
      Budget budget) {
    return Fields.repair(
        page,
        places,
        page.lossyCharset(),
        budget,
        text ->
            Glance.at(text.text()) == Glance.SUSPICIOUS
                ? repair(text, steps.apply(text.text()), mode, budget)
                : text);
  }

  private static RepairedText repair(
      RepairedText text, List<Step> steps, RepairMode mode, Budget budget) {
    RepairedText repaired = text;
    for (Step step : steps) {
      repaired = repair(repaired, step, mode, budget);
    }
    return repaired;
  }

  private static RepairedText repair(RepairedText text, Step step, RepairMode mode, Budget budget) {
    List<Edit> edits = step.edits(text.text(), budget);
    return edits.isEmpty()
        ? text
        : text.repair(Edits.repairs(text.text(), edits, step.method(), step.reason(), mode));
  }

  /** {@code page} with the letters and signs that a charset could not hold. */
  public Page restoreLostCharacters(Page page, Language language, RepairMode mode, Budget budget) {
    return mode == RepairMode.OFF
        ? page
        : new LostText(models, words, joints, language, budget).restored(page, mode);
  }
}
