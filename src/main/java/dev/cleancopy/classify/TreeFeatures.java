package dev.cleancopy.classify;

import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features of the place of a block in the page's tree. */
final class TreeFeatures {

  private static final Trait[] TRAITS = Trait.values();

  private static final Set<String> PLAIN = Set.of("div", "span", "section", "body", "td");
  private static final Set<String> BUTTONS = Set.of("button", "label", "summary", "legend");

  private final Sheet sheet;
  private final Tree tree;
  private final float[][] rows;
  private final Sums weight;
  private final Sums prose;
  private final Sums linked;
  private final Containers containers;
  private final float[][] ofRegion;

  private TreeFeatures(Sheet sheet, float[][] rows) {
    this.sheet = sheet;
    this.rows = rows;
    tree = sheet.tree();
    int size = rows.length;
    weight = new Sums(size, i -> sheet.shape(i).weight());
    prose = new Sums(size, i -> sheet.shape(i).isProse() ? sheet.shape(i).free() : 0);
    linked = new Sums(size, i -> sheet.shape(i).weight() * sheet.shape(i).linked());
    containers = Containers.of(sheet);
    ofRegion = new float[tree.size()][];
  }

  /** Fills the features of the tree, if the page has one. */
  static void fill(Sheet sheet, float[][] rows) {
    if (sheet.tree().size() == 0) {
      return;
    }
    TreeFeatures features = new TreeFeatures(sheet, rows);
    features.regions();
    features.repetition();
    features.blocks();
  }

  /** Blocks of one region share what depends on the region alone. */
  private void blocks() {
    int from = Feature.IN_CONTAINER.column();
    for (int i = 0; i < rows.length; i++) {
      int region = tree.of(i);
      if (region < 0) {
        continue;
      }
      System.arraycopy(ofRegion[region], from, rows[i], from, Feature.COUNT - from);
      Row row = new Row(rows[i]);
      boolean inside = rows[i][Feature.IN_CONTAINER.column()] > 0;
      row.set(Feature.CONTAINER_AND_SHORT, inside && sheet.shape(i).weight() < 25);
      row.set(Feature.CONTAINER_AND_PROSE, inside && sheet.shape(i).isProse());
      row.set(
          Feature.AFTER_CONTAINER, containers.whole() >= 0 && i >= tree.end(containers.whole()));
      row.set(Feature.IS_TOP_HEADING, sheet.block(i).level() == 1);
    }
  }

  private void regions() {
    int main = largest(Landmark.MAIN);
    int article = largest(Landmark.ARTICLE);
    int articles = count(Landmark.ARTICLE);
    for (int r = 0; r < ofRegion.length; r++) {
      ofRegion[r] = new float[Feature.COUNT];
      Row row = new Row(ofRegion[r]);
      containers(r, row);
      row.set(Feature.IN_MAIN, main >= 0 && tree.isWithin(r, main));
      row.set(Feature.OUTSIDE_MAIN, main >= 0 && !tree.isWithin(r, main));
      row.set(Feature.IN_ARTICLE, article >= 0 && tree.isWithin(r, article));
      row.set(Feature.OUTSIDE_ARTICLE, article >= 0 && !tree.isWithin(r, article));
      row.set(
          Feature.IN_ONE_OF_MANY_ARTICLES, articles > 3 && tree.landmark(r, Landmark.ARTICLE) >= 0);
      landmarks(r, row);
      element(tree.region(r), row);
      ancestors(r, row);
      for (Trait trait : TRAITS) {
        row.set(Feature.named(trait), 1 - tree.distance(r, trait) / (double) Tree.FAR);
      }
    }
  }

  private void containers(int r, Row row) {
    int whole = containers.whole();
    int above = r;
    while (above >= 0 && whole >= 0 && !tree.isWithin(whole, above)) {
      above = tree.parent(above);
    }
    row.set(Feature.IN_CONTAINER, whole >= 0 && tree.isWithin(r, whole));
    row.set(
        Feature.IN_PARAGRAPH_CONTAINER,
        containers.paragraphs() >= 0 && tree.isWithin(r, containers.paragraphs()));
    int up = whole < 0 || above < 0 ? 9 : tree.region(whole).depth() - tree.region(above).depth();
    row.set(Feature.NEAR_CONTAINER, Math.max(0, 1 - Math.max(0, up) / 5.0));
  }

