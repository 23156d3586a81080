package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
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

  /** Deflate cannot do more than 1,032, however often a stream repeats itself. */
  private static final int MOST_OF_A_STREAM = 1100;

  private final Wire wire;
  private final List<String> encodings;
  private final long limit;
  private final int ratio;
  private final Memory memory;
  private @Nullable InputStream decoded;
  private @Nullable ProblemException end;
  private long inflated;

  private EncodedStream(Wire wire, List<String> encodings, long limit, int ratio, Memory memory) {
    this.wire = wire;
    this.encodings = encodings;
    this.limit = limit;
    this.ratio = ratio;
    this.memory = memory;
  }

  /**
   * {@code wire} with {@code encodings} undone.
   *
   * @param limit bytes of the decoded stream above which it is refused
   * @param ratio of decoded to encoded bytes above which it is refused
   * @param memory where decoders take what they need
   */
  public static InputStream of(
      Wire wire, List<String> encodings, long limit, int ratio, Memory memory) {
    return encodings.isEmpty() ? wire : new EncodedStream(wire, encodings, limit, ratio, memory);
  }

  /** The same, with as much memory as decoders want. */
  public static InputStream of(Wire wire, List<String> encodings, long limit, int ratio) {
    return of(wire, encodings, limit, ratio, Memory.ENDLESS);
  }

  /** {@code wire}, of whatever length, with {@code encodings} undone. */
  public static InputStream of(Wire wire, List<String> encodings) {
    return of(wire, encodings, Memory.ENDLESS);
  }

  /** The same, with decoders that take from {@code memory}. */
  public static InputStream of(Wire wire, List<String> encodings, Memory memory) {
    return of(wire, encodings, Long.MAX_VALUE, MOST_OF_A_STREAM, memory);
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
        decoded = Encodings.undo(wire, encodings, memory);
      }
      return decoded.read(target, offset, length);
    } catch (ProblemException refused) {
      throw refused;
    } catch (IOException | RuntimeException failure) {
      wire.rethrow();
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
    if (inflated > HARMLESS && inflated / ratio > wire.count()) {
      throw new ProblemException(
          Problem.of(413, "The body inflates to more than " + ratio + " times its size."));
    }
  }
}
