package dev.cleancopy.serve;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which one says what one likes, when one likes. */
final class Caller implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Caller() throws IOException {
    this(RestAssured.port);
  }

  Caller(int port) throws IOException {
    this(port, 0);
  }

  /**
   * One at {@code port}.
   *
   * @param unread bytes that the system takes for whoever does not read; 0 for as many as it likes
   */
  Caller(int port, int unread) throws IOException {
    socket = new Socket();
    if (unread > 0) {
      socket.setReceiveBufferSize(unread);
    }
    socket.connect(new InetSocketAddress("localhost", port));
    socket.setSoTimeout(20_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Says that a document of so many bytes will come. */
  Caller begin(String path, int length, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Content-Type: text/plain\r\nContent-Length: ").append(length).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return say(head.append("\r\n").toString());
  }

  Caller beginStream() throws IOException {
    return say(
        String.join(
            "\r\n",
            "POST /v1/normalize/stream HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked",
            "\r\n"));
  }

  Caller say(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return this;
  }

  /** Each character is a byte. */
  Caller raw(String bytes) throws IOException {
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return this;
  }

  Caller chunk(String text) throws IOException {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return say(Integer.toHexString(length) + "\r\n" + text + "\r\n");
  }

  /** The next line, without its end; empty at the end of the connection. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = in.read();
    while (octet >= 0 && octet != '\n') {
      if (octet != '\r') {
        line.write(octet);
      }
      octet = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** The next line that begins with {@code start}; empty if none comes. */
  String line(String start) throws IOException {
    String line = line();
    while (!line.startsWith(start)) {
      int next = peek();
      if (next < 0) {
        return "";
      }
      line = line();
    }
    return line;
  }

  /**
   * The next line of JSON of an answer in chunks, which may end amid a line; empty if none comes.
   */
  String json() throws IOException {
    StringBuilder json = new StringBuilder(line("{"));
    while (json.length() > 0 && json.charAt(json.length() - 1) != '}' && peek() >= 0) {
      line(); // how long the next chunk is
      json.append(line());
    }
    return json.toString();
  }

  /** The whole of an answer that says how long it is. */
  String answer() throws IOException {
    StringBuilder answer = new StringBuilder();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      answer.append(line).append('\n');
      String[] header = line.split(":", 2);
      if (header[0].equalsIgnoreCase("content-length")) {
        length = Integer.parseInt(header[1].strip());
      }
    }
    return answer + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** All until the other side closes the connection. */
  String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private int peek() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
