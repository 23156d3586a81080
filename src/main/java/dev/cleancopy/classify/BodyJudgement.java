package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Profile;

/**
 * Article or not, for every block that no other rule knows: the last word. One judgement over all
 * blocks: their odds, what their neighbours make of them, and the cut that is best for the page.
 */
final class BodyJudgement implements Rule {

  private static final String REASON = "judgement";

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
      weight[i] = sheet.isOpen(i) ? sheet.shape(i).weight() + .01 : 0;
    }
    Cut cut = Cut.best(belief, weight, floor(sheet.profile()));
    sheet.confidence(cut.expected());
    for (int i = 0; i < rows.length; i++) {
      boolean keep = belief[i] >= cut.threshold();
      sheet.decide(
          i,
          keep ? Label.BODY : Label.LOW_DENSITY,
          REASON,
          keep ? belief[i] : 1 - belief[i],
          weights.loudest(rows[i], sheet.isHtml(), keep ? 1 : -1).id());
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
