package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.Resources;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A row of the error table {@code cases/problems.json}, asked of one endpoint.
 *
 * <p>A row has a {@code label}, the endpoints it is sent {@code to}, and one of
 *
 * <ul>
 *   <li>{@code document}: a JSON request, sent alone as well as among others in a batch and a
 *       stream, to all endpoints if nothing else is said;
 *   <li>{@code body} (or {@code base64}): what is sent as it stands;
 *   <li>{@code sound}: a body that nothing is wrong with.
 * </ul>
 *
 * Beside it {@code headers}, {@code query}, {@code method} (if not POST), what stands {@code below}
 * the path, the {@code service} that is asked (see {@link ErrorTableIT}), {@code fill}: what stands
 * for {@code …}, {@code pause}: milliseconds between pieces of the body, and {@code encode} and
 * {@code cut}: a content encoding, and bytes cut off from its end. What must come back: {@code
 * status}; what {@code detail} contains; the {@code field} of a violation, one of {@code
 * supported}, {@code sniffed}, and headers of the {@code answer}.
 */
record ProblemCase(JsonNode row, String endpoint) {

  static final Map<String, String> PATHS =
      Map.of(
          "normalize", "/v1/normalize",
          "batch", "/v1/normalize/batch",
          "stream", "/v1/normalize/stream",
          "repair", "/v1/repair",
          "detect", "/v1/detect",
          "capabilities", "/v1/capabilities");

  private static final List<String> POSTS =
      List.of("normalize", "batch", "stream", "repair", "detect");

  private static final String NEIGHBOUR = "{\"id\": \"sound\", \"text\": \"A text like others.\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** All rows, each with each of its endpoints. */
  static List<ProblemCase> all() throws IOException {
    List<ProblemCase> cases = new ArrayList<>();
    for (JsonNode row : JSON.readTree(Resources.bytes("cases/problems.json"))) {
      List<String> endpoints = new ArrayList<>();
      row.path("to").forEach(endpoint -> endpoints.add(endpoint.asText()));
      for (String endpoint : endpoints.isEmpty() ? POSTS : endpoints) {
        cases.add(new ProblemCase(row, endpoint));
      }
    }
    return cases;
  }

  /** Which service is asked. */
  String service() {
    return row.path("service").asText("default");
  }

  int status() {
    return row.path("status").asInt();
  }

  String path() {
    return PATHS.get(endpoint);
  }

  /** Whether many bytes are sent. */
  boolean isLarge() {
    return row.has("fill");
  }

  @Override
  public String toString() {
    return endpoint + " " + status() + ": " + row.path("label").asText();
  }

  /** Sends it to the service at {@code port}, and looks at what comes back. */
  void check(int port) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(request(port), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (isOneOfMany()) {
      assertThat(answer.statusCode()).as(start(answer.body())).isEqualTo(200);
      checkAmongOthers(answer.body());
    } else {
      assertThat(answer.statusCode()).as(start(answer.body())).isEqualTo(status());
      assertThat(answer.headers().firstValue("Content-Type")).contains(Requests.PROBLEM);
      checkProblem(JSON.readTree(answer.body()));
    }
    for (Map.Entry<String, JsonNode> header : row.path("answer").properties()) {
      assertThat(answer.headers().firstValue(header.getKey()).orElse("none"))
          .as(header.getKey())
          .contains(header.getValue().asText());
    }
  }

  private static String start(String body) {
    return body.substring(0, Math.min(body.length(), 500));
  }

  private boolean isOneOfMany() {
    return row.has("document") && (endpoint.equals("batch") || endpoint.equals("stream"));
  }

