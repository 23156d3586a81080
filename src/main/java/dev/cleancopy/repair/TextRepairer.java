package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Undoes damage to characters, in blocks and in hints. */
public final class TextRepairer {

  /** Readings less likely than this are not even reported. */
  private static final double REPORTED = 0.5;

  /** Text was decoded wrong up to so many times over. */
  private static final int LAYERS = 3;

  /** A language is believed if its words explain this share of what is damaged. */
  private static final double ENOUGH = 0.35;

  private final LanguageModels models;
  private final WordLists words = new WordLists();
  private final Joints joints = Joints.load();
  private final Mojibake mojibake;

  private final List<Step> before =
      List.of(
          new Surrogates(),
          new BackslashEscapes(),
          new Entities(),
          new PercentEscapes(),
          new Composition());
  private final List<Step> after =
      List.of(new Controls(), new Composition(), new Widths(), new Invisibles());

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
    Page decoded = repair(page, text -> readable(text, mode, budget));
    Misreading.Pair latin = mojibake.latin(Fields.texts(decoded));
    Page read =
        latin == null
            ? decoded
            : repair(decoded, text -> text.repair(mojibake.lines(text.text(), latin, mode)));
    return repair(
        read,
        text -> Glance.at(text.text()) == Glance.SUSPICIOUS ? repair(text, after, mode) : text);
  }

  private static Page repair(Page page, UnaryOperator<RepairedText> repairer) {
    return Fields.repair(page, page.lossyCharset(), repairer);
  }

  private RepairedText readable(RepairedText text, RepairMode mode, Budget budget) {
    return switch (Glance.at(text.text())) {
      case PLAIN -> text;
      case HARMLESS -> decoded(text, mode, budget);
      case SUSPICIOUS -> decoded(repair(text, before, mode), mode, budget);
    };
  }

  private RepairedText decoded(RepairedText text, RepairMode mode, Budget budget) {
    RepairedText repaired = text;
    for (int layer = 0; layer < LAYERS; layer++) {
      List<Repair> found = mojibake.repairs(repaired.text(), mode, budget);
      if (found.isEmpty()) {
        break;
      }
      repaired = repaired.repair(found);
      if (!found.get(0).applied()) {
        break;
      }
    }
    return repaired;
  }

  private static RepairedText repair(RepairedText text, List<Step> steps, RepairMode mode) {
    RepairedText repaired = text;
    for (Step step : steps) {
      repaired = repair(repaired, step, mode);
    }
    return repaired;
  }

  private static RepairedText repair(RepairedText text, Step step, RepairMode mode) {
    List<Edit> edits = step.edits(text.text());
    return edits.isEmpty()
        ? text
        : text.repair(Edits.repairs(text.text(), edits, step.method(), step.reason(), mode));
  }

  /** {@code page} with the letters and dashes that a charset could not hold. */
  public Page restoreLostCharacters(Page page, Language language, RepairMode mode, Budget budget) {
    if (mode == RepairMode.OFF) {
      return page;
    }
    List<String> texts = Fields.texts(page);
    List<String> damaged = texts.stream().filter(DamagedWords::isSuspicious).toList();
    if (damaged.isEmpty()) {
      return page;
    }
    LostCharacters lost =
        new LostCharacters(Vocabulary.of(tag(language, damaged, budget), words), joints, budget);
    LossyCharset charset = lost.charset(damaged, texts);
    LossyCharset common = charset == null ? lost.charset(damaged, damaged) : charset;
    return Fields.repair(
        page,
        common == null ? null : common.label(),
        text -> text.repair(repairs(lost, common, text.text(), mode)));
  }

  /** The language of the page; of what is damaged, if too much is for the page to tell. */
  private String tag(Language language, List<String> damaged, Budget budget) {
    if (!language.tag().equals(Language.UNKNOWN.tag())) {
      return language.tag();
    }
    String best = language.tag();
    double most = ENOUGH;
    for (Language.Candidate candidate :
        models.rank(String.join("\n", damaged).replace(Loss.REPLACEMENT, '?'))) {
      double sure =
          new LostCharacters(Vocabulary.of(candidate.tag(), words), joints, budget).sure(damaged);
      if (sure > most) {
        most = sure;
        best = candidate.tag();
      }
    }
    return best;
  }

  private static List<Repair> repairs(
      LostCharacters lost, @Nullable LossyCharset charset, String text, RepairMode mode) {
    List<Reading> readings = new ArrayList<>();
    if (text.indexOf(Loss.REPLACEMENT) >= 0) {
      readings.addAll(lost.undecoded(text));
    } else if (charset != null && text.indexOf('?') >= 0) {
      readings.addAll(lost.lostTo(charset, text));
    }
    return readings.stream()
        .filter(reading -> reading.confidence() >= REPORTED)
        .map(reading -> reading.repair(mode))
        .toList();
  }
}
