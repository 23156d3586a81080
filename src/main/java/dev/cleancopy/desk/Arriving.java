package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that arrives: it takes room, and it must not take too long. */
public final class Arriving extends FilterInputStream {

  private final Visit visit;
  private final Duration patience;
  private final long end;

  /**
   * {@code stream} for {@code visit}.
   *
   * @param patience after which it is refused
   */
  public Arriving(InputStream stream, Visit visit, Duration patience) {
    super(stream);
    this.visit = visit;
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (System.nanoTime() - end >= 0) {
      throw new ProblemException(
          Problem.of(408, "The body took longer than " + patience.toMillis() + " ms to arrive."));
    }
    if (read > 0) {
      visit.hold(read);
    }
    return read;
  }
}