  private void landmarks(int r, Row row) {
    row.set(Feature.IN_NAVIGATION, tree.landmark(r, Landmark.NAVIGATION) >= 0);
    row.set(Feature.IN_HEADER, tree.landmark(r, Landmark.HEADER) >= 0);
    row.set(Feature.IN_FOOTER, tree.landmark(r, Landmark.FOOTER) >= 0);
    row.set(Feature.IN_ASIDE, tree.landmark(r, Landmark.ASIDE) >= 0);
    row.set(Feature.IN_FORM, tree.landmark(r, Landmark.FORM) >= 0);
    row.set(Feature.IN_DIALOG, tree.landmark(r, Landmark.DIALOG) >= 0);
    row.set(Feature.IN_FIGURE, tree.landmark(r, Landmark.FIGURE) >= 0);
    row.set(Feature.IS_HIDDEN, tree.region(r).hidden());
  }

  private static void element(Region region, Row row) {
    row.set(Feature.IS_PARAGRAPH_ELEMENT, region.element().equals("p"));
    row.set(Feature.IS_PLAIN_ELEMENT, PLAIN.contains(region.element()));
    row.set(Feature.IS_BUTTON, BUTTONS.contains(region.element()));
  }

  private void ancestors(int r, Row row) {
    level(tree.above(r, 1), row, Feature.LINKED_1, Feature.PROSE_1, Feature.WEIGHT_1);
    level(tree.above(r, 2), row, Feature.LINKED_2, Feature.PROSE_2, Feature.WEIGHT_2);
    level(tree.above(r, 3), row, Feature.LINKED_3, Feature.PROSE_3, Feature.WEIGHT_3);
    int fifth = tree.above(r, 5);
    row.set(Feature.LINKED_5, share(linked, fifth));
    row.set(Feature.PROSE_5, share(prose, fifth));
  }

  private void level(int r, Row row, Feature links, Feature proses, Feature weights) {
    row.set(links, share(linked, r));
    row.set(proses, share(prose, r));
    row.set(weights, r < 0 ? 1 : weight.of(tree.first(r), tree.end(r)) / Math.max(1, weight.all()));
  }

  private double share(Sums part, int r) {
    int region = Math.max(0, r);
    double all = weight.of(tree.first(region), tree.end(region));
    return all == 0 ? 0 : part.of(tree.first(region), tree.end(region)) / all;
  }

  private int largest(Landmark purpose) {
    int found = -1;
    double most = 0;
    for (int r = 0; r < tree.size(); r++) {
      double size =
          tree.region(r).landmark() == purpose ? weight.of(tree.first(r), tree.end(r)) : 0;
      if (size > most) {
        most = size;
        found = r;
      }
    }
    return found;
  }

  private int count(Landmark purpose) {
    int count = 0;
    for (int r = 0; r < tree.size(); r++) {
      count += tree.region(r).landmark() == purpose ? 1 : 0;
    }
    return count;
  }

  private record Look(int parent, String element, List<String> names) {}

  /**
   * How often a part of the page stands beside others that look the same, and how long they are.
   */
  private void repetition() {
    Map<Look, double[]> looks = new HashMap<>();
    double[][] of = new double[tree.size()][];
    for (int r = 0; r < of.length; r++) {
      of[r] = looks.computeIfAbsent(look(r), any -> new double[2]);
      of[r][0]++;
      of[r][1] += weight.of(tree.first(r), tree.end(r));
    }
    int[] part = new int[of.length];
    for (int r = 0; r < of.length; r++) {
      part[r] = of[r][0] >= 3 ? r : tree.parent(r) < 0 ? -1 : part[tree.parent(r)];
      Row row = new Row(ofRegion[r]);
      row.set(Feature.SIBLINGS, many(of[r][0]));
      row.set(Feature.SHORT_SIBLINGS, of[r][1] / of[r][0] < 40 ? many(of[r][0]) : 0);
      if (part[r] >= 0 && !tree.region(part[r]).element().equals("p")) {
        double[] same = of[part[r]];
        row.set(Feature.REPEATED_PART, many(same[0]));
        row.set(Feature.REPEATED_SHORT_PART, same[1] / same[0] > 150 ? 0 : many(same[0]));
      }
    }
  }

  private Look look(int r) {
    return new Look(tree.parent(r), tree.region(r).element(), tree.region(r).names());
  }

  private static double many(double count) {
    return count < 2 ? 0 : Math.min(1, Math.log(count) / Math.log(20));
  }
}
