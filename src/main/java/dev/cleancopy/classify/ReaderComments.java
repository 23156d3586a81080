package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import java.util.BitSet;

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
    if (sheet.about().isForum()) {
      return;
    }
    BitSet inside = below(sheet, Math.max(sheet.headline(), sheet.extent().start()));
    if (inside.isEmpty() || !isBeside(sheet, inside, below(sheet, sheet.headline()))) {
      return;
    }
    for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
      if (!sheet.isPicture(i)) {
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

  /** The blocks in parts of the page that are called comments and begin below {@code start}. */
  private static BitSet below(Sheet sheet, int start) {
    Tree tree = sheet.tree();
    BitSet below = new BitSet();
    for (int r = 0; r < tree.size(); r++) {
      if (tree.has(r, Trait.COMMENT) && tree.first(r) > start) {
        below.set(tree.first(r), tree.end(r));
      }
    }
    return below;
  }

  /**
   * Whether an article stands beside what is {@code inside}, and more of one than of posts. Where
   * the text that is thickest begins amid comments, those above it are no article either.
   */
  private static boolean isBeside(Sheet sheet, BitSet inside, BitSet called) {
    double elsewhere = 0;
    double comments = 0;
    for (int i = 0; i < sheet.size(); i++) {
      double said = sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
      elsewhere += called.get(i) ? 0 : said;
      comments += inside.get(i) ? said : 0;
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
