package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;

/** Features of the blocks beside a block, and of windows around it. */
final class NearFeatures {

  private static final int[] STEPS = {-3, -2, -1, 1, 2, 3};
  private static final int OF_STEP = 5;
  private static final int[] WINDOWS = {4, 10, 25};
  private static final int OF_WINDOW = 10;
  private static final int[] AMID = {3, 12};
  private static final int OF_AMID = 10;

  /** Beyond the page. */
  private static final double NONE = -1;

  private final Sheet sheet;
  private final FeatureTable rows;
  private final Measures measures;

  private NearFeatures(Sheet sheet, FeatureTable rows) {
    this.sheet = sheet;
    this.rows = rows;
    measures = sheet.measures();
  }

  static void fill(Sheet sheet, FeatureTable rows) {
    NearFeatures features = new NearFeatures(sheet, rows);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      features.beside(i, rows.row(i));
      for (int w = 0; w < WINDOWS.length; w++) {
        features.window(i, WINDOWS[w], w * OF_WINDOW, rows.row(i));
      }
    }
    features.amid();
  }

  private void beside(int i, Row row) {
    for (int s = 0; s < STEPS.length; s++) {
      int at = i + STEPS[s];
      boolean is = at >= 0 && at < rows.size();
      int first = s * OF_STEP;
      row.set(Feature.BEFORE_3_LENGTH, first, is ? rows.get(Feature.LENGTH, at) : NONE);
      row.set(Feature.BEFORE_3_LENGTH, first + 1, is ? sheet.shape(at).linked() : NONE);
      row.set(Feature.BEFORE_3_LENGTH, first + 2, is ? rows.get(Feature.SENTENCES, at) : NONE);
      row.set(Feature.BEFORE_3_LENGTH, first + 3, is ? rows.get(Feature.TOPICAL, at) : -2);
      row.set(
          Feature.BEFORE_3_LENGTH,
          first + 4,
          is ? (sheet.block(at).kind() == Kind.HEADING ? sheet.block(at).level() : 0) : NONE);
    }
  }

  private void window(int i, int reach, int first, Row row) {
    int from = Math.max(0, i - reach);
    int to = Math.min(rows.size(), i + reach + 1);
    double before = mean(measures.weight(), from, i);
    double after = mean(measures.weight(), i + 1, to);
    Feature start = Feature.NEAR_4_LENGTH_BEFORE;
    row.log(start, first, before);
    row.log(start, first + 1, after);
    row.set(start, first + 2, measures.share(measures.linked(), from, i));
    row.set(start, first + 3, measures.share(measures.linked(), i + 1, to));
    row.set(start, first + 4, mean(measures.sentences(), from, i));
    row.set(start, first + 5, mean(measures.sentences(), i + 1, to));
    row.set(start, first + 6, mean(measures.solid(), from, to));
    row.set(start, first + 7, measures.share(measures.mass(), from, to));
    row.set(start, first + 8, measures.share(measures.linked(), from, to));
    row.set(start, first + 9, Logs.of(after) - Logs.of(before));
  }

  private static double mean(Sums sums, int from, int to) {
    return to <= from ? 0 : sums.of(from, to) / (to - from);
  }

  private void amid() {
    double[][] before = new double[OF_AMID][rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      Shape shape = sheet.shape(i);
      Shape.Marks marks = shape.marks();
      before[0][i + 1] = before[0][i] + ratio(shape.capitals(), shape.words());
      before[1][i + 1] = before[1][i] + ratio(shape.uppercase(), shape.letters());
      before[2][i + 1] = before[2][i] + ratio(marks.caseless(), shape.letters());
      before[3][i + 1] = before[3][i] + Math.min(9, shape.quotes());
      before[4][i + 1] = before[4][i] + Math.min(9, shape.separators());
      before[5][i + 1] = before[5][i] + Math.min(9, shape.commas());
      before[6][i + 1] = before[6][i] + Math.min(9, shape.sentences());
      before[7][i + 1] = before[7][i] + Math.min(5, marks.years());
      before[8][i + 1] = before[8][i] + Math.min(5, marks.prices());
      before[9][i + 1] = before[9][i] + Math.max(0, rows.get(Feature.TOPICAL, i));
    }
    for (int a = 0; a < AMID.length; a++) {
      for (int column = 0; column < OF_AMID; column++) {
        amid(AMID[a], a * OF_AMID + column, before[column]);
      }
    }
  }

  private static double ratio(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  /** Notes the mean over {@code reach} blocks to either side of what is summed up. */
  private void amid(int reach, int steps, double[] before) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.isWhole(i)) {
        int from = Math.max(0, i - reach);
        int to = Math.min(rows.size(), i + reach + 1);
        double mean = (before[to] - before[from]) / (to - from);
        rows.set(Feature.AMID_3_CAPITALS, steps, i, mean);
      }
    }
  }
}
