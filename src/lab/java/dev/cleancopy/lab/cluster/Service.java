package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import dev.cleancopy.serve.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The service in a {@link Box}, and who sends it pages. */
final class Service implements AutoCloseable {

  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PackagedService service;
  private final ServiceGauge gauge;

  /** Starts it and waits until it is ready. */
  Service(Box box) throws IOException, InterruptedException {
    service = PackagedService.start(box.process());
    gauge = new ServiceGauge(service.pid());
    int status = send(request("/q/health/ready").GET().build());
    if (status != OK) {
      String told = service.log();
      close();
      throw new IOException("the service is not ready: " + status + "\n" + told);
    }
  }

  ServiceGauge gauge() {
    return gauge;
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
      } catch (ExecutionException failure) {
        throw new IOException(service.log(), failure);
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
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .timeout(PATIENCE);
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
