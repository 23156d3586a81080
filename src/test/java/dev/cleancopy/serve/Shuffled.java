package dev.cleancopy.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Documents sent to a service in an order of chance, over some connections at once. */
public final class Shuffled {

  private static final long PAUSE_MILLIS = 200;

  private Shuffled() {}

  /** The answers to {@code documents}, in their order. */
  public static List<byte[]> ask(int port, List<byte[]> documents, int connections, long seed)
      throws InterruptedException, ExecutionException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    byte[][] answers = new byte[documents.size()][];
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int first = i;
      calls.add(
          () -> {
            HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (int at = first; at < order.size(); at += connections) {
              answers[order.get(at)] = answer(client, port, documents.get(order.get(at)));
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return List.of(answers);
  }

  private static byte[] answer(HttpClient client, int port, byte[] document)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/v1/normalize?explain=true");
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(document)).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    while (answer.statusCode() == 429) { // a busy machine; nothing was started
      Thread.sleep(PAUSE_MILLIS);
      answer = client.send(request, BodyHandlers.ofByteArray());
    }
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return answer.body();
  }
}
