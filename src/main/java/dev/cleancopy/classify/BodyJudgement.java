package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Profile;
import java.util.HashSet;
import java.util.Set;

/**
 * Article or not, for every block that no other rule knows: the last word. One judgement over all
 * blocks: their odds, what their neighbours make of them, and the cut that is best for the page.
 */
final class BodyJudgement implements Rule {

  private static final String REASON = "judgement";

  /** A text of this weight is not said twice by chance. */
  private static final int LONG = 60;

  private final Weights weights = Weights.load();

  @Override
  public void judge(Sheet sheet) {
    float[][] rows = features(sheet);
    double[] odds = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      odds[i] = weights.odds(rows[i], sheet.isHtml());
    }
    double[] belief = Belief.of(odds);
    double[] weight = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      boolean isAsked = sheet.isOpen(i) && !Pictures.isAbout(sheet, i);
      weight[i] = isAsked ? sheet.shape(i).weight() + .01 : 0;
    }
    Cut cut = Cut.best(belief, weight, floor(sheet.profile()));
    sheet.confidence(cut.expected());
    double threshold = sheet.type() == PageType.NOT_AN_ARTICLE ? 2 : cut.threshold();
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < rows.length; i++) {
      if (weight[i] == 0) {
        continue;
      }
      if (belief[i] < threshold) {
        String against = weights.loudest(rows[i], sheet.isHtml(), -1).id();
        Surroundings.remove(sheet, i, 1 - belief[i], against);
      } else if (sheet.shape(i).weight() >= LONG && !kept.add(sheet.text(i))) {
        sheet.decide(i, Label.DUPLICATE, "repeated", .9, "the same text stands above");
      } else {
        String says = weights.loudest(rows[i], sheet.isHtml(), 1).id();
        sheet.decide(i, Label.BODY, REASON, belief[i], says);
      }
    }
  }

  /** What the judgement sees of each block. */
  static float[][] features(Sheet sheet) {
    float[][] rows = new float[sheet.size()][Feature.COUNT];
    OwnFeatures.fill(sheet, rows);
    sheet.budget().check();
    NeighbourFeatures.fill(sheet, rows);
    sheet.budget().check();
    TreeFeatures.fill(sheet, rows);
    return rows;
  }

  /** Blocks that are less likely than this are never kept. */
  private static double floor(Profile profile) {
    return switch (profile) {
      case BALANCED -> .2;
      case PRECISION -> .5;
      case RECALL -> .1;
    };
  }
}
