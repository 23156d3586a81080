package dev.cleancopy.lab.soak;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One client of the service, with a connection that it keeps while it can. */
final class Connection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 120_000;
  private static final int PIECES = 40;
  private static final long PAUSE_MILLIS = 250;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Connection(int port) {
    this.port = port;
  }

  /** The status of the answer; 0 if the connection was closed without one. */
  int send(Sent sent) throws IOException, InterruptedException {
    Socket open = open();
    try {
      write(open, sent);
      if (sent.manner() == Sent.Manner.ABANDONED) {
        close();
        return 0;
      }
      return answer();
    } catch (SocketTimeoutException hanging) {
      close();
      throw new IOException("no answer to " + sent.name() + " in two minutes", hanging);
    } catch (SocketException closed) {
      return afterClosing();
    }
  }

  /** What was answered before the connection was closed, if it can still be read. */
  private int afterClosing() throws IOException {
    try {
      return answer();
    } catch (SocketException nothing) {
      close();
      return 0;
    }
  }

  private Socket open() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket(InetAddress.getLoopbackAddress(), port);
      open.setTcpNoDelay(true);
      open.setSoTimeout(TIMEOUT_MILLIS);
      in = new BufferedInputStream(open.getInputStream(), 1 << 16);
      socket = open;
    }
    return open;
  }

  private static void write(Socket socket, Sent sent) throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    byte[] head = sent.head().getBytes(StandardCharsets.US_ASCII);
    byte[] body = sent.body();
    switch (sent.manner()) {
      case AT_ONCE -> {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + body.length);
        all.write(head);
        all.write(body);
        all.writeTo(out);
      }
      case SLOWLY -> {
        out.write(head);
        int piece = body.length / PIECES + 1;
        for (int at = 0; at < body.length; at += piece) {
          out.write(body, at, Math.min(piece, body.length - at));
          Thread.sleep(PAUSE_MILLIS);
        }
      }
      case HALF_CLOSED -> {
        out.write(head);
        out.write(body, 0, body.length / 2);
        socket.shutdownOutput();
      }
      case ABANDONED -> {
        out.write(head);
        out.write(body, 0, body.length / 2);
      }
    }
  }

  private int answer() throws IOException {
    String status = line();
    if (status.isEmpty()) {
      close();
      return 0;
    }
    int length = -1;
    boolean chunked = false;
    boolean close = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(java.util.Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= header.startsWith("transfer-encoding: chunked");
      close |= header.startsWith("connection: close");
    }
    if (chunked) {
      skipChunks();
    } else {
      skip(Math.max(0, length));
    }
    if (close) {
      close();
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  private void skipChunks() throws IOException {
    int length;
    do {
      length = Integer.parseInt(line(), 16);
      skip(length);
      line();
    } while (length > 0);
  }

  private void skip(int length) throws IOException {
    stream().skipNBytes(length);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int octet = stream().read();
    while (octet >= 0 && octet != '\n') {
      if (octet != '\r') {
        line.append((char) octet);
      }
      octet = stream().read();
    }
    return line.toString();
  }

  private InputStream stream() throws IOException {
    InputStream stream = in;
    if (stream == null) {
      throw new SocketException("the connection is closed");
    }
    return stream;
  }

  @Override
  public void close() throws IOException {
    hangUp();
  }

  /** Leaves; the next call connects anew. */
  void hangUp() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
      in = null;
    }
  }
}
