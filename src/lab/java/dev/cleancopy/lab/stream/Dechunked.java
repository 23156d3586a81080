package dev.cleancopy.lab.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP answer that comes in chunks. */
final class Dechunked extends InputStream {

  private final InputStream stream;
  private int left;

  private Dechunked(InputStream stream) {
    this.stream = stream;
  }

  /** The body of {@code answer}, which must be one of 200. */
  static InputStream of(InputStream answer) throws IOException {
    Dechunked body = new Dechunked(new BufferedInputStream(answer, 1 << 16));
    String head = body.line();
    if (!head.startsWith("HTTP/1.1 200")) {
      throw new IOException(head);
    }
    while (!head.isEmpty()) {
      head = body.line();
    }
    return new BufferedInputStream(body, 1 << 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = stream.read(); octet != '\n' && octet >= 0; octet = stream.read()) {
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      left = Integer.parseInt(line(), 16);
      left = left == 0 ? -1 : left;
    }
    if (left < 0) {
      return -1;
    }
    int read = stream.read(target, offset, Math.min(length, left));
    left -= read;
    if (left == 0) {
      line();
    }
    return read;
  }
}
