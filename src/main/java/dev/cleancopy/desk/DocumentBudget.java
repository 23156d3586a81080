package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.model.Budget;
import java.util.concurrent.CancellationException;

/** What one document may cost, counted from its creation. */
final class DocumentBudget implements Budget {

  private final long end;
  private final Limits limits;
  private final Cancellation cancellation;

  DocumentBudget(Limits limits, Cancellation cancellation) {
    this.limits = limits;
    this.cancellation = cancellation;
    this.end = System.nanoTime() + limits.deadline().toNanos();
  }

  @Override
  public void check() {
    if (System.nanoTime() - end >= 0) {
      throw new ProblemException(
          Problem.of(
              504, "The document took longer than " + limits.deadline().toMillis() + " ms."));
    }
    if (cancellation.isCancelled()) {
      throw new CancellationException("nobody waits for this document any more");
    }
  }

  @Override
  public void nodes(int count) {
    if (count > limits.nodes()) {
      throw new ProblemException(
          Problem.of(413, "The document has more than " + limits.nodes() + " nodes."));
    }
  }

  @Override
  public void blocks(int count) {
    if (count > limits.blocks()) {
      throw new ProblemException(
          Problem.of(413, "The document has more than " + limits.blocks() + " blocks."));
    }
  }

  @Override
  public void repairs(int count) {
    if (count > limits.repairs()) {
      throw new ProblemException(
          Problem.of(413, "The document is damaged in more than " + limits.repairs() + " places."));
    }
  }

  @Override
  public int depth() {
    return limits.depth();
  }

  @Override
  public int attribute() {
    return limits.attribute();
  }
}
