package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;

/**
 * The article's own headline: in HTML what the page's title and its headings agree on, in plain
 * text the line above the text that reads like a title.
 */
final class Headline implements Rule {

  /** What a block must score to be the headline: a top heading alone just does. */
  private static final double ENOUGH = .8;

  /** Of two title-like lines the lower one must be better by this: it may be the summary. */
  private static final double UNDER_TITLE = .4;

  /** A shorter one is a headline only as the one top heading of its page: {@code Ports}. */
  private static final int SHORTEST = 6;

  /** What a word that stands alone in the page's title scores for it. */
  private static final double AS_PART = 1.2;

  private static final int LONGEST = 250;

  /** Titles of plain text that weigh more than this are paragraphs. */
  private static final int LONGEST_LINE = 150;

  /** So many lines above the text a title may stand, with bylines and buttons between. */
  private static final int LINES_ABOVE = 25;

  @Override
  public void judge(Sheet sheet) {
    int best = -1;
    double most = 0;
    double before = 0;
    int end = sheet.isHtml() ? sheet.size() : Math.min(sheet.size(), sheet.extent().start() + 2);
    for (int i = 0; i < end; i++) {
      double score =
          !sheet.isOpen(i) || sheet.isPicture(i)
              ? 0
              : sheet.isHtml() ? ofNode(sheet, i) : ofLine(sheet, i);
      boolean isUnderTitle = !sheet.isHtml() && before >= ENOUGH && best == i - 1;
      if (score >= ENOUGH && score > most + (isUnderTitle ? UNDER_TITLE : .01)) {
        most = score;
        best = i;
      }
      before = score;
    }
    if (best >= 0) {
      sheet.headline(best);
      sheet.decide(best, Label.HEADLINE, "headline", Math.min(1, most / 2), "");
    }
  }

  private static double ofNode(Sheet sheet, int i) {
    int weight = sheet.shape(i).weight();
    boolean isWord = weight < SHORTEST;
    if (weight > LONGEST || (isWord && !isOnlyTop(sheet, i))) {
      return 0;
    }
    Tree tree = sheet.tree();
    int region = tree.of(i);
    double likeness = sheet.likeness(i);
    boolean isHeading = sheet.block(i).kind() == Kind.HEADING;
    double score = likeness < .3 ? 0 : 2 * likeness;
    score += sheet.block(i).level() == 1 ? .8 : isHeading ? .4 : 0;
    score += tree.distance(region, Trait.TITLE) <= 1 ? .2 : 0;
    score += isWord && sheet.titles().isPart(sheet.text(i)) ? AS_PART : 0;
    boolean isElsewhere =
        tree.landmark(region, Landmark.NAVIGATION) >= 0
            || tree.landmark(region, Landmark.FOOTER) >= 0
            || tree.landmark(region, Landmark.ASIDE) >= 0
            || tree.distance(region, Trait.BREADCRUMB) < 4
            || tree.distance(region, Trait.RELATED) < 3
            || tree.distance(region, Trait.STICKY) < 3;
    score -= isElsewhere ? 1.2 : 0;
    score -= sheet.shape(i).linked() > .8 ? .3 : 0;
    score -= region >= 0 && tree.region(region).hidden() ? .5 : 0;
    return i >= sheet.extent().end() ? score - 1 : score;
  }

  /** Whether block {@code i} is the page's only top heading, and the text begins below it. */
  private static boolean isOnlyTop(Sheet sheet, int i) {
    if (sheet.block(i).level() != 1 || i >= sheet.extent().end()) {
      return false;
    }
    for (int j = 0; j < sheet.size(); j++) {
      if (j != i && sheet.block(j).level() == 1) {
        return false;
      }
    }
    return true;
  }

  private static double ofLine(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    int start = sheet.extent().start();
    boolean isTitle =
        shape.weight() >= 12
            && shape.weight() <= LONGEST_LINE
            && shape.sentences() <= 1
            && !(shape.endsSentence() && !shape.isQuestion() && shape.weight() > 90)
            && !shape.endsOpen()
            && i >= start - LINES_ABOVE
            && sheet.phrases(i).isEmpty()
            && !(shape.weight() < 40 && Dates.in(sheet.text(i)));
    if (!isTitle || sheet.extent().end() == 0) {
      return 0;
    }
    double length = Math.min(1, (shape.weight() - 8) / 30.0);
    double near = Math.max(0, 1 - Math.max(0, start - i) / (double) LINES_ABOVE);
    double topical = Math.max(0, sheet.topicality().of(i));
    boolean isRepeated = false;
    for (int j = i + 1; j < Math.min(sheet.size(), start + 3) && j < i + 12; j++) {
      isRepeated |= sheet.text(j).equals(sheet.text(i));
    }
    return length * .6 + near * .4 + topical * .6 + (isRepeated ? .5 : 0) - (i >= start ? .3 : 0);
  }
}
