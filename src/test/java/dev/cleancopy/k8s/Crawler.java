package dev.cleancopy.k8s;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Stands for a crawler beside the service, alone with it in a network: waits until it is ready,
 * posts pages, and tells what it saw, a line each.
 */
final class Crawler {

  private static final String SERVICE = "http://127.0.0.1:8080";
  private static final int PAGES = 50;

  private static final String PAGE =
      """
      <html lang="en"><title>Ports</title><nav><a href="/">Home</a></nav><h1>The harbour opens again</h1>
      <p>The harbour of the old town was opened again on Monday, three years after the storm, for boat %d.</p>
      """;

  /** Addresses for documentation (RFC 5737, RFC 3849): whatever answers there is no friend. */
  private static final List<String> ELSEWHERE =
      List.of("192.0.2.1", "2001:db8::1", "169.254.169.254");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Crawler() {}

  public static void main(String[] args) throws Exception {
    awaitReady();
    int articles = 0;
    for (int page = 0; page < PAGES; page++) {
      HttpRequest request =
          request("/v1/normalize?fields=headline,articleBody")
              .header("Content-Type", "text/html")
              .POST(HttpRequest.BodyPublishers.ofString(PAGE.formatted(page)))
              .build();
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 && answer.body().contains("for boat " + page + ".")) {
        articles++;
      }
    }
    System.out.println("articles " + articles + " of " + PAGES);
    for (String address : ELSEWHERE) {
      System.out.println((reaches(address) ? "reaches " : "cannot reach ") + address);
    }
    for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
      sockets(table);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SERVICE + path)).timeout(Duration.ofSeconds(20));
  }

  private static void awaitReady() throws InterruptedException {
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        HttpRequest request = request("/q/health/ready").GET().build();
        if (CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen yet
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("the service does not get ready");
  }

  private static boolean reaches(String address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, 80), 2000);
      return true;
    } catch (IOException unreachable) {
      return false;
    }
  }

  /** Every socket of the network, as the kernel has it: local and remote address. */
  private static void sockets(String table) throws IOException {
    Path file = Path.of("/proc/net", table);
    if (Files.exists(file)) {
      Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .forEach(
              words -> System.out.println("socket " + table + " " + words[1] + " " + words[2]));
    }
  }
}
