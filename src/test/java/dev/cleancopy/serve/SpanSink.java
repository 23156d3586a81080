package dev.cleancopy.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes spans as a collector does, by OTLP over HTTP. */
final class SpanSink {

  private static final int LENGTH_DELIMITED = 2;

  private final Queue<byte[]> received = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  SpanSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          received.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /**
   * A span as it came, with identifiers in hexadecimal.
   *
   * @param all of its bytes, each as a character
   */
  record Span(String trace, String id, String parent, String name, String all) {}

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** All that came so far. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (byte[] request : received) {
      for (byte[] resource : fields(request, 1)) {
        for (byte[] scope : fields(resource, 2)) {
          fields(scope, 2).forEach(span -> spans.add(span(span)));
        }
      }
    }
    return spans;
  }

  private static Span span(byte[] bytes) {
    return new Span(
        hex(fields(bytes, 1)),
        hex(fields(bytes, 2)),
        hex(fields(bytes, 4)),
        new String(fields(bytes, 5).get(0), StandardCharsets.UTF_8),
        new String(bytes, StandardCharsets.UTF_8));
  }

  private static String hex(List<byte[]> values) {
    return values.isEmpty() ? "" : HexFormat.of().formatHex(values.get(0));
  }

  /** The values of field {@code number} in a message of Protocol Buffers. */
  private static List<byte[]> fields(byte[] message, int number) {
    List<byte[]> found = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(message);
    while (rest.hasRemaining()) {
      long tag = varint(rest);
      byte[] value = value(rest, (int) (tag & 7));
      if (tag >> 3 == number) {
        found.add(value);
      }
    }
    return found;
  }

  private static byte[] value(ByteBuffer rest, int type) {
    int length =
        switch (type) {
          case 0 -> {
            varint(rest);
            yield 0;
          }
          case 1 -> Long.BYTES;
          case LENGTH_DELIMITED -> (int) varint(rest);
          default -> Integer.BYTES;
        };
    byte[] value = new byte[length];
    rest.get(value);
    return value;
  }

  private static long varint(ByteBuffer rest) {
    long value = 0;
    int shift = 0;
    byte octet = rest.get();
    while (octet < 0) {
      value |= (long) (octet & 0x7F) << shift;
      shift += 7;
      octet = rest.get();
    }
    return value | (long) octet << shift;
  }
}
