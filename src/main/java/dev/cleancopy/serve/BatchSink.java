package dev.cleancopy.serve;

import dev.cleancopy.desk.Sink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes answers as a {@link dev.cleancopy.contract.BatchResponse}. */
final class BatchSink implements Sink {

  private static final byte[] HEAD = "{\"results\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FOOT = "]}".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private boolean begun;

  BatchSink(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void write(byte[] answer) throws IOException {
    if (begun) {
      out.write(',');
    } else {
      out.write(HEAD);
      begun = true;
    }
    out.write(answer);
  }

  /** Does nothing: nobody can read half of a JSON object. */
  @Override
  public void flush() {}

  /** Writes what stands behind the last answer. */
  void end() throws IOException {
    if (!begun) {
      out.write(HEAD);
    }
    out.write(FOOT);
    out.flush();
  }
}
