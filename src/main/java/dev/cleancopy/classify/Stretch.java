package dev.cleancopy.classify;

/**
 * The run of blocks that is worth most when every block costs the same and prose is worth its
 * weight: where an article most likely lies.
 *
 * @param start its first block
 * @param end the block after its last one; equals {@code start} if there is none
 */
record Stretch(int start, int end) {

  /** Beyond this weight a paragraph is worth no more. */
  private static final double HEAVIEST = 600;

  /** What text without a sentence's end is worth, compared with prose. */
  private static final double NO_PROSE = .35;

  static Stretch of(Sheet sheet, double cost) {
    double best = 0;
    double sum = 0;
    int from = 0;
    Stretch found = new Stretch(0, 0);
    for (int i = 0; i < sheet.size(); i++) {
      Shape shape = sheet.shape(i);
      double worth =
          Math.min(HEAVIEST, shape.free()) * (shape.endsSentence() ? 1 : NO_PROSE) - cost;
      if (sum <= 0) {
        sum = worth;
        from = i;
      } else {
        sum += worth;
      }
      if (sum > best) {
        best = sum;
        found = new Stretch(from, i + 1);
      }
    }
    return found;
  }

  boolean contains(int block) {
    return start <= block && block < end;
  }
}
