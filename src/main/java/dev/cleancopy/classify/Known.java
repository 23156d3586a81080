package dev.cleancopy.classify;

/** What is known of the shares of words: of one name, of several, of all around a region. */
final class Known {

  /** There is no share. */
  static final float NONE = -1;

  /** More than any share. */
  private static final float ABOVE_ALL = 2;

  private float sum;
  private int count;
  private float least = ABOVE_ALL;
  private float most = NONE;

  /** Adds the share of a word, if it is known. */
  void addShare(float share) {
    if (share < 0) {
      return;
    }
    sum += share;
    count++;
    least = Math.min(least, share);
    most = Math.max(most, share);
  }

  void add(Known other) {
    sum += other.sum;
    count += other.count;
    least = Math.min(least, other.least);
    most = Math.max(most, other.most);
  }

  /** How many shares there are. */
  int count() {
    return count;
  }

  float mean() {
    return count == 0 ? NONE : sum / count;
  }

  float least() {
    return least;
  }

  float most() {
    return most;
  }
}
