package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/** A number above or below the text, bare or with its word: likes, views, comments. */
final class Counter implements Rule {

  /** {@code 1,234,567} is the longest. */
  private static final int LONGEST = 9;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.block(i).kind() == Kind.CELL || !sheet.isOutside(i) || !sheet.isOpen(i)) {
        continue;
      }
      String text = sheet.text(i);
      if (isCount(text)) {
        sheet.decide(i, Label.COUNTER, "counter", .9, text);
      } else if (sheet.shape(i).digits() > 0) {
        Phrase phrase = Counted.of(sheet, text, Topic.COUNTER);
        if (phrase != null) {
          sheet.decide(i, Label.COUNTER, phrase.reason(), .9, phrase.text());
        }
      }
    }
  }

  /** {@code 45}, {@code 1,024}, {@code 2.3K}, {@code (7)}. */
  static boolean isCount(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (".,()+ KkM".indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0;
  }
}
