package dev.cleancopy.classify;

/** How much each feature turned the judgement of a block; reused from block to block. */
final class Credits {

  private final float[] credit = new float[Feature.COUNT];

  /** Which features have credit, in bits. */
  private final long[] touched = new long[Feature.COUNT / Long.SIZE + 1];

  void add(int column, float turned) {
    credit[column] += turned;
    touched[column / Long.SIZE] |= 1L << column;
  }

  /**
   * The feature with the most credit for ({@code sign} 1) or against (-1), the first of several;
   * all credit is forgotten.
   */
  int takeLoudest(int sign) {
    int best = -1;
    float most = 0;
    for (int word = 0; word < touched.length; word++) {
      for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
        int column = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        if (sign * credit[column] > most) {
          most = sign * credit[column];
          best = column;
        }
      }
    }
    int found = best >= 0 ? best : firstWithout(sign);
    forget();
    return found;
  }

  /** The first feature that did not turn it the other way. */
  private int firstWithout(int sign) {
    int column = 0;
    while (column + 1 < credit.length && sign * credit[column] < 0) {
      column++;
    }
    return column;
  }

  private void forget() {
    for (int word = 0; word < touched.length; word++) {
      for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
        credit[word * Long.SIZE + Long.numberOfTrailingZeros(bits)] = 0;
      }
      touched[word] = 0;
    }
  }
}
