package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;

/**
 * The line under the headline that sums the article up. A paragraph of several sentences is the
 * first of the article, however it is set.
 */
final class Dek implements Rule {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 420;

  /** So many sentences are a paragraph. */
  private static final int FEWEST_OF_PARAGRAPH = 2;

  /** In plain text, only a line without a sentence's end is surely no first paragraph. */
  private static final int LONGEST_LINE = 260;

  /** So far below the headline it stands. */
  private static final int LINES_BELOW = 4;

  @Override
  public void judge(Sheet sheet) {
    int headline = sheet.headline();
    if (headline < 0) {
      return;
    }
    int seen = 0;
    for (int i = headline + 1; i < sheet.size() && seen < LINES_BELOW; i++) {
      if (sheet.isPicture(i)) {
        continue;
      }
      seen++;
      if (sheet.isOpen(i) && (sheet.isHtml() ? isDekNode(sheet, i) : isDekLine(sheet, i))) {
        sheet.decide(i, Label.DEK, "dek", .85, "");
        return;
      }
      if (sheet.shape(i).isProse()) {
        return;
      }
    }
  }

  private static boolean isDekNode(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    int weight = shape.weight();
    int region = sheet.tree().of(i);
    return weight >= SHORTEST
        && weight <= LONGEST
        && shape.sentences() < FEWEST_OF_PARAGRAPH
        && shape.linked() < .3
        && (sheet.tree().distance(region, Trait.STANDFIRST) <= 1
            || (sheet.block(i).kind() == Kind.HEADING && weight >= 2 * SHORTEST));
  }

  private static boolean isDekLine(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    return shape.weight() >= SHORTEST
        && shape.weight() <= LONGEST_LINE
        && !shape.endsSentence()
        && !shape.endsOpen()
        && i < sheet.extent().end()
        && sheet.phrases(i).isEmpty()
        && i + 1 < sheet.size();
  }
}
