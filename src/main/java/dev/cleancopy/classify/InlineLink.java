package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import org.jspecify.annotations.Nullable;

/** A line amid the text that leads to another article: {@code READ MORE: Storm closes harbour}. */
final class InlineLink implements Rule {

  /** A longer one is a sentence of the article that holds a link. */
  private static final int LONGEST = 180;

  /** At least this much of what follows the words must be a link, where there are links. */
  private static final double LINKED = .5;

  /** The words before the colon are a heading. */
  private static final int LONGEST_HEADING = 40;

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
      Phrase heading = sheet.isHtml() ? heading(sheet, sheet.text(i)) : null;
      if (heading != null) {
        sheet.decide(i, Label.RELATED, heading.reason(), .9, heading.text());
      }
    }
  }

  /** The words of a heading of links that stand before a colon: {@code Related articles: Storm}. */
  private static @Nullable Phrase heading(Sheet sheet, String text) {
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    if (colon <= 0 || colon > LONGEST_HEADING || colon + 2 >= text.length()) {
      return null;
    }
    String words = text.substring(0, colon);
    Phrase related = sheet.exact(words, Topic.RELATED);
    Phrase found = related == null ? sheet.exact(words, Topic.READ_MORE) : related;
    return found != null && found.scope() == Phrase.Scope.LINE ? found : null;
  }

  private static boolean leads(Sheet sheet, int i, Phrase phrase) {
    return (phrase.topic() == Topic.RELATED || phrase.topic() == Topic.READ_MORE)
        && phrase.match() != Phrase.Match.CONTAINS
        && Chrome.isMarked(sheet.text(i), phrase)
        && sheet.text(i).length() > phrase.text().length() + 2;
  }
}
