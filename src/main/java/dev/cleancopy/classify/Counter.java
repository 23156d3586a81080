package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/** A bare number above or below the text: likes, views, comments. */
final class Counter implements Rule {

  /** {@code 1,234,567} is the longest. */
  private static final int LONGEST = 9;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      Kind kind = sheet.block(i).kind();
      if (kind != Kind.CELL && sheet.isOutside(i) && isCount(sheet.text(i))) {
        sheet.decide(i, Label.COUNTER, "counter", .9, sheet.text(i));
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
