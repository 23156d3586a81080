package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cleancopy.Trap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The packaged service opens no connection, whatever it reads: documents are full of the address of
 * a {@link Trap}, which has a name that this JVM can resolve, and what sockets the process has is
 * looked at all the while.
 */
@Timeout(180)
class NoConnectionIT {

  private static final String NAME = "trap.example";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** All names lead to the trap, and to nobody else. */
  private static String names() throws IOException {
    Path hosts = Files.createTempFile("hosts", "");
    hosts.toFile().deleteOnExit();
    Files.writeString(hosts, "127.0.0.1 localhost " + NAME + "\n");
    return "-Djdk.net.hosts.file=" + hosts;
  }

  private static int post(PackagedService service, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode();
  }

  private static String json(String member, String document, String url) {
    String quoted = document.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"" + member + "\": \"" + quoted + "\", \"url\": \"" + url + "\"}";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] archive(Trap trap) {
    byte[] page = utf8(trap.page());
    String http = "HTTP/1.1 200 OK\r\nLocation: " + trap.address("/moved") + "\r\n";
    http += "Content-Type: text/html\r\nContent-Length: " + page.length + "\r\n\r\n";
    String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + trap.address("/page");
    head += "\r\nWARC-Profile: " + trap.address("/profile") + "\r\nContent-Type: application/http";
    head += "\r\nContent-Length: " + (http.length() + page.length) + "\r\n\r\n";
    return utf8(head + http + trap.page() + "\r\n\r\n");
  }

  /** Sends all that leads to the trap to all that takes documents. */
  private static void send(PackagedService service, Trap trap) throws Exception {
    Map<String, String> documents =
        Map.of("text/html", trap.page(), "text/plain", trap.page(), "application/xml", trap.feed());
    String url = trap.address("/page");
    for (Map.Entry<String, String> document : documents.entrySet()) {
      for (String path : List.of("/v1/normalize", "/v1/repair", "/v1/detect")) {
        int status =
            post(service, path + "?url=" + url, document.getKey(), utf8(document.getValue()));
        assertThat(status).isIn(200, 415);
      }
    }
    for (String format : List.of("markdown", "text", "html")) {
      String path = "/v1/normalize?format=" + format + "&url=" + url;
      assertThat(post(service, path, "text/html", utf8(trap.page()))).isEqualTo(200);
    }
    String html = json("html", trap.page(), url);
    String text = json("text", trap.feed(), url);
    assertThat(post(service, "/v1/normalize", "application/json", utf8(html))).isEqualTo(200);
    String batch = "{\"documents\": [" + html + ", " + text + "]}";
    assertThat(post(service, "/v1/normalize/batch", "application/json", utf8(batch)))
        .isEqualTo(200);
    String lines = html + "\n" + text + "\n";
    assertThat(post(service, "/v1/normalize/stream", "application/x-ndjson", utf8(lines)))
        .isEqualTo(200);
    assertThat(post(service, "/v1/normalize/stream", "application/warc", archive(trap)))
        .isEqualTo(200);
  }

  @Test
  void documents_are_read_and_never_followed() throws Exception {
    try (Trap trap = Trap.of(NAME);
        PackagedService service =
            PackagedService.start(
                names(), "-Dquarkus.otel.exporter.otlp.endpoint=" + trap.address("/"))) {
      Sockets sockets = new Sockets(service);
      AtomicBoolean done = new AtomicBoolean();
      Thread watcher = new Thread(() -> sockets.watch(done));
      watcher.start();
      send(service, trap);
      done.set(true);
      watcher.join();
      assertThat(trap.calls()).isZero();
      assertThat(sockets.others).isEmpty();
    }
  }

  /** The trap is no toy: traces, the one thing that leaves the service, step into it. */
  @Test
  void what_leaves_the_service_is_seen() throws Exception {
    try (Trap trap = Trap.of(NAME);
        PackagedService service =
            PackagedService.start(
                names(),
                "-Dquarkus.otel.sdk.disabled=false",
                "-Dquarkus.otel.bsp.schedule.delay=PT0.1S",
                "-Dquarkus.otel.exporter.otlp.endpoint=" + trap.address("/"))) {
      assertThat(post(service, "/v1/normalize", "text/html", utf8(trap.page()))).isEqualTo(200);
      int calls = trap.calls();
      for (int i = 0; i < 100 && calls == 0; i++) {
        Thread.sleep(100);
        calls = trap.calls();
      }
      assertThat(calls).isPositive();
    }
  }

  /** What sockets a process has, where the system tells ({@code /proc}). */
  private static final class Sockets {

    private static final String LISTENS = "0A";

    private final Path process;
    private final String port;

    /** Those that are neither its own port nor a connection that came in there. */
    private final Set<String> others = new TreeSet<>();

    Sockets(PackagedService service) {
      process = Path.of("/proc/" + service.pid());
      port = String.format("%04X", service.port());
      assumeTrue(Files.isDirectory(process.resolve("net")), "this system has no /proc");
    }

    void watch(AtomicBoolean done) {
      try {
        while (!done.get()) {
          look();
        }
        look();
      } catch (IOException unreadable) {
        others.add(unreadable.toString());
      }
    }

    /** Columns: number, local address, remote address, state, …, inode at 9. */
    private void look() throws IOException {
      Set<String> inodes = inodes();
      for (String kind : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
        for (String line : lines(process.resolve("net").resolve(kind))) {
          String[] columns = line.strip().split("\\s+", -1);
          boolean own = columns.length > 9 && inodes.contains(columns[9]);
          if (own && !columns[1].endsWith(":" + port)) {
            others.add(kind + " " + columns[1] + " to " + columns[2]);
          }
          if (own && columns[3].equals(LISTENS) && !columns[1].endsWith(":" + port)) {
            others.add("listens at " + columns[1]);
          }
        }
      }
    }

    private static List<String> lines(Path file) throws IOException {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Set<String> inodes() throws IOException {
      Set<String> inodes = new HashSet<>();
      try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
        for (Path descriptor : new ArrayList<>(descriptors.toList())) {
          String target = target(descriptor);
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring(8, target.length() - 1));
          }
        }
      }
      return inodes;
    }

    private static String target(Path descriptor) throws IOException {
      try {
        return Files.readSymbolicLink(descriptor).toString();
      } catch (NoSuchFileException closed) {
        return "";
      }
    }
  }
}
