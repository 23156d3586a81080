import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Streams NDJSON requests from the standard input through Clean Copy; nothing but the JDK.
 *
 * <pre>java Stream.java http://localhost:8080 &lt; documents.ndjson &gt; answers.ndjson</pre>
 *
 * Requests and answers flow at the same time, in the same order, in bounded memory.
 */
public class Stream {

  public static void main(String[] arguments) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(arguments[0] + "/v1/normalize/stream"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> System.in))
            .build();
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader answers =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      answers.lines().forEach(System.out::println);
    }
    if (response.statusCode() != 200) {
      System.exit(1);
    }
  }
}
