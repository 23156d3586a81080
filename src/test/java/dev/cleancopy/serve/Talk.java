package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.STREAM;

import java.io.BufferedReader;
import java.io.IOException;
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
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
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
}
