package dev.cleancopy.lab.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/** One NDJSON stream: a thread sends line after line, the caller's thread takes the answers. */
final class Conversation {

  private static final int CHUNK = 1 << 16;

  private static final byte[] END_OF_CHUNK = {'\r', '\n'};

  /** Takes an answer; the array is used again. */
  @FunctionalInterface
  interface Answers {
    void take(int number, byte[] line, int length) throws IOException;
  }

  private Conversation() {}

  /**
   * Sends so many lines and takes an answer to each.
   *
   * @param lines makes a line, its end left out
   */
  static void hold(int port, int count, IntFunction<byte[]> lines, Answers answers)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      Thread sender = new Thread(() -> send(socket, count, lines), "sender");
      sender.start();
      int answered = take(Dechunked.of(socket.getInputStream()), answers);
      sender.join();
      if (answered != count) {
        throw new IllegalStateException(answered + " answers to " + count + " lines");
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private static void send(Socket socket, int count, IntFunction<byte[]> lines) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST /v1/normalize/stream HTTP/1.1\r\nHost: lab\r\n"
                  + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
                  + "Connection: close\r\n\r\n"));
      ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK);
      for (int i = 0; i < count; i++) {
        chunk.writeBytes(lines.apply(i));
        chunk.write('\n');
        if (chunk.size() >= CHUNK || i == count - 1) {
          out.write(ascii(Integer.toHexString(chunk.size()) + "\r\n"));
          chunk.writeTo(out);
          out.write(END_OF_CHUNK);
          chunk.reset();
        }
      }
      out.write(ascii("0\r\n\r\n"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int take(InputStream body, Answers answers) throws IOException {
    byte[] line = new byte[CHUNK];
    byte[] chunk = new byte[CHUNK];
    int length = 0;
    int number = 0;
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      int start = 0;
      for (int i = 0; i <= read; i++) {
        if (i < read && chunk[i] != '\n') {
          continue;
        }
        int part = i - start;
        if (length + part > line.length) {
          line = Arrays.copyOf(line, 2 * (length + part));
        }
        System.arraycopy(chunk, start, line, length, part);
        length += part;
        start = i + 1;
        if (i < read) {
          answers.take(number++, line, length);
          length = 0;
        }
      }
    }
    return number;
  }
}
