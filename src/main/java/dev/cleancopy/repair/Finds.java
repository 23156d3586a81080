package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import java.util.ArrayList;

/** Edits that are found one by one, as many as a budget bears. */
final class Finds extends ArrayList<Edit> {

  /** So many edits of one text become one repair, on average at most: words have few. */
  private static final int MOST_A_REPAIR = 2;

  private final transient Budget budget;

  Finds(Budget budget) {
    this.budget = budget;
  }

  @Override
  public boolean add(Edit edit) {
    budget.repairs((size() + 1) / MOST_A_REPAIR);
    return super.add(edit);
  }
}
