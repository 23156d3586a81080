package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Arriving;
import dev.cleancopy.desk.Borrowed;
import dev.cleancopy.desk.EncodedStream;
import dev.cleancopy.desk.Encodings;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Memory;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.Visit;
import dev.cleancopy.desk.Wire;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads request bodies, undoes their content encodings, and takes no more than is allowed. */
final class Body {

  private static final Logger LOG = Logger.getLogger(Body.class);

  /**
   * A client that is still sending does not see the answer; as many times the limit are read and
   * forgotten before it is told.
   */
  private static final int PATIENCE = 8;

  private Body() {}

  /** What is to be done with the bytes of a body. */
  @FunctionalInterface
  interface Reading<T> {
    T read(InputStream body) throws IOException;
  }

  /** All of a document. */
  static byte[] read(InputStream stream, HttpHeaders headers, Limits limits, Visit visit) {
    return read(
        stream,
        headers,
        limits.body(),
        limits.inflated(),
        limits.ratio(),
        visit,
        body -> {
          byte[] bytes = new Arriving(body, visit, limits.arrival()).readAllBytes();
          if (bytes.length == 0) {
            throw new ProblemException(Problem.of(400, "The body is empty."));
          }
          return bytes;
        });
  }

  /**
   * What {@code reading} makes of all of a body.
   *
   * @param limit number of bytes on the wire above which it is refused
   * @param inflated number of bytes above which it is refused when its encodings are undone
   * @param ratio between both above which it is refused
   * @param visit that holds what decoders take
   */
  static <T> T read(
      InputStream stream,
      HttpHeaders headers,
      int limit,
      int inflated,
      int ratio,
      Visit visit,
      Reading<T> reading) {
    List<String> encodings = encodings(headers);
    if (headers.getLength() > limit && headers.getHeaderString("Expect") != null) {
      throw new ProblemException( // the client asked before it sent
          Problem.of(413, "The body is larger than " + limit + " bytes."));
    }
    try (Borrowed memory = new Borrowed(visit)) {
      Wire wire = new Wire(stream, limit);
      return reading.read(EncodedStream.of(wire, encodings, inflated, ratio, memory));
    } catch (ProblemException refused) {
      log(refused, encodings);
      if (refused.problem().status() == 413) {
        forget(stream, (long) limit * PATIENCE);
      }
      throw refused;
    } catch (IOException broken) {
      throw new ProblemException(Problem.of(400, "The body ended before its time."));
    }
  }

  /**
   * The requests in a body without end, its encodings undone as it comes. The first is waited for.
   *
   * @param memory where decoders take what they need
   * @throws ProblemException if it is empty, or what is wrong with it shows at once
   */
  static Requests begin(
      InputStream stream,
      List<String> encodings,
      Memory memory,
      Function<InputStream, Requests> format) {
    try {
      PushbackInputStream body =
          new PushbackInputStream(EncodedStream.of(new Wire(stream), encodings, memory));
      int first = body.read();
      if (first < 0) {
        throw new ProblemException(Problem.of(400, "The body is empty."));
      }
      body.unread(first);
      return Requests.begun(format.apply(body));
    } catch (ProblemException refused) {
      log(refused, encodings);
      throw refused;
    } catch (IOException broken) {
      throw new ProblemException(Problem.of(400, "The body ended before its time."));
    }
  }

  /** The content encodings of a body. */
  static List<String> encodings(HttpHeaders headers) {
    List<String> lines = headers.getRequestHeader(HttpHeaders.CONTENT_ENCODING);
    String header = lines == null ? null : String.join(",", lines);
    try {
      return Encodings.parse(header);
    } catch (ProblemException unknown) {
      LOG.infof("refused with %d: an unknown content encoding", unknown.problem().status());
      throw unknown;
    }
  }

  /** Tells of a body that was refused for its encoding. */
  static void log(ProblemException refused, List<String> encodings) {
    if (!encodings.isEmpty()) {
      LOG.infof(
          "refused with %d: a body in %s",
          refused.problem().status(), String.join(", ", encodings));
    }
  }

  private static void forget(InputStream stream, long most) {
    byte[] sink = new byte[1 << 16];
    long forgotten = 0;
    try {
      int read = stream.read(sink);
      while (read >= 0 && forgotten < most) {
        forgotten += read;
        read = stream.read(sink);
      }
    } catch (IOException gone) {
      LOG.debug("the client left before it was told that its body is too large");
    }
  }
}
