package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Landmark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Features of the place of a block in the page's tree. Blocks of one region share most of them. */
final class TreeFeatures {

  /** Their number tells them from each other, nothing else. */
  private static final List<String> ELEMENTS =
      List.of(
          "p",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "td",
          "th",
          "div",
          "span",
          "blockquote",
          "pre",
          "figcaption",
          "dt",
          "dd",
          "button",
          "label",
          "summary",
          "a",
          "section",
          "article",
          "time",
          "address",
          "caption",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "body");

  private static final Map<String, Integer> CODE = new HashMap<>();

  static {
    ELEMENTS.forEach(element -> CODE.put(element, CODE.size() + 1));
  }

  private static final int[] STEPS = {-3, -2, -1, 1, 2, 3};

  private final Sheet sheet;
  private final Tree tree;
  private final Measures measures;
  private final FeatureTable rows;

  /** By region, the first block in it of which all features are asked; -1 if there is none. */
  private final int[] firstOf;

  private final int[] code;
  private final Containers containers;

  private TreeFeatures(Sheet sheet, FeatureTable rows) {
    this.sheet = sheet;
    this.rows = rows;
    tree = sheet.tree();
    measures = sheet.measures();
    firstOf = new int[tree.size()];
    containers = Containers.of(sheet);
    code = new int[tree.size()];
    for (int r = 0; r < code.length; r++) {
      code[r] = CODE.getOrDefault(tree.region(r).element(), 0);
    }
  }

  /** Fills the features of the tree, if the page has one. */
  static void fill(Sheet sheet, FeatureTable rows) {
    if (sheet.tree().size() == 0) {
      return;
    }
    TreeFeatures features = new TreeFeatures(sheet, rows);
    features.regions();
    features.blocks();
    features.headline();
    features.page();
  }

  private void regions() {
    Likeness likeness = new Likeness(sheet);
    NamesAround names = new NamesAround(tree);
    Arrays.fill(firstOf, -1);
    for (int i = 0; i < rows.size(); i++) {
      int r = tree.of(i);
      if (r >= 0 && rows.isWhole(i) && firstOf[r] < 0) {
        firstOf[r] = i;
        Row row = rows.row(i);
        element(r, row);
        tree.describe(r, row);
        likeness.describe(r, row);
        names.describe(r, row);
        containers.describe(r, row);
      }
    }
  }

  private void element(int r, Row row) {
    row.set(Feature.DEPTH, tree.region(r).depth());
    row.set(Feature.ELEMENT, code[r]);
    row.set(Feature.PARENT_ELEMENT, tree.parent(r) < 0 ? 0 : code[tree.parent(r)]);
    row.set(Feature.HIDDEN, tree.region(r).hidden());
  }

  private void blocks() {
    for (int i = 0; i < rows.size(); i++) {
      int region = tree.of(i);
      if (region < 0 || !rows.isWhole(i)) {
        continue;
      }
      if (firstOf[region] != i) {
        rows.copy(firstOf[region], i, Feature.DEPTH);
      }
      Row row = rows.row(i);
      int parent = Math.max(0, tree.parent(region));
      double length = tree.end(parent) - tree.first(parent);
      row.set(Feature.PLACE_IN_PARENT, (i - tree.first(parent)) / Math.max(1, length));
      containers.describeBlock(i, row);
      for (int s = 0; s < STEPS.length; s++) {
        beside(i, i + STEPS[s], s, row);
      }
    }
  }

  /** How far each block's region and the headline's are from what they have in common. */
  private void headline() {
    int headline = sheet.headline();
    int region = headline < 0 ? -1 : tree.of(headline);
    int level = headline < 0 ? 0 : sheet.block(headline).level();
    int headings = 0;
    for (int i = 0; i < rows.size(); i++) {
      int above = tree.of(i);
      while (region >= 0 && above >= 0 && !tree.isWithin(region, above)) {
        above = tree.parent(above);
      }
      boolean isKnown = region >= 0 && above >= 0;
      int depth = isKnown ? tree.region(above).depth() : 0;
      boolean isRival =
          isKnown && i > headline && sheet.block(i).level() > 0 && sheet.block(i).level() <= level;
      headings += isRival ? 1 : 0;
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.set(Feature.TO_HEADLINE, isKnown ? tree.region(region).depth() - depth : -1);
      row.set(Feature.FROM_HEADLINE, isKnown ? tree.region(tree.of(i)).depth() - depth : -1);
      row.set(Feature.HEADINGS_SINCE_HEADLINE, Math.min(9, headings));
    }
  }

  private void beside(int i, int at, int step, Row row) {
    boolean is = at >= 0 && at < rows.size() && tree.of(at) >= 0;
    int nearness =
        !is
            ? -1
            : tree.of(at) == tree.of(i)
                ? 2
                : tree.parent(tree.of(at)) == tree.parent(tree.of(i)) ? 1 : 0;
    row.set(Feature.BEFORE_3_NEARNESS, 2 * step, nearness);
    row.set(Feature.BEFORE_3_NEARNESS, 2 * step + 1, is ? code[tree.of(at)] : -1);
  }

  private void page() {
    double prose = 0;
    double comments = 0;
    double paragraphs = 0;
    int cells = 0;
    int pictures = 0;
    for (int i = 0; i < rows.size(); i++) {
      Shape shape = sheet.shape(i);
      double free = shape.isProse() ? shape.free() : 0;
      prose += free;
      comments += tree.distance(tree.of(i), Trait.COMMENT) < Tree.FAR ? free : 0;
      paragraphs += tree.distance(tree.of(i), Ancestor.P) == 0 ? shape.weight() : 0;
      cells += sheet.block(i).kind() == Kind.CELL ? 1 : 0;
      pictures += sheet.isPicture(i) ? 1 : 0;
    }
    About about = sheet.about();
    int articles = tree.count(Landmark.ARTICLE);
    int forms = tree.count(Landmark.FORM);
    float[] ofPage = new float[Feature.COUNT];
    Row row = new Row(ofPage, 0);
    row.set(Feature.COMMENTS_SHARE, comments / Math.max(1, prose));
    row.log(Feature.PROSE_WITHOUT_COMMENTS, prose - comments);
    row.log(Feature.PAGE_ARTICLES, articles);
    row.set(Feature.PAGE_PARAGRAPHS, paragraphs / Math.max(1, measures.weight().all()));
    row.log(Feature.PAGE_TABLES, cells);
    row.log(Feature.PAGE_FORMS, forms);
    row.log(Feature.PAGE_PICTURES, pictures);
    row.set(Feature.PAGE_SAYS_ARTICLE, about.isArticle());
    row.set(Feature.PAGE_SAYS_FORUM, about.isForum());
    row.set(Feature.PAGE_SAYS_PRODUCT, about.has("product"));
    row.set(Feature.PAGE_SAYS_LIST, about.has("itemlist") || about.has("collectionpage"));
    rows.fill(Feature.COMMENTS_SHARE, Feature.PAGE_SAYS_LIST, ofPage);
  }
}
