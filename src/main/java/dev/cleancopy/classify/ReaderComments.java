package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import java.util.Arrays;

/**
 * What readers wrote below an article, and the machinery around it. Where the posts are the page,
 * as in forums, they are no comments.
 */
final class ReaderComments implements Rule {

  /** With less prose than this outside of them, the comments are the page. */
  private static final double ENOUGH_ELSEWHERE = 400;

  /** A reader's words weigh at least this, and are no name or date. */
  private static final int SHORTEST = 8;

  @Override
  public void judge(Sheet sheet) {
    Tree tree = sheet.tree();
    if (sheet.about().isForum()) {
      return;
    }
    boolean[] inside = new boolean[sheet.size()];
    int start = Math.max(sheet.headline(), sheet.extent().start());
    boolean any = false;
    for (int r = 0; r < tree.size(); r++) {
      if (tree.has(r, Trait.COMMENT) && tree.first(r) > start) {
        Arrays.fill(inside, tree.first(r), tree.end(r), true);
        any = true;
      }
    }
    double elsewhere = 0;
    for (int i = 0; i < inside.length; i++) {
      elsewhere += !inside[i] && sheet.shape(i).isProse() ? sheet.shape(i).free() : 0;
    }
    if (!any || elsewhere < ENOUGH_ELSEWHERE) {
      return;
    }
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] && !sheet.isPicture(i)) {
        Shape shape = sheet.shape(i);
        boolean isSaid = shape.weight() >= SHORTEST && shape.linked() < .5 && !isSigned(sheet, i);
        sheet.decide(
            i,
            isSaid && shape.sentences() > 0 ? Label.READER_COMMENT : Label.COMMENT,
            "markup/comment",
            .9,
            "");
      }
    }
  }

  /** Whether block {@code i} says who wrote, or when. */
  private static boolean isSigned(Sheet sheet, int i) {
    int region = sheet.tree().of(i);
    return sheet.tree().distance(region, Trait.BYLINE) == 0
        || sheet.tree().distance(region, Trait.DATE) == 0;
  }
}
