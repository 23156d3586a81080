package dev.cleancopy.classify;

/**
 * What the names of a page's regions say, see {@link NameShares}: by region, its own and those of
 * the regions around it. Names of the root are those of the whole page.
 */
final class NamesAround {

  private final float[] own;
  private final float[] nearest;
  private final Known[] around;

  NamesAround(Tree tree) {
    int size = tree.size();
    own = new float[size];
    nearest = new float[size];
    around = new Known[size];
    Known nothing = new Known();
    for (int r = 0; r < size; r++) {
      int parent = tree.parent(r);
      Known here = tree.look(r).known();
      own[r] = here.mean();
      if (parent < 0) {
        nearest[r] = Known.NONE;
        around[r] = nothing;
        continue;
      }
      nearest[r] = here.count() > 0 ? here.mean() : nearest[parent];
      around[r] = here.count() > 0 ? sum(around[parent], here) : around[parent];
    }
  }

  private static Known sum(Known one, Known other) {
    Known sum = new Known();
    sum.add(one);
    sum.add(other);
    return sum;
  }

  void describe(int region, Row row) {
    row.set(Feature.NAMES_OWN, own[region]);
    row.set(Feature.NAMES_NEAREST, nearest[region]);
    row.set(Feature.NAMES_LEAST, around[region].least());
    row.set(Feature.NAMES_MOST, around[region].most());
    row.set(Feature.NAMES_MEAN, around[region].mean());
    row.set(Feature.NAMES_COUNT, around[region].count());
  }
}
