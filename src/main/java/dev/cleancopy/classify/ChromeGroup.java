package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/**
 * A phrase that is chrome in company: beside a line that is chrome already, or outside of the text.
 * Chrome comes in groups, so one member tells the next.
 */
final class ChromeGroup implements Rule {

  @Override
  public void judge(Sheet sheet) {
    boolean beside = true;
    for (int i = 0; i < sheet.size(); i++) {
      beside = step(sheet, i, beside);
    }
    beside = true;
    for (int i = sheet.size() - 1; i >= 0; i--) {
      beside = step(sheet, i, beside);
    }
  }

  /** Judges block {@code i}; whether the next one then stands beside chrome. */
  private static boolean step(Sheet sheet, int i, boolean beside) {
    if (sheet.isPicture(i)) {
      return beside;
    }
    if (sheet.isOpen(i) && (beside || sheet.isOutside(i)) && sheet.block(i).kind() != Kind.CELL) {
      Chrome.decide(sheet, i, Phrase.Scope.CONTEXT, .9);
    }
    Label label = sheet.label(i);
    return label != null && label.fate() == Label.Fate.REMOVED;
  }
}
