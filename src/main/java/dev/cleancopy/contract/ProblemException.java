package dev.cleancopy.contract;

/** Ends a request with a {@link Problem}; carries no stack trace, as it is no defect. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends a request with {@code problem}. */
  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Why it ended. */
  public Problem problem() {
    return problem;
  }
}
