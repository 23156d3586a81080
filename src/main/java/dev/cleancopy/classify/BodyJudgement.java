package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Profile;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Article or not, for every block that no other rule knows: the last word. One judgement over all
 * blocks: their odds, what their neighbours make of them, and the cut that is best for the page.
 */
final class BodyJudgement implements Rule {

  private static final String REASON = "judgement";

  /** A text of this weight is not said twice by chance. */
  private static final int LONG = 60;

  static final double MOST_LINKED = .3;

  /** Where so little is expected, all that is likely at all lies below the floor. */
  private static final double UNSURE = .5;

  private static final double FLOOR_IF_UNSURE = .5;

  /** So few blocks tell nothing of each other. */
  private static final int FEW = 3;

  /** A paragraph less likely than this is none even between two others. */
  private static final double LEAST_BETWEEN = .1;

  private final Ensemble html;
  private final Ensemble text;

  /** The judgement of two ensembles: over blocks of HTML, and over lines of plain text. */
  BodyJudgement(Ensemble html, Ensemble text) {
    this.html = html;
    this.text = text;
  }

  /** The judgement that ships in the jar. */
  static BodyJudgement load() {
    return new BodyJudgement(
        Ensemble.load("/model/html.trees"), Ensemble.load("/model/text.trees"));
  }

  @Override
  public void judge(Sheet sheet) {
    Ensemble trees = sheet.isHtml() ? html : text;
    FeatureTable rows = features(sheet);
    Descent descent = trees.descend(rows, rows.whole());
    double[] belief = belief(sheet, descent.odds());
    double[] weight = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      boolean isAsked = sheet.isHtml() ? rows.isWhole(i) : isAsked(sheet, i);
      weight[i] = isAsked ? sheet.shape(i).weight() + .01 : 0;
    }
    double floor = floor(sheet.profile());
    Cut cut = Cut.best(belief, weight, floor);
    if (cut.expected() < UNSURE) {
      floor = isSentenceAlone(sheet, weight) ? 0 : floor * FLOOR_IF_UNSURE;
      cut = Cut.best(belief, weight, floor);
    }
    sheet.confidence(cut.expected());
    double threshold = sheet.type() == PageType.NOT_AN_ARTICLE ? 2 : cut.threshold();
    boolean[] isWhole = Wholes.keep(sheet, belief, weight, threshold, floor);
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (weight[i] == 0) {
        continue;
      }
      if (belief[i] < threshold
          && !isWhole[i]
          && !isBetween(sheet, i, belief, threshold)
          && !LastSentence.is(sheet, i, belief, floor)) {
        Surroundings.remove(sheet, i, 1 - belief[i], descent.loudest(i, -1).id());
      } else if (sheet.shape(i).weight() >= LONG && !kept.add(sheet.text(i))) {
        sheet.decide(i, Label.DUPLICATE, "repeated", .9, "the same text stands above");
      } else {
        sheet.decide(i, Label.BODY, REASON, belief[i], descent.loudest(i, 1).id());
      }
    }
  }

  /** Whether a document is so short that a sentence in it has nothing around it to be judged by. */
  private static boolean isSentenceAlone(Sheet sheet, double[] weight) {
    return sheet.size() <= FEW
        && IntStream.range(0, weight.length)
            .anyMatch(i -> weight[i] > 0 && sheet.shape(i).endsSentence());
  }

  /**
   * Whether block {@code i} is a sentence between two paragraphs of the article and of its kind.
   */
  private static boolean isBetween(Sheet sheet, int i, double[] belief, double threshold) {
    Tree tree = sheet.tree();
    int after = i + 1;
    return i > 0
        && after < sheet.size()
        && belief[i] >= LEAST_BETWEEN
        && sheet.shape(i).endsSentence()
        && sheet.shape(i).linked() < MOST_LINKED
        && tree.of(i) >= 0
        && sheet.label(i - 1) == Label.BODY
        && sheet.isOpen(after)
        && belief[after] >= threshold
        && tree.isAlike(tree.of(i - 1), tree.of(i))
        && tree.isAlike(tree.of(i), tree.of(after));
  }

  /**
   * How likely each block is the article. In HTML the trees know a block's place well enough; lines
   * of plain text are asked what their neighbours are.
   */
  private static double[] belief(Sheet sheet, double[] odds) {
    return sheet.isHtml() ? Belief.own(odds) : Belief.amongNeighbours(odds);
  }

  /** Whether the trees are asked about block {@code i}: in plain text also for its neighbours. */
  private static boolean isShown(Sheet sheet, int i) {
    return !sheet.isHtml() || isAsked(sheet, i);
  }

  /** Whether no other rule knows what block {@code i} is. */
  static boolean isAsked(Sheet sheet, int i) {
    return sheet.isOpen(i) && !Pictures.isAbout(sheet, i);
  }

  /**
   * What the judgement sees of each block. Of blocks that the trees are not asked about only what
   * others want to know of them.
   */
  static FeatureTable features(Sheet sheet) {
    FeatureTable rows = new FeatureTable(sheet.size(), columns(sheet), i -> isShown(sheet, i));
    OwnFeatures.fill(sheet, rows);
    sheet.budget().check();
    PhraseFeatures.fill(sheet, rows);
    NearFeatures.fill(sheet, rows);
    ProseFeatures.fill(sheet, rows);
    SectionFeatures.fill(sheet, rows);
    sheet.budget().check();
    TreeFeatures.fill(sheet, rows);
    return rows;
  }

  /** Features of the tree come last, and plain text has none. */
  private static int columns(Sheet sheet) {
    return sheet.isHtml() ? Feature.COUNT : Feature.DEPTH.column();
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
