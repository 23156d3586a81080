package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Slot;

/**
 * Signs and buttons of the software that shows a page: what is hidden and says nothing, and links
 * in brackets beside a heading, {@code [edit]}. In plain text, what is drawn between the rows of a
 * table.
 */
final class Ornament implements Rule {

  /** {@code [edit | edit source]} weighs less. */
  private static final int HEAVIEST = 50;

  private static final double LINKED = .3;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      if (!sheet.isOpen(i) || sheet.isPicture(i)) {
        continue;
      }
      if (!sheet.isHtml()) {
        rule(sheet, i);
        continue;
      }
      int region = sheet.tree().of(i);
      if (sheet.shape(i).weight() == 0 && region >= 0 && sheet.tree().region(region).hidden()) {
        sheet.decide(i, Label.HIDDEN, "hidden", .95, sheet.text(i));
      } else if (isButton(sheet, i)) {
        sheet.decide(i, Label.UI_ARTIFACT, "brackets", .9, sheet.text(i));
      }
    }
  }

  private static void rule(Sheet sheet, int i) {
    if (sheet.shape(i).weight() == 0
        && sheet.block(i).slot() instanceof Slot.None
        && ((i > 0 && isRow(sheet, i - 1)) || (i + 1 < sheet.size() && isRow(sheet, i + 1)))) {
      sheet.decide(i, Label.UI_ARTIFACT, "rule", .9, sheet.text(i));
    }
  }

  private static boolean isRow(Sheet sheet, int i) {
    return sheet.block(i).slot() instanceof Slot.Row;
  }

  /** Whether block {@code i} is a link in brackets right behind a heading. */
  private static boolean isButton(Sheet sheet, int i) {
    String text = sheet.text(i);
    return i > 0
        && sheet.block(i - 1).kind() == Kind.HEADING
        && text.startsWith("[")
        && text.endsWith("]")
        && sheet.shape(i).weight() <= HEAVIEST
        && sheet.shape(i).linked() >= LINKED;
  }
}
