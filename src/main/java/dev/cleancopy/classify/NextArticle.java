package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;

/**
 * Another article below the one that the page is about, with a top heading of its own: what readers
 * get to see when they scroll on.
 */
final class NextArticle implements Rule {

  /** With less prose in the first one it may be a teaser itself, and the page a listing. */
  private static final double ENOUGH = 400;

  @Override
  public void judge(Sheet sheet) {
    int headline = sheet.headline();
    Tree tree = sheet.tree();
    if (headline < 0 || sheet.block(headline).level() != 1) {
      return;
    }
    int first = tree.landmark(tree.of(headline), Landmark.ARTICLE);
    if (first < 0 || prose(sheet, tree.first(first), tree.end(first)) < ENOUGH) {
      return;
    }
    for (int i = tree.end(first); i < sheet.size(); i++) {
      int other = tree.landmark(tree.of(i), Landmark.ARTICLE);
      if (sheet.block(i).level() == 1 && other >= 0 && tree.first(other) >= tree.end(first)) {
        remove(sheet, tree.first(other), tree.end(other), sheet.text(i));
      }
    }
  }

  private static double prose(Sheet sheet, int from, int to) {
    double prose = 0;
    for (int i = from; i < to; i++) {
      prose += sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
    }
    return prose;
  }

  private static void remove(Sheet sheet, int from, int to, String heading) {
    for (int i = from; i < to; i++) {
      if (!sheet.isPicture(i)) {
        sheet.decide(i, Label.RELATED, "next-article", .95, heading);
      }
    }
  }
}
