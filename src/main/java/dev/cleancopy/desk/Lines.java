package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of NDJSON: blank ones are skipped, too long ones are refused and passed over. */
public final class Lines implements Requests {

  private static final int CHUNK = 1 << 16;

  /** What a usual line needs is kept for the next one; more is given back. */
  private static final int KEPT = 1 << 20;

  private final InputStream stream;
  private final int limit;
  private final byte[] chunk = new byte[CHUNK];
  private ByteArrayOutputStream parts = new ByteArrayOutputStream(0);
  private int position;
  private int end;

  /**
   * The lines of {@code stream}.
   *
   * @param limit number of bytes above which a line is refused
   */
  public Lines(InputStream stream, int limit) {
    this.stream = stream;
    this.limit = limit;
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (position < end || fill()) {
      Item line = line();
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  /** The line that begins here; {@code null} if it is blank. */
  private @Nullable Item line() throws IOException {
    int start = position;
    if (reachEndOfLine()) {
      int length = position - 1 - start;
      return length > limit ? tooLong() : item(start, length);
    }
    return inParts(start);
  }

  /** The line that begins at {@code start} and ends in another chunk. */
  private @Nullable Item inParts(int start) throws IOException {
    int part = end - start;
    long length = part;
    parts.write(chunk, start, part);
    boolean complete = false;
    while (!complete && fill()) {
      complete = reachEndOfLine();
      int more = complete ? position - 1 : end;
      length += more;
      if (length <= limit) {
        parts.write(chunk, 0, more);
      }
    }
    byte[] line = length > limit ? new byte[0] : parts.toByteArray();
    parts.reset();
    if (length > KEPT) {
      parts = new ByteArrayOutputStream(0);
    }
    return length > limit ? tooLong() : item(line);
  }

  /** Moves behind the next line feed, or to the end of what was read. */
  private boolean reachEndOfLine() {
    int at = LineFeeds.next(chunk, position, end);
    boolean isThere = at < end;
    position = isThere ? at + 1 : end;
    return isThere;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, stream.read(chunk));
    return end > 0;
  }

  private @Nullable Item item(int start, int length) {
    byte[] line = new byte[length];
    System.arraycopy(chunk, start, line, 0, length);
    return item(line);
  }

  private static @Nullable Item item(byte[] line) {
    for (byte octet : line) {
      if (octet != ' ' && octet != '\t' && octet != '\r') {
        return new Item.Request(line);
      }
    }
    return null;
  }

  private Item tooLong() {
    return new Item.Refused(null, Problem.of(413, "The line is longer than " + limit + " bytes."));
  }
}
