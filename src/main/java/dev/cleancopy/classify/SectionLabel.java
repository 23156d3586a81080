package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;

/** The name of the section above the headline: {@code POLITICS}. A row of them is a menu. */
final class SectionLabel implements Rule {

  /** So far above the headline, or the text, the section stands. */
  private static final int LINES_ABOVE = 4;

  @Override
  public void judge(Sheet sheet) {
    int below = sheet.headline() >= 0 ? sheet.headline() : sheet.extent().start();
    for (int i = 0; i < sheet.size(); i++) {
      if (!isSection(sheet, i)) {
        continue;
      }
      boolean isMenu = isSection(sheet, i - 1) || isSection(sheet, i + 1);
      if (isMenu && sheet.isOutside(i)) {
        sheet.decide(i, Label.NAVIGATION, "section/menu", .9, "");
      } else if (i < below && i >= below - LINES_ABOVE) {
        sheet.decide(i, Label.SECTION_LABEL, "section", .9, "");
      }
    }
  }

  private static boolean isSection(Sheet sheet, int i) {
    return i >= 0
        && i < sheet.size()
        && sheet.shape(i).weight() <= 30
        && sheet.phrase(i, Topic.SECTION) != null;
  }
}
