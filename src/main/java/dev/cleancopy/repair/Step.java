package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.util.List;

/** One kind of damage that shows in a text without knowledge of its language. */
interface Step {

  /** What kind of repair this is. */
  Method method();

  /** What is wrong, for a human. */
  String reason();

  /** What to change in {@code text}: sorted, disjoint; mostly nothing. */
  List<Edit> edits(String text, Budget budget);
}
