package dev.cleancopy.serve;

import dev.cleancopy.desk.Sink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes each answer on a line of its own. */
final class LineSink implements Sink {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  LineSink(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void write(byte[] answer) throws IOException {
    out.write(answer);
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
