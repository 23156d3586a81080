package dev.cleancopy.serve;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A body that comes in pieces, with a pause before each but the first. */
final class Hesitant {

  /** Clients read a piece ahead. */
  private static final int PIECES = 4;

  private Hesitant() {}

  static InputStream of(byte[] body, int milliseconds) {
    List<InputStream> pieces = new ArrayList<>();
    for (int i = 0; i < PIECES; i++) {
      int from = body.length * i / PIECES;
      int to = body.length * (i + 1) / PIECES;
      pieces.add(new ByteArrayInputStream(body, from, to - from));
      pieces.add(new Pause(i + 1 < PIECES ? milliseconds : 0));
    }
    return new SequenceInputStream(Collections.enumeration(pieces));
  }

  /** Nothing, after a while. */
  private static final class Pause extends InputStream {
    private final int milliseconds;

    Pause(int milliseconds) {
      this.milliseconds = milliseconds;
    }

    @Override
    public int read() throws InterruptedIOException {
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped while it waited");
      }
      return -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws InterruptedIOException {
      return read();
    }
  }
}
