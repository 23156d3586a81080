package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The service in a {@link Box}, and who sends it pages. */
final class Service implements AutoCloseable {

  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path log;
  private final int port;

  /** Starts it and waits until it is ready. */
  Service(Box box) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    log = Files.createTempFile("cleancopy", ".log");
    ProcessBuilder builder = box.process().redirectOutput(log.toFile());
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    process = builder.start();
    awaitReady();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (send(request("/q/health/ready").GET().build()) == OK) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen yet
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IOException("the service does not get ready:\n" + Files.readString(log));
  }

  ServiceGauge gauge() {
    return new ServiceGauge(process.pid());
  }

  /** Sends {@code count} of {@code pages} in turn; milliseconds that each took, sorted. */
  List<Double> send(List<Page> pages, int count, int connections)
      throws InterruptedException, IOException {
    AtomicInteger next = new AtomicInteger();
    List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    List<Future<Integer>> ends =
        clients.invokeAll(
            Collections.<Callable<Integer>>nCopies(
                connections,
                () -> {
                  int sent = next.getAndIncrement();
                  for (; sent < count; sent = next.getAndIncrement()) {
                    millis.add(millis(pages.get(sent % pages.size())));
                  }
                  return sent;
                }));
    clients.shutdown();
    for (Future<Integer> end : ends) {
      try {
        end.get();
      } catch (java.util.concurrent.ExecutionException failure) {
        throw new IOException(Files.readString(log), failure);
      }
    }
    return millis.stream().sorted().toList();
  }

  private double millis(Page page) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/normalize")
            .header("Content-Type", page.type())
            .POST(HttpRequest.BodyPublishers.ofByteArray(page.bytes()))
            .build();
    long start = System.nanoTime();
    int status = send(request);
    if (status != OK) {
      throw new IOException("a page of " + page.bytes().length + " bytes was answered " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(log);
  }
}
