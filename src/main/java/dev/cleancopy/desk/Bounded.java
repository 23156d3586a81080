package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses more bytes than are allowed, when they come. */
public final class Bounded extends FilterInputStream {

  private final int limit;
  private long count;

  /** {@code stream} up to {@code limit} bytes. */
  public Bounded(InputStream stream, int limit) {
    super(stream);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count += Math.max(0, read);
    if (count > limit) {
      throw new ProblemException(Problem.of(413, "The body is larger than " + limit + " bytes."));
    }
    return read;
  }
}
