package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;

/** Error pages, bot checks and walls: they say so among their first lines and say little else. */
final class NoArticle implements Rule {

  /** With more prose than this a page has something to say. */
  private static final double LITTLE = 600;

  /** So far down such a page says what is wrong. */
  private static final int FIRST_BLOCKS = 40;

  @Override
  public void judge(Sheet sheet) {
    double prose = 0;
    for (int i = 0; i < sheet.size(); i++) {
      prose += sheet.shape(i).isProse() ? sheet.shape(i).free() : 0;
    }
    boolean isData = sheet.size() > 0 && FromData.isData(sheet, sheet.size() - 1);
    if (prose > LITTLE || sheet.about().isArticle() || isData) {
      return;
    }
    Phrase said = null;
    for (int i = 0; i < Math.min(FIRST_BLOCKS, sheet.size()) && said == null; i++) {
      said = sheet.phrase(i, Topic.ERROR_PAGE);
    }
    if (said == null) {
      return;
    }
    sheet.type(PageType.NOT_AN_ARTICLE);
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.phrase(i, Topic.ERROR_PAGE) != null || sheet.shape(i).isProse()) {
        sheet.decide(i, Label.LOW_DENSITY, "no-article", .9, said.text());
      }
    }
  }
}
