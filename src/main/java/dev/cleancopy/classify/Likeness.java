package dev.cleancopy.classify;

/**
 * What the regions around a block hold, and how often each stands beside others that look the same:
 * teasers, comments and rows of products repeat, an article does not.
 */
final class Likeness {

  private static final int LEVELS = 6;
  private static final int OF_LEVEL = 8;

  /** So many of the same look are a pattern. */
  private static final int PATTERN = 3;

  /** Beyond the root there is none. */
  private static final float[] NO_LEVEL = {-1, -1, -1, -1, -1, -1, -1, -1};

  /** How many regions look the same, and how much text they hold together. */
  private static final class Groups {
    private final int[] of;
    private final int[] count;
    private final double[] weight;

    Groups(int regions) {
      of = new int[regions];
      count = new int[regions];
      weight = new double[regions];
    }

    void add(int region, int group, double heavy) {
      of[region] = group;
      count[group]++;
      weight[group] += heavy;
    }

    int count(int region) {
      return count[of[region]];
    }

    double weight(int region) {
      return weight[of[region]];
    }
  }

  private final Tree tree;
  private final Measures measures;

  /** Siblings that look the same. */
  private final Groups alike;

  private final Groups onPage;
  private final Groups sameTag;
  private final int[] pattern;

  /** What each region holds; noted when it is first asked for. */
  private final float[][] levels;

  Likeness(Sheet sheet) {
    tree = sheet.tree();
    measures = sheet.measures();
    int size = tree.size();
    alike = new Groups(size);
    onPage = new Groups(size);
    sameTag = new Groups(size);
    pattern = new int[size];
    levels = new float[size][];
    Numbering looks = new Numbering(size);
    Numbering tags = new Numbering(size);
    for (int r = 0; r < size; r++) {
      long siblings = (tree.parent(r) + 1L) * size;
      double weight = weight(r);
      onPage.add(r, tree.look(r).number(), weight);
      alike.add(r, looks.of(siblings + tree.look(r).number()), weight);
      sameTag.add(r, tags.of(siblings + tree.look(r).element()), weight);
    }
    for (int r = 0; r < size; r++) {
      int above = tree.parent(r) < 0 ? -1 : pattern[tree.parent(r)];
      pattern[r] = alike.count(r) >= PATTERN ? r : above;
    }
  }

  private double weight(int r) {
    return measures.weight().of(tree.first(r), tree.end(r));
  }

  void describe(int region, Row row) {
    int r = region;
    for (int step = 0; step < LEVELS; step++) {
      row.copy(r < 0 ? NO_LEVEL : level(r), Feature.LEVEL_0_LENGTH, step * OF_LEVEL);
      r = r < 0 ? -1 : tree.parent(r);
    }
    row.log(Feature.ALIKE_SIBLINGS_OF_TAG, sameTag.count(region));
    row.log(Feature.ALIKE_ON_PAGE, onPage.count(region));
    pattern(region, row);
  }

  private float[] level(int r) {
    float[] level = levels[r];
    if (level == null) {
      level = new float[OF_LEVEL];
      describe(r, level);
      levels[r] = level;
    }
    return level;
  }

  private void describe(int r, float[] level) {
    int from = tree.first(r);
    int to = tree.end(r);
    double weight = weight(r);
    level[0] = Logs.of(weight);
    level[1] = (float) measures.share(measures.linked(), from, to);
    level[2] = (float) measures.share(measures.mass(), from, to);
    level[3] = Logs.of(to - from);
    level[4] = Logs.of(measures.sentences().of(from, to));
    level[5] = (float) (weight / Math.max(1, measures.weight().all()));
    level[6] = Logs.of(alike.count(r));
    level[7] = Logs.of(alike.weight(r) / alike.count(r));
  }

  private void pattern(int region, Row row) {
    int r = pattern[region];
    if (r < 0) {
      row.set(Feature.REPEATED_AT, -1);
      row.set(Feature.REPEATED_LINKED, -1);
      return;
    }
    row.set(Feature.REPEATED_AT, tree.region(region).depth() - tree.region(r).depth());
    row.log(Feature.REPEATED_TIMES, alike.count(r));
    row.log(Feature.REPEATED_LENGTH, weight(r));
    row.set(Feature.REPEATED_LINKED, measures.share(measures.linked(), tree.first(r), tree.end(r)));
    row.log(Feature.REPEATED_MEAN, alike.weight(r) / alike.count(r));
    row.set(Feature.REPEATED_SHARE, alike.weight(r) / Math.max(1, measures.weight().all()));
  }
}