  private void checkAmongOthers(String body) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    if (endpoint.equals("batch")) {
      JSON.readTree(body).path("results").forEach(answers::add);
    } else {
      for (String line : body.split("\n", -1)) {
        if (!line.isEmpty()) {
          answers.add(JSON.readTree(line));
        }
      }
    }
    assertThat(answers).hasSize(3);
    JsonNode answer = answers.get(1);
    assertThat(Members.of(answer.toString())).containsExactly("id", "status", "problem");
    assertThat(answer.path("status").asInt()).as(start(answer.toString())).isEqualTo(status());
    checkProblem(answer.path("problem"));
    if (service().equals("default")) {
      assertThat(answers.get(0).path("status").asInt()).isEqualTo(200);
      assertThat(answers.get(2).path("status").asInt()).isEqualTo(200);
    }
  }

  private void checkProblem(JsonNode problem) {
    String said = problem.toString();
    assertThat(problem.path("type").asText()).as(said).isEqualTo("about:blank");
    assertThat(problem.path("title").asText()).as(said).isNotBlank();
    assertThat(problem.path("status").asInt()).as(said).isEqualTo(status());
    assertThat(problem.path("detail").asText()).contains(row.path("detail").asText());
    assertThat(said).doesNotContain("Exception", "dev.cleancopy", "\\tat ");
    if (row.has("field")) {
      assertThat(problem.path("violations").findValuesAsText("field"))
          .as(said)
          .contains(row.path("field").asText());
      assertThat(problem.path("violations").findValuesAsText("message"))
          .allMatch(message -> !message.isBlank());
    }
    if (row.has("supported")) {
      List<String> supported = new ArrayList<>();
      problem.path("supported").forEach(one -> supported.add(one.asText()));
      assertThat(supported).as(said).contains(row.path("supported").asText());
    }
    if (row.has("sniffed")) {
      assertThat(problem.path("sniffed").asText()).isEqualTo(row.path("sniffed").asText());
    }
  }

  private HttpRequest request(int port) throws IOException {
    String address = "http://127.0.0.1:" + port + path() + row.path("below").asText() + query();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2));
    headers().forEach(request::header);
    byte[] body = body();
    return request
        .method(
            row.path("method").asText("POST"),
            body.length == 0 ? BodyPublishers.noBody() : publisher(body))
        .build();
  }

  private HttpRequest.BodyPublisher publisher(byte[] body) {
    int pause = row.path("pause").asInt();
    return pause == 0
        ? BodyPublishers.ofByteArray(body)
        : BodyPublishers.ofInputStream(() -> Hesitant.of(body, pause));
  }

  private String filled(String text) {
    JsonNode fill = row.path("fill");
    return fill.isMissingNode()
        ? text
        : text.replace("…", fill.path("of").asText().repeat(fill.path("times").asInt()));
  }

  private String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (Map.Entry<String, JsonNode> parameter : row.path("query").properties()) {
      JsonNode value = parameter.getValue();
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        query.add(
            parameter.getKey()
                + "="
                + URLEncoder.encode(filled(one.asText()), StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (row.has("document") || row.has("sound")) {
      headers.put("Content-Type", contentType());
    }
    if (row.has("encode")) {
      headers.put("Content-Encoding", row.path("encode").asText());
    }
    row.path("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), filled(e.getValue().asText())));
    return headers;
  }

  private String contentType() {
    return switch (endpoint) {
      case "stream" -> "application/x-ndjson";
      case "batch" -> "application/json";
      default -> row.has("document") ? "application/json" : "text/plain";
    };
  }

  private byte[] body() throws IOException {
    if (row.has("base64")) {
      return Base64.getDecoder().decode(row.path("base64").asText());
    }
    String body = row.has("document") ? amongOthers(row.path("document").asText()) : text();
    byte[] bytes = filled(body).getBytes(StandardCharsets.UTF_8);
    if (row.has("encode")) {
      bytes = encode(row.path("encode").asText(), bytes);
    }
    return Arrays.copyOf(bytes, bytes.length - row.path("cut").asInt());
  }

  private String text() {
    return row.has("sound") ? amongOthers("{\"text\": \"Some text.\"}") : row.path("body").asText();
  }

  private String amongOthers(String document) {
    return switch (endpoint) {
      case "batch" -> "{\"documents\": [" + NEIGHBOUR + ", " + document + ", " + NEIGHBOUR + "]}";
      case "stream" -> NEIGHBOUR + "\n" + document + "\n" + NEIGHBOUR + "\n";
      default -> document;
    };
  }

  static byte[] encode(String encoding, byte[] bytes) throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (encoding) {
          case "gzip" -> new GZIPOutputStream(encoded);
          case "deflate" -> new DeflaterOutputStream(encoded);
          default -> new ZstdOutputStream(encoded);
        }) {
      out.write(bytes);
    }
    return encoded.toByteArray();
  }
}
