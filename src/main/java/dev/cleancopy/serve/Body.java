package dev.cleancopy.serve;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies, and no more of them than is allowed. */
final class Body {

  /**
   * A client that is still sending does not see the answer; as many times the limit are read and
   * forgotten before it is told.
   */
  private static final int PATIENCE = 8;

  private Body() {}

  /**
   * All of {@code stream}.
   *
   * @param limit number of bytes above which it is refused
   */
  static byte[] read(InputStream stream, HttpHeaders headers, int limit) {
    if (headers.getLength() > limit && headers.getHeaderString("Expect") != null) {
      throw tooLarge(limit); // the client asked before it sent
    }
    try {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        forget(stream, (long) limit * PATIENCE);
        throw tooLarge(limit);
      }
      if (bytes.length == 0) {
        throw new ProblemException(Problem.of(400, "The body is empty."));
      }
      return bytes;
    } catch (IOException broken) {
      throw new ProblemException(Problem.of(400, "The body ended before its time."));
    }
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(Problem.of(413, "The body is larger than " + limit + " bytes."));
  }

  private static void forget(InputStream stream, long most) throws IOException {
    byte[] sink = new byte[1 << 16];
    long forgotten = 0;
    while (forgotten < most) {
      int read = stream.read(sink);
      if (read < 0) {
        return;
      }
      forgotten += read;
    }
  }
}
