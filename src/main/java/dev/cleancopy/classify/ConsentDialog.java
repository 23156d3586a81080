package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import java.util.Arrays;

/**
 * What asks for consent to cookies: parts of the page that say so by name, beside an article. They
 * are written in whole sentences, so nothing else tells them apart.
 */
final class ConsentDialog implements Rule {

  /** With less prose than this outside of it, the page itself is about consent. */
  private static final double ENOUGH_ELSEWHERE = 400;

  /** It is never most of a page. */
  private static final double MOST = .7;

  @Override
  public void judge(Sheet sheet) {
    Tree tree = sheet.tree();
    boolean[] inside = new boolean[sheet.size()];
    double all = Math.max(1, sheet.measures().weight().all());
    for (int r = 0; r < tree.size(); r++) {
      if (tree.has(r, Trait.COOKIE)
          && tree.landmark(r, Landmark.ARTICLE) < 0
          && !tree.contains(r, sheet.headline())
          && sheet.measures().weight().of(tree.first(r), tree.end(r)) < MOST * all) {
        Arrays.fill(inside, tree.first(r), tree.end(r), true);
      }
    }
    double elsewhere = 0;
    for (int i = 0; i < inside.length; i++) {
      elsewhere += !inside[i] && sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
    }
    for (int i = 0; i < inside.length && elsewhere >= ENOUGH_ELSEWHERE; i++) {
      if (inside[i] && !sheet.isPicture(i)) {
        sheet.decide(i, Label.COOKIE, "markup/cookie", .95, "");
      }
    }
  }
}
