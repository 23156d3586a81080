package dev.cleancopy.fuzz;

import dev.cleancopy.model.Budget;

/** Counts how often the loops ask, and lets no document ask more than its length allows. */
public final class Steps implements Budget {

  /** A document of nothing costs some steps too. */
  private static final long FLOOR = 4096;

  private static final long STEPS_A_CHARACTER = 4;

  private final long most;
  private long steps;

  /** For a document of that many characters or bytes. */
  public Steps(int length) {
    this.most = FLOOR + STEPS_A_CHARACTER * length;
  }

  /** How often it was asked. */
  public long taken() {
    return steps;
  }

  @Override
  public void check() {
    if (++steps > most) {
      throw new AssertionError("more than " + most + " steps");
    }
  }

  @Override
  public void nodes(int count) {
    if (count > most) {
      throw new AssertionError("more than " + most + " nodes");
    }
  }
}
