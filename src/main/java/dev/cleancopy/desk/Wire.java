package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as they come: counts them, refuses more than are allowed, and remembers how it broke, as
 * decoders that read from it tell nobody.
 */
public final class Wire extends FilterInputStream {

  private final long limit;
  private final AtomicLong count = new AtomicLong();
  private @Nullable IOException failure;
  private @Nullable ProblemException refusal;

  /** {@code stream}, of whatever length. */
  public Wire(InputStream stream) {
    this(stream, Long.MAX_VALUE);
  }

  /** {@code stream}, up to {@code limit} bytes. */
  public Wire(InputStream stream, long limit) {
    super(stream);
    this.limit = limit;
  }

  /** How many bytes came so far; any thread may ask. */
  public long count() {
    return count.get();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int read = super.read(target, offset, length);
      if (count.addAndGet(Math.max(0, read)) > limit) {
        throw new ProblemException(Problem.of(413, "The body is larger than " + limit + " bytes."));
      }
      return read;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    } catch (ProblemException refused) {
      refusal = refused;
      throw refused;
    }
  }

  /** Throws again what it broke with, if it did. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (refusal != null) {
      throw refusal;
    }
  }
}
