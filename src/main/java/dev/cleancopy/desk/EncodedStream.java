package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream with its content encodings undone, within limits. What is corrupt or too large ends in a
 * {@link ProblemException}; what the transport breaks, in the transport's own exception.
 */
public final class EncodedStream extends InputStream {

  /** Below this size nothing is called a bomb: a small page may repeat itself a lot. */
  private static final long HARMLESS = 1 << 16;

  /** No limit of size or ratio. */
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final Wire wire;
  private final List<String> encodings;
  private final int limit;
  private final int ratio;
  private @Nullable InputStream decoded;
  private @Nullable ProblemException end;
  private long inflated;

  private EncodedStream(InputStream stream, List<String> encodings, int limit, int ratio) {
    this.wire = new Wire(stream);
    this.encodings = encodings;
    this.limit = limit;
    this.ratio = ratio;
  }

  /**
   * {@code stream} with {@code encodings} undone.
   *
   * @param limit bytes of the decoded stream above which it is refused
   * @param ratio of decoded to encoded bytes above which it is refused
   */
  public static InputStream of(InputStream stream, List<String> encodings, int limit, int ratio) {
    return encodings.isEmpty() ? stream : new EncodedStream(stream, encodings, limit, ratio);
  }

  /** {@code stream}, of whatever length, with {@code encodings} undone. */
  public static InputStream of(InputStream stream, List<String> encodings) {
    return of(stream, encodings, UNLIMITED, UNLIMITED);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (end != null) {
      throw end;
    }
    try {
      int read = decode(target, offset, length);
      if (read > 0) {
        inflated += read;
        refuseBombs();
      }
      return read;
    } catch (ProblemException refused) {
      end = refused; // decoders know nothing of what comes after
      throw refused;
    }
  }

  private int decode(byte[] target, int offset, int length) throws IOException {
    try {
      if (decoded == null) {
        decoded = Encodings.undo(wire, encodings);
      }
      return decoded.read(target, offset, length);
    } catch (IOException | RuntimeException failure) {
      if (wire.failure != null) {
        throw wire.failure;
      }
      if (wire.refusal != null) {
        throw wire.refusal;
      }
      // Decoders tell of corrupt input in many ways.
      throw new ProblemException(
          Problem.of(
              400, "The body is no valid " + String.join(", ", encodings) + ": it is corrupt."));
    }
  }

  private void refuseBombs() {
    if (inflated > limit) {
      throw new ProblemException(
          Problem.of(413, "The body inflates to more than " + limit + " bytes."));
    }
    if (inflated > HARMLESS && inflated / ratio > wire.count) {
      throw new ProblemException(
          Problem.of(413, "The body inflates to more than " + ratio + " times its size."));
    }
  }

  /** Counts what comes over the wire, and remembers how it broke. */
  private static final class Wire extends FilterInputStream {

    private long count;
    private @Nullable IOException failure;
    private @Nullable ProblemException refusal;

    Wire(InputStream stream) {
      super(stream);
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
        count += Math.max(0, read);
        return read;
      } catch (IOException broken) {
        failure = broken;
        throw broken;
      } catch (ProblemException refused) {
        refusal = refused;
        throw refused;
      }
    }
  }
}
