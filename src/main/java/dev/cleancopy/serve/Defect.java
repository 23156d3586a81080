package dev.cleancopy.serve;

/**
 * What is logged of a defect: its kind and where it was, but not its message, which may quote the
 * document.
 */
final class Defect extends Exception {

  private static final long serialVersionUID = 1L;

  /** Causes of causes tell nothing more. */
  private static final int DEEPEST = 8;

  private Defect(Throwable thrown, int depth) {
    super(
        thrown.getClass().getName(),
        thrown.getCause() == null || depth == DEEPEST
            ? null
            : new Defect(thrown.getCause(), depth + 1));
    setStackTrace(thrown.getStackTrace());
  }

  static Defect of(Throwable thrown) {
    return new Defect(thrown, 0);
  }
}
