package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/** A line amid the text that leads to another article: {@code READ MORE: Storm closes harbour}. */
final class InlineLink implements Rule {

  /** A longer one is a sentence of the article that holds a link. */
  private static final int LONGEST = 180;

  /** At least this much of what follows the words must be a link, where there are links. */
  private static final double LINKED = .5;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      Shape shape = sheet.shape(i);
      Kind kind = sheet.block(i).kind();
      if (!sheet.isOpen(i)
          || shape.weight() > LONGEST
          || kind == Kind.CELL
          || kind == Kind.CODE
          || kind == Kind.IMAGE
          || (sheet.isHtml() ? shape.linked() < LINKED : shape.sentences() > 1)) {
        continue;
      }
      for (Phrase phrase : sheet.phrases(i)) {
        if (leads(sheet, i, phrase)) {
          sheet.decide(i, Label.RELATED, phrase.reason(), .9, phrase.text());
        }
      }
    }
  }

  private static boolean leads(Sheet sheet, int i, Phrase phrase) {
    return (phrase.topic() == Topic.RELATED || phrase.topic() == Topic.READ_MORE)
        && phrase.match() != Phrase.Match.CONTAINS
        && Chrome.isMarked(sheet.text(i), phrase)
        && sheet.text(i).length() > phrase.text().length() + 2;
  }
}
