package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;

/** A widget that asks: a heading of a widget and under it nothing but questions. */
final class Questions implements Rule {

  /** One question may be rhetorical. */
  private static final int FEWEST = 2;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      Phrase phrase = sheet.phrase(i, Topic.WIDGET);
      if (phrase == null || !Chrome.fits(sheet, i, phrase)) {
        continue;
      }
      int end = i + 1;
      while (end < sheet.size() && sheet.shape(end).isQuestion()) {
        end++;
      }
      if (end - i > FEWEST) {
        for (int j = i; j < end; j++) {
          sheet.decide(j, Label.WIDGET, "questions", .85, phrase.text());
        }
      }
    }
  }
}
