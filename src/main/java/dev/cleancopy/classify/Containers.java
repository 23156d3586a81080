package dev.cleancopy.classify;

/**
 * The two regions in which the article most likely lies, by two measures; -1 if there is none.
 *
 * @param whole the region that would score best as the body if all prose of the page were it
 * @param paragraphs the region around the best paragraphs, as readability counts them
 */
record Containers(int whole, int paragraphs) {

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
    return new Containers(whole, paragraphs);
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
}
