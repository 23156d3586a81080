package dev.cleancopy.serve;

import dev.cleancopy.model.Budget;
import java.time.Duration;

/** What one document may cost, counted from its creation. */
final class DocumentBudget implements Budget {

  private final long end;
  private final ServiceConfig.Limits limits;

  DocumentBudget(ServiceConfig.Limits limits) {
    this.limits = limits;
    this.end = System.nanoTime() + limits.deadline().toNanos();
  }

  @Override
  public void check() {
    if (System.nanoTime() - end >= 0) {
      Duration deadline = limits.deadline();
      throw new ProblemException(
          Problem.of(504, "The document took longer than " + deadline.toMillis() + " ms."));
    }
  }

  @Override
  public void nodes(int count) {
    if (count > limits.nodes()) {
      throw new ProblemException(
          Problem.of(413, "The document has more than " + limits.nodes() + " nodes."));
    }
  }
}
