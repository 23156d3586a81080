package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.STREAM;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A stream over one connection, chunk by chunk, as slow as a test wants it. */
final class Talk implements AutoCloseable {

  /** The system must not hold for the service what the service should not take. */
  private static final int BUFFER = 1 << 16;

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final BufferedReader in;

  Talk(int port) throws IOException {
    socket.setReceiveBufferSize(BUFFER);
    socket.setSendBufferSize(BUFFER);
    socket.setSoTimeout(60_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    out = socket.getOutputStream();
    in =
        new BufferedReader(
            new InputStreamReader(new Chunks(socket.getInputStream()), StandardCharsets.UTF_8));
    out.write(
        ("POST "
                + STREAM
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends a chunk; waits as long as nobody takes it. */
  void say(String text) throws IOException {
    byte[] chunk = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(chunk);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The next line of the answer that begins so; empty at its end. */
  String hear(String start) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith(start)) {
      line = in.readLine();
    }
    return line == null ? "" : line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The body of an answer, of which the head and the sizes of its chunks are left out. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private boolean begun;
    private int left;

    Chunks(InputStream in) {
      this.in = new BufferedInputStream(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (!begun) {
        begun = line().isEmpty();
      }
      if (left == 0) {
        left = Integer.parseInt(line(), 16);
        if (left == 0) {
          return -1;
        }
      }
      int read = in.read(bytes, offset, Math.min(length, left));
      left -= Math.max(0, read);
      if (left == 0) {
        line();
      }
      return read;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the answer ends amid its chunks");
        }
        line.append((char) c);
      }
      return line.toString().trim();
    }
  }
}
