package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Features of the blocks around a block. */
final class NeighbourFeatures {

  /** What a block must be worth to lie in a wide, a middling and a dense stretch of prose. */
  private static final double[] STRETCH_COST = {25, 50, 100};

  /** A phrase says nothing about blocks farther from it than about this. */
  private static final double REACH = 8;

  /** A heading may add a number or a name to its phrase. */
  private static final int HEADING_REST = 12;

  private static final Set<Topic> RELATED = EnumSet.of(Topic.RELATED, Topic.POPULAR);
  private static final Set<Topic> COMMENT = EnumSet.of(Topic.COMMENT);
  private static final Set<Topic> SUBSCRIBE = EnumSet.of(Topic.SUBSCRIBE, Topic.LOGIN);
  private static final Set<Topic> RIGHTS = EnumSet.of(Topic.COPYRIGHT, Topic.COOKIE);

  private final Sheet sheet;
  private final float[][] rows;
  private final int size;
  private final Sums weight;
  private final Sums prose;
  private final Sums linked;
  private final Sums chrome;
  private final Sums topical;

  private NeighbourFeatures(Sheet sheet, float[][] rows) {
    this.sheet = sheet;
    this.rows = rows;
    size = rows.length;
    weight = new Sums(size, i -> sheet.shape(i).weight());
    prose = new Sums(size, i -> sheet.shape(i).isProse() ? sheet.shape(i).free() : 0);
    linked = new Sums(size, i -> sheet.shape(i).weight() * sheet.shape(i).linked());
    chrome = new Sums(size, i -> value(i, Feature.CHROME_PHRASE));
    topical = new Sums(size, i -> value(i, Feature.TOPICAL));
  }

  static void fill(Sheet sheet, float[][] rows) {
    NeighbourFeatures features = new NeighbourFeatures(sheet, rows);
    features.windows();
    features.prose();
    features.phrases();
    features.stretches();
    features.headings();
  }

  private double value(int i, Feature feature) {
    return rows[i][feature.column()];
  }

  private void windows() {
    for (int i = 0; i < size; i++) {
      Row row = new Row(rows[i]);
      row.set(Feature.PROSE_WITHIN_2, share(prose, i, 2));
      row.set(Feature.PROSE_WITHIN_5, share(prose, i, 5));
      row.set(Feature.PROSE_WITHIN_12, share(prose, i, 12));
      row.set(Feature.LINKS_WITHIN_5, share(linked, i, 5));
      row.set(Feature.LINKS_WITHIN_12, share(linked, i, 12));
      row.set(Feature.CHROME_WITHIN_2, mean(chrome, i - 2, i + 3));
      row.set(Feature.CHROME_WITHIN_5, mean(chrome, i - 5, i + 6));
      row.set(Feature.CHROME_WITHIN_15, mean(chrome, i - 15, i + 16));
      row.set(Feature.TOPICAL_WITHIN_2, mean(topical, i - 2, i + 3));
      row.set(Feature.TOPICAL_WITHIN_5, mean(topical, i - 5, i + 6));
      row.set(Feature.LENGTH_BEFORE, length(i - 4, i));
      row.set(Feature.LENGTH_AFTER, length(i + 1, i + 5));
      double position = (i + .5) / size;
      row.set(Feature.POSITION, position);
      double edge = Math.min(10, size / 5.0);
      row.set(Feature.IN_HEAD, Math.max(0, 1 - i / edge));
      row.set(Feature.IN_TAIL, Math.max(0, 1 - (size - 1 - i) / edge));
    }
  }

  private double share(Sums part, int i, int reach) {
    double all = weight.of(i - reach, i + reach + 1);
    return all == 0 ? 0 : part.of(i - reach, i + reach + 1) / all;
  }

  private double mean(Sums sums, int from, int to) {
    int count = Math.min(size, to) - Math.max(0, from);
    return count <= 0 ? 0 : sums.of(from, to) / count;
  }

  private double length(int from, int to) {
    return Math.min(1, Math.log1p(mean(weight, from, to)) / Math.log1p(600));
  }

  private void prose() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (isSolid(i)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    double distance = size;
    for (int i = 0; i < size; i++) {
      rows[i][Feature.PROSE_BEFORE.column()] = (float) (1 / (1 + distance / 2));
      distance = sheet.shape(i).isProse() ? 0 : distance + 1;
      if (first >= 0) {
        rows[i][Feature.BEFORE_FIRST_PROSE.column()] = (float) far(first - i);
        rows[i][Feature.AFTER_LAST_PROSE.column()] = (float) far(i - last);
      }
    }
    distance = size;
    for (int i = size - 1; i >= 0; i--) {
      rows[i][Feature.PROSE_AFTER.column()] = (float) (1 / (1 + distance / 2));
      distance = sheet.shape(i).isProse() ? 0 : distance + 1;
    }
  }

