package dev.cleancopy.lab.repair;

import java.util.Locale;

/** How many lost characters came back right, stayed lost, or became wrong ones. */
final class Tally {

  private long right;
  private long left;
  private long wrong;

  void right() {
    right++;
  }

  void left() {
    left++;
  }

  void wrong() {
    wrong++;
  }

  void add(Tally other) {
    right += other.right;
    left += other.left;
    wrong += other.wrong;
  }

  @Override
  public String toString() {
    long all = right + left + wrong;
    return String.format(
        Locale.ROOT,
        "%6d lost  recall %.3f  precision %.4f  wrong %d",
        all,
        (double) right / Math.max(1, all),
        (double) right / Math.max(1, right + wrong),
        wrong);
  }
}
