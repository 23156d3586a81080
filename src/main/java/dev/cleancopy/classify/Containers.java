package dev.cleancopy.classify;

import dev.cleancopy.model.Landmark;

/**
 * The regions in which the article most likely lies: the one that would score best as the body if
 * all prose of the page were it, the one around the best paragraphs as readability counts them, and
 * the largest ones that say so of themselves. -1 where there is none.
 */
final class Containers {

  private static final int OF_CONTAINER = 5;

  private final Tree tree;
  private final Measures measures;
  private final int[] best;
  private final int main;
  private final int article;

  private Containers(Sheet sheet, int whole, int paragraphs) {
    tree = sheet.tree();
    measures = sheet.measures();
    best = new int[] {whole, paragraphs};
    main = largest(Landmark.MAIN);
    article = largest(Landmark.ARTICLE);
  }

  /** A paragraph passes on half of its points to the region around its parent, and so on. */
  private static final double DECAY = .5;

  /** Regions farther up get none of a paragraph's points. */
  private static final int LEVELS = 5;

  static Containers of(Sheet sheet) {
    Tree tree = sheet.tree();
    double[] weight = new double[tree.size()];
    double[] prose = new double[tree.size()];
    double[] linked = new double[tree.size()];
    double[] points = new double[tree.size()];
    double allProse = 0;
    for (int b = 0; b < sheet.size(); b++) {
      Shape shape = sheet.shape(b);
      int region = tree.of(b);
      if (region < 0) {
        continue;
      }
      weight[region] += shape.weight();
      linked[region] += shape.weight() * shape.linked();
      if (shape.isProse()) {
        prose[region] += shape.free();
        allProse += shape.free();
        score(tree, region, shape, points);
      }
    }
    for (int r = tree.size() - 1; r > 0; r--) {
      if (tree.parent(r) >= 0) {
        weight[tree.parent(r)] += weight[r];
        prose[tree.parent(r)] += prose[r];
        linked[tree.parent(r)] += linked[r];
      }
    }
    int whole = -1;
    int paragraphs = -1;
    double bestWhole = 0;
    double bestPoints = 0;
    for (int r = 0; r < tree.size(); r++) {
      double f1 = 2 * prose[r] / (weight[r] + allProse + 1);
      double score = points[r] * (1 - linked[r] / Math.max(1, weight[r]));
      if (f1 > bestWhole) {
        bestWhole = f1;
        whole = r;
      }
      if (score > bestPoints) {
        bestPoints = score;
        paragraphs = r;
      }
    }
    return new Containers(sheet, whole, paragraphs);
  }

  private static void score(Tree tree, int region, Shape shape, double[] points) {
    double score = 1 + shape.commas() + Math.min(3, shape.free() / 100);
    int r = tree.parent(region);
    for (int level = 0; level < LEVELS && r >= 0; level++) {
      points[r] += score;
      score *= DECAY;
      r = tree.parent(r);
    }
  }

  private int largest(Landmark purpose) {
    int found = -1;
    double most = -1;
    for (int r = 0; r < tree.size(); r++) {
      double size = tree.region(r).landmark() == purpose ? weight(r) : -1;
      if (size > most) {
        most = size;
        found = r;
      }
    }
    return found;
  }

  private double weight(int r) {
    return measures.weight().of(tree.first(r), tree.end(r));
  }

  private double share(int r) {
    return r < 0 ? -1 : weight(r) / Math.max(1, measures.weight().all());
  }

  /** Notes how {@code region} stands to them. */
  void describe(int region, Row row) {
    for (int c = 0; c < best.length; c++) {
      row.set(Feature.WHOLE_IN, c * OF_CONTAINER, in(region, best[c]));
      row.set(Feature.WHOLE_IN, c * OF_CONTAINER + 1, share(best[c]));
      row.set(Feature.WHOLE_IN, c * OF_CONTAINER + 2, distance(region, best[c]));
    }
    row.set(Feature.IN_MAIN, in(region, main));
    row.set(Feature.MAIN_SHARE, share(main));
    int around = outermostArticle(region);
    row.set(Feature.ARTICLE_SHARE, share(around));
    row.set(
        Feature.ARTICLE_RELATIVE, around < 0 ? -1 : weight(around) / Math.max(1, weight(article)));
  }

  /** Notes how far after, or how far into them block {@code i} stands. */
  void describeBlock(int i, Row row) {
    for (int c = 0; c < best.length; c++) {
      int r = best[c];
      int after = r < 0 ? 0 : i < tree.first(r) ? i - tree.first(r) : i - tree.end(r) + 1;
      boolean isIn = r >= 0 && tree.first(r) <= i && i < tree.end(r);
      row.log(Feature.WHOLE_IN, c * OF_CONTAINER + 3, isIn ? 0 : after);
      row.set(Feature.WHOLE_IN, c * OF_CONTAINER + 4, isIn ? into(i, r) : -1);
    }
    int around = outermostArticle(tree.of(i));
    row.set(Feature.INTO_ARTICLE, around < 0 ? -1 : into(i, around));
  }

  private double into(int i, int r) {
    return measures.weight().of(tree.first(r), i) / Math.max(1, weight(r));
  }

  private double in(int region, int container) {
    return container < 0 ? -1 : tree.isWithin(region, container) ? 1 : 0;
  }

  private int outermostArticle(int region) {
    int found = -1;
    int r = tree.landmark(region, Landmark.ARTICLE);
    while (r >= 0) {
      found = r;
      r = tree.parent(r) < 0 ? -1 : tree.landmark(tree.parent(r), Landmark.ARTICLE);
    }
    return found;
  }

  /** Steps from the container up to what it has in common with {@code region}. */
  private double distance(int region, int container) {
    if (container < 0) {
      return -1;
    }
    int above = region;
    while (above >= 0 && !tree.isWithin(container, above)) {
      above = tree.parent(above);
    }
    return above < 0 ? Tree.FAR : tree.region(container).depth() - tree.region(above).depth();
  }
}