  private boolean isSolid(int i) {
    return sheet.shape(i).isProse() && sheet.shape(i).weight() >= 100;
  }

  /** 0 inside, then rising towards 1. */
  private static double far(int distance) {
    return distance <= 0 ? 0 : Math.min(1, Math.log1p(distance) / Math.log1p(40));
  }

  private void phrases() {
    after(RELATED, Feature.AFTER_RELATED);
    after(COMMENT, Feature.AFTER_COMMENT);
    after(SUBSCRIBE, Feature.AFTER_SUBSCRIBE);
    after(RIGHTS, Feature.AFTER_RIGHTS);
    before(RELATED, Feature.BEFORE_RELATED);
    before(COMMENT, Feature.BEFORE_COMMENT);
    boolean seen = false;
    for (int i = 0; i < size; i++) {
      rows[i][Feature.AFTER_ANY_COMMENT.column()] = seen ? 1 : 0;
      seen |= isAbout(i, COMMENT) && i > size / 5;
    }
  }

  private void after(Set<Topic> topics, Feature feature) {
    double distance = size;
    for (int i = 0; i < size; i++) {
      distance = isAbout(i, topics) ? 0 : distance + 1;
      rows[i][feature.column()] = (float) (1 / (1 + distance / REACH));
    }
  }

  private void before(Set<Topic> topics, Feature feature) {
    double distance = size;
    for (int i = size - 1; i >= 0; i--) {
      distance = isAbout(i, topics) ? 0 : distance + 1;
      rows[i][feature.column()] = (float) (1 / (1 + distance / REACH));
    }
  }

  /** Whether a phrase heads what follows; {@code See also: …} amid the text heads nothing. */
  private boolean isAbout(int i, Set<Topic> topics) {
    for (Phrase phrase : sheet.phrases(i)) {
      if (phrase.scope() == Phrase.Scope.LINE
          && topics.contains(phrase.topic())
          && sheet.text(i).length() <= phrase.text().length() + HEADING_REST) {
        return true;
      }
    }
    return false;
  }

  private void stretches() {
    Stretch wide = Stretch.of(sheet, STRETCH_COST[0]);
    Stretch middling = Stretch.of(sheet, STRETCH_COST[1]);
    Stretch dense = Stretch.of(sheet, STRETCH_COST[2]);
    for (int i = 0; i < size; i++) {
      Row row = new Row(rows[i]);
      row.set(Feature.IN_WIDE_STRETCH, wide.contains(i));
      row.set(Feature.IN_STRETCH, middling.contains(i));
      row.set(Feature.IN_DENSE_STRETCH, dense.contains(i));
      Shape shape = sheet.shape(i);
      boolean isInside = middling.contains(i);
      row.set(Feature.STRETCH_AND_PROSE, isInside && shape.isProse());
      row.set(Feature.STRETCH_AND_VERY_LONG, isInside && shape.weight() >= 200);
      row.set(Feature.BEFORE_STRETCH, far(middling.start() - i));
      row.set(Feature.AFTER_STRETCH, far(i + 1 - middling.end()));
      row.set(Feature.PROSE_AFTER_STRETCH, i >= middling.end() && sheet.shape(i).isProse());
    }
  }

  /** What stands under the heading above a block: prose or links. */
  private void headings() {
    int heading = -1;
    for (int i = 0; i <= size; i++) {
      if (i == size || sheet.block(i).kind() == Kind.HEADING) {
        section(heading, i);
        heading = i;
      }
    }
  }

  private void section(int heading, int end) {
    if (heading < 0) {
      return;
    }
    double all = Math.max(1, weight.of(heading + 1, end));
    double proseShare = prose.of(heading + 1, end) / all;
    double linkShare = linked.of(heading + 1, end) / all;
    for (int i = heading; i < end; i++) {
      rows[i][Feature.UNDER_PROSE_HEADING.column()] = (float) proseShare;
      rows[i][Feature.UNDER_LINK_HEADING.column()] = (float) linkShare;
    }
    rows[heading][Feature.HEADING_BEFORE_PROSE.column()] = (float) proseShare;
  }
}
