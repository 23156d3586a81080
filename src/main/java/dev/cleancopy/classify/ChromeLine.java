package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.model.Kind;

/** A line that is, as a whole, a phrase of chrome: {@code Share this article}, {@code 댓글쓰기}. */
final class ChromeLine implements Rule {

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      Kind kind = sheet.block(i).kind();
      if (kind == Kind.CODE || kind == Kind.CELL) {
        continue; // tables are full of words that are chrome elsewhere
      }
      Chrome.decide(sheet, i, Phrase.Scope.LINE, .95);
    }
  }
}
