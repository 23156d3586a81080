package dev.cleancopy.classify;

import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.EnumSet;
import java.util.Set;

/**
 * Names what was removed for no better reason than that it is no article after the heading above
 * it: what stands under {@code Most read} is popular.
 */
final class UnderHeading implements Rule {

  private static final Set<Label> HEADINGS =
      EnumSet.of(Label.RELATED, Label.POPULAR, Label.WIDGET, Label.SUBSCRIBE, Label.COMMENT);

  /** A heading weighs less. */
  private static final int LONGEST_HEADING = 60;

  /** What is longer than this is no entry of a list; in plain text, what is a sentence. */
  private static final int LONGEST_ENTRY = 160;

  /** In plain text a heading is its phrase, with no more than so many marks around it. */
  private static final int MARKS = 6;

  /** In plain text a list ends somewhere, and nothing shows where. */
  private static final int MOST_LINES = 10;

  @Override
  public void judge(Sheet sheet) {
    int heading = -1;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isPicture(i)) {
        continue;
      }
      if (isHeading(sheet, i)) {
        heading = i;
      } else if (heading >= 0 && isUnder(sheet, heading, i)) {
        rename(sheet, heading, i);
      } else if (!sheet.isHtml() || sheet.block(i).kind() == Kind.HEADING) {
        heading = -1;
      }
    }
  }

  /** Whether block {@code i} is a phrase that says what stands below it. */
  private static boolean isHeading(Sheet sheet, int i) {
    Decision decision = sheet.decision(i);
    return decision != null
        && HEADINGS.contains(decision.label())
        && decision.reason().startsWith("lexicon/")
        && sheet.shape(i).weight() <= LONGEST_HEADING
        && (!sheet.shape(i).endsSentence() || sheet.shape(i).isQuestion())
        && (sheet.isHtml()
            ? sheet.shape(i).linked() < .5 || sheet.block(i).kind() == Kind.HEADING
            : sheet.text(i).length() <= decision.evidence().length() + MARKS);
  }

  private static boolean isUnder(Sheet sheet, int heading, int i) {
    if (!isVague(sheet, i)) {
      return false;
    }
    if (!sheet.isHtml()) {
      return i - heading <= MOST_LINES;
    }
    Tree tree = sheet.tree();
    int common = tree.common(tree.of(heading), tree.of(i));
    return common >= 0 && !holdsArticle(sheet, tree.first(common), tree.end(common));
  }

  /** Whether all that is known of block {@code i} is that it is no article. */
  private static boolean isVague(Sheet sheet, int i) {
    Decision decision = sheet.decision(i);
    if (decision == null || decision.reason().startsWith("lexicon/")) {
      return false;
    }
    boolean isVague =
        decision.label() == Label.LOW_DENSITY
            || (decision.label() == Label.NAVIGATION && decision.reason().equals("links"));
    Shape shape = sheet.shape(i);
    return isVague && (sheet.isHtml() ? shape.weight() <= LONGEST_ENTRY : !shape.endsSentence());
  }

  private static boolean holdsArticle(Sheet sheet, int from, int to) {
    for (int i = from; i < to; i++) {
      Label label = sheet.label(i);
      if (label == Label.BODY || label == Label.HEADLINE) {
        return true;
      }
    }
    return false;
  }

  private static void rename(Sheet sheet, int heading, int i) {
    Decision above = sheet.decision(heading);
    Decision own = sheet.decision(i);
    if (above != null && own != null) {
      sheet.rename(i, above.label(), "heading/" + above.label().category(), sheet.text(heading));
    }
  }
}
