package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;

/** Who owns the text: {@code © Example Media. All rights reserved.} */
final class Rights implements Rule {

  private static final int LONGEST = 400;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      String text = sheet.text(i);
      if (text.length() > LONGEST || !sheet.isOpen(i) || !sheet.isOutside(i)) {
        continue;
      }
      char first = text.isEmpty() ? ' ' : text.charAt(0);
      Phrase phrase = sheet.phrase(i, Topic.COPYRIGHT);
      if (first == '©' || first == 'ⓒ') {
        sheet.decide(i, Label.COPYRIGHT, "copyright", .97, String.valueOf(first));
      } else if (phrase != null && Chrome.fits(sheet, i, phrase)) {
        sheet.decide(i, Label.COPYRIGHT, phrase.reason(), .9, phrase.text());
      }
    }
  }
}
