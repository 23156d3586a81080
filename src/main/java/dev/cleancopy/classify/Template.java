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

  /** {@code ${name}} has so many characters that are neither letters nor digits. */
  private static final int FEWEST_SIGNS = 3;

  /** {@code $$NAME$$}; a shorter one may be a formula. */
  private static final int SHORTEST_MARK = 8;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      String text = sheet.text(i);
      if (text.length() > LONGEST
          || sheet.shape(i).marks().others() < FEWEST_SIGNS
          || sheet.block(i).kind() == Kind.CODE) {
        continue;
      }
      if (isMark(text)) {
        sheet.decide(i, Label.TEMPLATE, "template", .98, text);
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

  /** {@code $$ARTICLE_AD$$}: where something is to be put in. */
  private static boolean isMark(String text) {
    if (text.length() < SHORTEST_MARK || !text.startsWith("$$") || !text.endsWith("$$")) {
      return false;
    }
    for (int i = 2; i < text.length() - 2; i++) {
      char c = text.charAt(i);
      if (c != '_' && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }
}
