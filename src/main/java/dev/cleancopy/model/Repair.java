package dev.cleancopy.model;

/**
 * One damaged word or run and what became of it.
 *
 * @param method what kind of damage was undone
 * @param start index in the text that carries it: of {@code after} if applied, else of {@code
 *     before}
 * @param before what was read
 * @param after what it should be
 * @param confidence probability that {@code after} is right, 0 to 1
 * @param applied whether the text holds {@code after}; {@code false} for repairs that are only
 *     reported
 * @param reason what the repairer saw, for a human
 */
public record Repair(
    Method method,
    int start,
    String before,
    String after,
    double confidence,
    boolean applied,
    String reason) {

  public Repair {
    if (start < 0) {
      throw new IllegalArgumentException("negative start: " + start);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no probability: " + confidence);
    }
  }

  /** What the text that carries this repair holds at {@link #start}. */
  public String standing() {
    return applied ? after : before;
  }

  /** Index after the repaired stretch, in the text that carries it. */
  public int end() {
    return start + standing().length();
  }

  /** The same repair, elsewhere. */
  public Repair at(int newStart) {
    return new Repair(method, newStart, before, after, confidence, applied, reason);
  }
}
