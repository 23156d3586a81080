package dev.cleancopy.classify;

/** Features of where prose lies: runs, distances, dense stretches, clusters, positions. */
final class ProseFeatures {

  /** What a block must be worth to lie in a wide, a middling and a dense stretch of prose. */
  private static final double[] STRETCH_COST = {25, 50, 100};

  private static final int OF_STRETCH = 4;
  private static final int SHORT = 40;
  private static final int LONG = 80;
  private static final int VERY_LONG = 200;

  /** Farther away than this makes no difference. */
  private static final int FAR = 400;

  private final Sheet sheet;
  private final FeatureTable rows;
  private final int size;
  private final Measures measures;

  private ProseFeatures(Sheet sheet, FeatureTable rows) {
    this.sheet = sheet;
    this.rows = rows;
    size = rows.size();
    measures = sheet.measures();
  }

  static void fill(Sheet sheet, FeatureTable rows) {
    ProseFeatures features = new ProseFeatures(sheet, rows);
    features.distances();
    features.extent();
    for (int s = 0; s < STRETCH_COST.length; s++) {
      features.stretch(Stretch.of(sheet, STRETCH_COST[s]), s * OF_STRETCH);
    }
    Clusters clusters = Clusters.of(sheet);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      clusters.describe(i, rows.row(i));
      features.position(i, rows.row(i));
    }
    features.headline();
    features.since(features.titleBlock(), Feature.SINCE_TITLE);
    features.since(features.topHeading(), Feature.SINCE_TOP_HEADING);
  }

  private boolean isAsLong(int i, int weight) {
    return sheet.shape(i).weight() >= weight && sheet.shape(i).endsSentence();
  }

  /** How far each block is from long ones before it, then from those after it. */
  private void distances() {
    distances(0, 1, Feature.RUN_BEFORE, Feature.SINCE_LONG, Feature.SINCE_VERY_LONG);
    distances(size - 1, -1, Feature.RUN_AFTER, Feature.UNTIL_LONG, Feature.UNTIL_VERY_LONG);
  }

  private void distances(int from, int step, Feature shorts, Feature toLong, Feature toVeryLong) {
    int run = 0;
    int sinceLong = FAR;
    int sinceVeryLong = FAR;
    for (int i = from; i >= 0 && i < size; i += step) {
      if (rows.isWhole(i)) {
        Row row = rows.row(i);
        row.log(shorts, run);
        row.log(toLong, sinceLong);
        row.log(toVeryLong, sinceVeryLong);
      }
      run = sheet.shape(i).weight() < SHORT ? run + 1 : 0;
      sinceLong = isAsLong(i, LONG) ? 1 : Math.min(FAR, sinceLong + 1);
      sinceVeryLong = isAsLong(i, VERY_LONG) ? 1 : Math.min(FAR, sinceVeryLong + 1);
    }
  }

  private void extent() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (isAsLong(i, Measures.SOLID)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (int i = 0; i < size; i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.log(Feature.SINCE_FIRST_LONG, first < 0 ? -FAR : i - first);
      row.log(Feature.SINCE_LAST_LONG, first < 0 ? -FAR : i - last);
    }
  }

  private void stretch(Stretch stretch, int first) {
    double share =
        measures.weight().of(stretch.start(), stretch.end()) / Math.max(1, measures.weight().all());
    for (int i = 0; i < size; i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.set(Feature.WIDE_STRETCH_IN, first, stretch.contains(i) ? 1 : 0);
      row.log(Feature.WIDE_STRETCH_IN, first + 1, i - stretch.start());
      row.log(Feature.WIDE_STRETCH_IN, first + 2, i - stretch.end() + 1);
      row.set(Feature.WIDE_STRETCH_IN, first + 3, share);
    }
  }

  private void position(int i, Row row) {
    row.set(Feature.POSITION, i / (double) size);
    row.set(
        Feature.POSITION_BY_LENGTH,
        measures.weight().of(0, i) / Math.max(1, measures.weight().all()));
    row.set(
        Feature.POSITION_BY_MASS, measures.mass().of(0, i) / Math.max(1, measures.mass().all()));
    row.log(Feature.INDEX, i);
    row.log(Feature.INDEX_FROM_END, size - 1 - i);
  }

  private void headline() {
    int headline = sheet.headline();
    String title = headline < 0 ? sheet.titles().longestText() : sheet.text(headline);
    double[] words = sheet.topicality().of(title);
    for (int i = 0; i < size; i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.log(Feature.SINCE_HEADLINE, headline < 0 ? -FAR : i - headline);
      row.set(Feature.TITLE_WORDS, words[i]);
    }
  }

  private int titleBlock() {
    int best = -1;
    double most = .3;
    for (int i = 0; i < size; i++) {
      double likeness = rows.get(Feature.TITLE_LIKENESS, i);
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return best;
  }

  private int topHeading() {
    for (int i = 0; i < size; i++) {
      if (sheet.block(i).level() == 1) {
        return i;
      }
    }
    return -1;
  }

  /** Notes how far each block stands below {@code block}, in blocks and for headings in text. */
  private void since(int block, Feature feature) {
    for (int i = 0; i < size; i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.log(feature, block < 0 ? -FAR : i - block);
      if (feature == Feature.SINCE_TOP_HEADING) {
        double between = measures.weight().of(Math.min(block, i), Math.max(block, i));
        row.log(Feature.LENGTH_SINCE_TOP_HEADING, block < 0 ? 0 : i < block ? -between : between);
      }
    }
  }
}
