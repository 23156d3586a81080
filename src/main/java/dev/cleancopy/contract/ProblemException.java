package dev.cleancopy.contract;

/**
 * Ends a request with a {@link Problem}; carries no stack trace, as it is no defect. Its message
 * may stand in traces: the details of what is wrong with a request quote it, and are left out
 * there.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends a request with {@code problem}. */
  public ProblemException(Problem problem) {
    super(message(problem), null, false, false);
    this.problem = problem;
  }

  private static String message(Problem problem) {
    return problem.status() == 400 ? problem.title() : problem.detail();
  }

  /** Why it ended. */
  public Problem problem() {
    return problem;
  }
}
