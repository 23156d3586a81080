package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Error pages, bot checks, walls and shells: they say so in their title or among their first lines
 * and say little else, or they say next to nothing.
 */
final class NoArticle implements Rule {

  /** With more prose than this a page has something to say, whatever its title. */
  private static final double LITTLE = 600;

  /** A line amid a page may be one that browsers without scripts see above a short article. */
  private static final double VERY_LITTLE = 200;

  /** So far down such a page says what is wrong. */
  private static final int FIRST_BLOCKS = 40;

  /** What is wrong stands first, but for the site's name and its menu. */
  private static final int FIRST_LINES = 3;

  /** A page that weighs less than this in all, and has no sentence, is a shell. */
  private static final int EMPTY = 120;

  /** Of walls at least so many lines speak of signing in, or of cookies. */
  private static final int FEWEST_LINES = 2;

  /** Walls say little else. */
  private static final double MOST = .35;

  /** A title says what the page is, and what the site is called. */
  private static final String TITLE_PARTS = " [-|–—·»:] ";

  private static final int MOST_PARTS = 4;

  private static final String REASON = "no-article";

  private static final Set<Topic> LOGIN = EnumSet.of(Topic.LOGIN);
  private static final Set<Topic> CONSENT = EnumSet.of(Topic.COOKIE, Topic.LEGAL);

  @Override
  public void judge(Sheet sheet) {
    boolean isData = sheet.size() > 0 && FromData.isData(sheet, sheet.size() - 1);
    if (sheet.about().isArticle() || isData) {
      return;
    }
    double prose = prose(sheet);
    if (prose > LITTLE) {
      return;
    }
    String evidence = evidence(sheet, prose);
    if (evidence == null) {
      return;
    }
    sheet.type(PageType.NOT_AN_ARTICLE);
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.phrase(i, Topic.ERROR_PAGE) != null || sheet.shape(i).isProse()) {
        sheet.decide(i, Label.LOW_DENSITY, REASON, .9, evidence);
      }
    }
  }

  /** Prose that says nothing of what is wrong; of much no more than that it is. */
  private static double prose(Sheet sheet) {
    double prose = 0;
    for (int i = 0; i < sheet.size() && prose <= LITTLE; i++) {
      boolean counts = sheet.shape(i).isProse() && sheet.phrase(i, Topic.ERROR_PAGE) == null;
      prose += counts ? sheet.shape(i).free() : 0;
    }
    return prose;
  }

  private static @Nullable String evidence(Sheet sheet, double prose) {
    Phrase title = title(sheet);
    if (title != null) {
      return title.text();
    }
    int seen = 0;
    for (int i = 0; i < Math.min(FIRST_BLOCKS, sheet.size()); i++) {
      Phrase said = sheet.phrase(i, Topic.ERROR_PAGE);
      if (said != null && (prose <= VERY_LITTLE || isTop(sheet, i, seen, prose))) {
        return said.text();
      }
      seen += sheet.isPicture(i) || sheet.shape(i).linked() > .8 ? 0 : 1;
    }
    if (prose > VERY_LITTLE) {
      return null;
    }
    String wall = wall(sheet, LOGIN);
    wall = wall != null ? wall : wall(sheet, CONSENT);
    return wall != null ? wall : isShell(sheet) ? "hardly a word" : null;
  }

  /** Whether block {@code i} is the page's heading, or among its first lines. */
  private static boolean isTop(Sheet sheet, int i, int linesAbove, double prose) {
    boolean isForOthers = sheet.tree().distance(sheet.tree().of(i), Ancestor.NOSCRIPT) < Tree.FAR;
    return sheet.block(i).level() == 1
        || (linesAbove < FIRST_LINES && prose <= LITTLE / 2 && !isForOthers);
  }

  /** What the page's title says is wrong. */
  private static @Nullable Phrase title(Sheet sheet) {
    for (Hint hint : sheet.page().hints()) {
      if (hint.source() == Hint.Source.TITLE_ELEMENT) {
        for (String part : hint.text().split(TITLE_PARTS, MOST_PARTS)) {
          for (Phrase phrase : sheet.matches(part, Topic.ERROR_PAGE)) {
            if (phrase.scope() == Phrase.Scope.LINE) {
              return phrase;
            }
          }
        }
      }
    }
    return null;
  }

  /** What a page says of signing in, or of cookies, if it says hardly anything else. */
  private static @Nullable String wall(Sheet sheet, Set<Topic> topics) {
    int lines = 0;
    double weight = 0;
    double all = 0;
    String first = null;
    for (int i = 0; i < sheet.size(); i++) {
      boolean speaks = false;
      for (Phrase phrase : sheet.phrases(i)) {
        speaks |= topics.contains(phrase.topic());
        first = first == null && speaks ? phrase.text() : first;
      }
      lines += speaks ? 1 : 0;
      weight += speaks ? sheet.shape(i).weight() : 0;
      all += sheet.shape(i).weight();
    }
    return lines >= FEWEST_LINES && weight >= MOST * all ? first : null;
  }

  private static boolean isShell(Sheet sheet) {
    if (!sheet.isHtml()) {
      return false; // somebody may ask about a single line
    }
    int all = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.shape(i).endsSentence()) {
        return false;
      }
      all += sheet.shape(i).weight();
    }
    return all < EMPTY;
  }
}
