package dev.cleancopy.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the regions around a block hold, and how often each stands beside others that look the same:
 * teasers, comments and rows of products repeat, an article does not.
 */
final class Likeness {

  private static final int LEVELS = 6;
  private static final int OF_LEVEL = 8;

  /** So many of the same look are a pattern. */
  private static final int PATTERN = 3;

  private record Look(int parent, String element, List<String> names) {}

  private record SiblingTag(int parent, String element) {}

  /** How many regions look the same, and how much text they hold together. */
  private static final class Group {
    private int count;
    private double weight;
  }

  private final Tree tree;
  private final Measures measures;
  private final Group[] alike;
  private final Group[] onPage;
  private final Group[] sameTag;
  private final int[] pattern;

  Likeness(Sheet sheet) {
    tree = sheet.tree();
    measures = sheet.measures();
    int size = tree.size();
    alike = new Group[size];
    onPage = new Group[size];
    sameTag = new Group[size];
    pattern = new int[size];
    Map<Look, Group> looks = new HashMap<>(size * 2);
    Map<SiblingTag, Group> tags = new HashMap<>(size * 2);
    for (int r = 0; r < size; r++) {
      String element = tree.region(r).element();
      List<String> names = tree.region(r).names();
      double weight = weight(r);
      alike[r] = add(looks, new Look(tree.parent(r), element, names), weight);
      onPage[r] = add(looks, new Look(-2, element, names), weight);
      sameTag[r] = add(tags, new SiblingTag(tree.parent(r), element), weight);
    }
    for (int r = 0; r < size; r++) {
      pattern[r] =
          alike[r].count >= PATTERN ? r : tree.parent(r) < 0 ? -1 : pattern[tree.parent(r)];
    }
  }

  private static <K> Group add(Map<K, Group> groups, K key, double weight) {
    Group group = groups.computeIfAbsent(key, any -> new Group());
    group.count++;
    group.weight += weight;
    return group;
  }

  private double weight(int r) {
    return measures.weight().of(tree.first(r), tree.end(r));
  }

  void describe(int region, Row row) {
    int r = region;
    for (int level = 0; level < LEVELS; level++) {
      level(r, level * OF_LEVEL, row);
      r = r < 0 ? -1 : tree.parent(r);
    }
    row.log(Feature.ALIKE_SIBLINGS_OF_TAG, sameTag[region].count);
    row.log(Feature.ALIKE_ON_PAGE, onPage[region].count);
    pattern(region, row);
  }

  private void level(int r, int first, Row row) {
    if (r < 0) {
      for (int f = 0; f < OF_LEVEL; f++) {
        row.set(Feature.LEVEL_0_LENGTH, first + f, -1);
      }
      return;
    }
    int from = tree.first(r);
    int to = tree.end(r);
    double weight = weight(r);
    row.log(Feature.LEVEL_0_LENGTH, first, weight);
    row.set(Feature.LEVEL_0_LENGTH, first + 1, measures.share(measures.linked(), from, to));
    row.set(Feature.LEVEL_0_LENGTH, first + 2, measures.share(measures.mass(), from, to));
    row.log(Feature.LEVEL_0_LENGTH, first + 3, to - from);
    row.log(Feature.LEVEL_0_LENGTH, first + 4, measures.sentences().of(from, to));
    row.set(Feature.LEVEL_0_LENGTH, first + 5, weight / Math.max(1, measures.weight().all()));
    row.log(Feature.LEVEL_0_LENGTH, first + 6, alike[r].count);
    row.log(Feature.LEVEL_0_LENGTH, first + 7, alike[r].weight / alike[r].count);
  }

  private void pattern(int region, Row row) {
    int r = pattern[region];
    if (r < 0) {
      row.set(Feature.REPEATED_AT, -1);
      row.set(Feature.REPEATED_LINKED, -1);
      return;
    }
    row.set(Feature.REPEATED_AT, tree.region(region).depth() - tree.region(r).depth());
    row.log(Feature.REPEATED_TIMES, alike[r].count);
    row.log(Feature.REPEATED_LENGTH, weight(r));
    row.set(Feature.REPEATED_LINKED, measures.share(measures.linked(), tree.first(r), tree.end(r)));
    row.log(Feature.REPEATED_MEAN, alike[r].weight / alike[r].count);
    row.set(Feature.REPEATED_SHARE, alike[r].weight / Math.max(1, measures.weight().all()));
  }
}
