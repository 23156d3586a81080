package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/** Placeholders that a script should have filled: {@code {{ item.title }}}, {@code <%= name %>}. */
final class Template implements Rule {

  private static final String[][] BRACKETS = {
    {"{{", "}}"}, {"<%", "%>"}, {"${", "}"}, {"[[", "]]"}
  };

  /** A text that is longer talks about templates, or is one that a reader wrote about. */
  private static final int LONGEST = 300;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      String text = sheet.text(i);
      if (text.length() > LONGEST || sheet.block(i).kind() == Kind.CODE) {
        continue;
      }
      for (String[] pair : BRACKETS) {
        int open = text.indexOf(pair[0]);
        int close = open < 0 ? -1 : text.indexOf(pair[1], open);
        if (close > 0 && (close - open) * 3 > text.length()) {
          sheet.decide(i, Label.TEMPLATE, "template", .98, pair[0]);
        }
      }
    }
  }
}
