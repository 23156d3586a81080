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

  private static final int LONGEST_NAME = 30;

  /** Above a comment or two stands an article of at least so much prose, and hardly less of it. */
  private static final double ENOUGH_ABOVE_FEW = 100;

  private static final double LEAST_SHARE = .4;

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
    if (!any || !isBeside(sheet, inside)) {
      return;
    }
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] && !sheet.isPicture(i)) {
        Shape shape = sheet.shape(i);
        boolean isSaid =
            shape.weight() >= SHORTEST
                && shape.linked() < .5
                && !isSigned(sheet, i)
                && !isInitial(sheet.text(i));
        sheet.decide(
            i,
            isSaid && (shape.sentences() > 0 || shape.mayBeSentence())
                ? Label.READER_COMMENT
                : Label.COMMENT,
            "markup/comment",
            .9,
            "");
      }
    }
  }

  /** Whether an article stands beside what is {@code inside}, and more of one than of posts. */
  private static boolean isBeside(Sheet sheet, boolean[] inside) {
    double elsewhere = 0;
    double comments = 0;
    for (int i = 0; i < inside.length; i++) {
      double said = sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
      elsewhere += inside[i] ? 0 : said;
      comments += inside[i] ? said : 0;
    }
    boolean isShort = elsewhere >= ENOUGH_ABOVE_FEW && sheet.headline() >= 0;
    return elsewhere >= ENOUGH_ELSEWHERE
        || (isShort && elsewhere >= LEAST_SHARE * (elsewhere + comments));
  }

  /** Whether {@code text} is a name that ends in an initial: {@code Thomas W.} */
  private static boolean isInitial(String text) {
    int end = text.length() - 1;
    return text.length() <= LONGEST_NAME
        && end >= 2
        && text.charAt(end) == '.'
        && Character.isUpperCase(text.charAt(end - 1))
        && text.charAt(end - 2) == ' ';
  }

  /** Whether block {@code i} says who wrote, or when. */
  private static boolean isSigned(Sheet sheet, int i) {
    int region = sheet.tree().of(i);
    return sheet.tree().distance(region, Trait.BYLINE) == 0
        || sheet.tree().distance(region, Trait.DATE) == 0;
  }
}
