package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.HTML;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.raw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for metrics and labels that the service really has. */
@QuarkusTest
class MonitoringTest {

  private static final Path MONITORING = Path.of("k8s/components/monitoring");

  private static final Pattern SAMPLE =
      Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? \\S+$", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)\\s*(?:=~|!~|!=|=)\\s*\"");
  private static final Pattern SELECTED =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^}]*)\\}");
  private static final Pattern GROUPED = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");
  private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
  private static final Pattern QUERY = Pattern.compile("label_values\\((.*), (\\w+)\\)");

  /** What Prometheus itself adds to every sample. */
  private static final Set<String> ADDED = Set.of("namespace", "job", "pod", "instance");

  private static final Set<String> WORDS = Set.of("by", "without", "and", "or", "unless", "on");

  /** The labels of each metric that the service has. */
  private final Map<String, Set<String>> exposed = new HashMap<>();

  @BeforeEach
  void scrape() {
    raw("text/html", HTML).post(NORMALIZE).then().statusCode(200);
    raw("text/plain", TEXT + "\nThe franÃ§ais of T?rkiye.\n\nShare this article\n")
        .post(NORMALIZE)
        .then()
        .statusCode(200);
    raw("application/json", "{").post(NORMALIZE).then().statusCode(400);
    Matcher sample = SAMPLE.matcher(given().get("/q/metrics").asString());
    while (sample.find()) {
      Set<String> labels = exposed.computeIfAbsent(sample.group(1), name -> new TreeSet<>(ADDED));
      Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
  }

  /** What {@code expression} asks for that is not there. */
  private List<String> missing(String expression) {
    List<String> missing = new ArrayList<>();
    Set<String> metrics = new TreeSet<>();
    Matcher selected = SELECTED.matcher(expression);
    while (selected.find()) {
      Matcher label = LABEL.matcher(selected.group(2));
      while (label.find()) {
        if (!exposed.getOrDefault(selected.group(1), ADDED).contains(label.group(1))) {
          missing.add(selected.group(1) + "{" + label.group(1) + "}");
        }
      }
    }
    String bare =
        GROUPED
            .matcher(expression.replaceAll("\\{[^}]*\\}", "").replaceAll("\\[[^]]*\\]", ""))
            .replaceAll("");
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        metrics.add(name.group());
      }
    }
    metrics.stream().filter(metric -> !exposed.containsKey(metric)).forEach(missing::add);
    Matcher grouped = GROUPED.matcher(expression);
    while (grouped.find()) {
      for (String label : grouped.group(1).split(",", -1)) {
        boolean isKnown =
            metrics.stream()
                .anyMatch(metric -> exposed.getOrDefault(metric, Set.of()).contains(label.strip()));
        if (!isKnown) {
          missing.add("by " + label.strip());
        }
      }
    }
    return missing;
  }

  private static List<String> dashboard() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
    List<String> found = new ArrayList<>(dashboard.findValuesAsText("expr"));
    for (JsonNode variable : dashboard.at("/templating/list")) {
      Matcher query = QUERY.matcher(variable.path("query").asText());
      if (query.find()) {
        found.add("sum by (" + query.group(2) + ") (" + query.group(1) + ")");
      }
    }
    return found;
  }

  /** What stands behind {@code expr:}, on its line or folded below it. */
  private static List<String> alerts() throws IOException {
    List<String> found = new ArrayList<>();
    StringBuilder folded = new StringBuilder();
    for (String line : Files.readAllLines(MONITORING.resolve("prometheusrule.yaml"))) {
      String text = line.strip();
      boolean isMember = text.matches("(- )?[a-z]+:.*");
      if (isMember && folded.length() > 0) {
        found.add(folded.toString());
        folded.setLength(0);
      }
      if (text.startsWith("expr:")) {
        String rest = text.substring(5).strip();
        folded.append(rest.equals(">-") ? " " : rest);
      } else if (folded.length() > 0) {
        folded.append(text).append(' ');
      }
    }
    return found;
  }

  @Test
  void the_dashboard_asks_for_what_is_there() throws IOException {
    List<String> expressions = dashboard();
    assertThat(expressions).hasSizeGreaterThan(20);
    assertThat(expressions).allSatisfy(each -> assertThat(missing(each)).as(each).isEmpty());
  }

  @Test
  void the_alerts_ask_for_what_is_there() throws IOException {
    List<String> expressions = alerts();
    assertThat(expressions).hasSizeGreaterThan(6);
    assertThat(expressions).allSatisfy(each -> assertThat(missing(each)).as(each).isEmpty());
  }

  @Test
  void a_wrong_name_is_found() {
    assertThat(missing("sum(rate(cleancopy_documents_total[5m]))")).isEmpty();
    assertThat(missing("sum(rate(cleancopy_document_total[5m]))"))
        .containsExactly("cleancopy_document_total");
    assertThat(missing("cleancopy_documents_total{outcom=\"kept\"} > 0"))
        .containsExactly("cleancopy_documents_total{outcom}");
    assertThat(missing("sum by (colour) (cleancopy_documents_total)")).containsExactly("by colour");
  }

  @Test
  void methods_that_nobody_knows_are_no_series() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Caller caller = new Caller()) {
        caller.say("VERB" + i + " /v1/capabilities HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(caller.answer()).startsWith("HTTP/1.1 405 ");
      }
    }
    assertThat(given().get("/q/metrics").asString())
        .contains("http_server_requests", "cleancopy_connections")
        .doesNotContain("VERB1");
  }

  private static List<String> calls() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .toList();
  }

  /**
   * Whatever is asked for: what is there, what is not, and what is refused before that is known.
   */
  @Test
  void paths_that_nobody_knows_are_no_series() throws IOException {
    String[] calls = {
      "GET /v1/hostile%d",
      "POST /v1/hostile%d",
      "GET /hostile%d",
      "GET /v1/hostile%%zz%d",
      "POST /playground/hostile%d",
      "GET /playground/hostile%d.js",
      "OPTIONS /hostile%d",
      "CONNECT hostile%d:80",
      "POST //v1///hostile%d",
      "GET /v1/capabilities/hostile%d",
      "GET /v1/capabilities;hostile=%d",
      "GET /v1/capabilities?hostile=%d",
      "GET /%%2e/hostile%d",
      "POST /v1/normalize/stream/hostile%d",
      "GET /q/hostile%d",
      "POST /q/metrics/hostile%d",
      "GET http://hostile/%d",
      "OPTIONS *"
    };
    for (int round = 0; round < 10_000 / calls.length; round++) {
      try (Caller caller = new Caller()) {
        for (String call : calls) {
          String first = String.format(call, round);
          caller.say(
              first + " HTTP/1.1\r\nHost: hostile" + round + "\r\nContent-Length: 0\r\n\r\n");
          assertThat(caller.answer()).startsWith("HTTP/1.1 ");
        }
      }
    }
    assertThat(calls()).noneMatch(line -> line.contains("hostile")).hasSizeLessThan(100);
    assertThat(calls()).anyMatch(line -> line.contains("uri=\"OTHER\""));
  }

  /** The filter matters: what it lets through as it is becomes a series for each value. */
  @Test
  void without_the_filter_each_path_would_be_a_series() {
    MeterFilter filter = new MetricsSwitch().knownPaths();
    for (boolean on : new boolean[] {true, false}) {
      SimpleMeterRegistry registry = new SimpleMeterRegistry();
      if (on) {
        registry.config().meterFilter(filter);
      }
      for (int i = 0; i < 1000; i++) {
        registry.counter("http.server.requests", "uri", "/v1/x" + i, "method", "GET").increment();
      }
      assertThat(registry.getMeters()).hasSize(on ? 1 : 1000);
    }
  }

  @Test
  void no_label_has_values_without_end() {
    for (int i = 0; i < 50; i++) {
      raw("text/html", "<html lang='x-tongue" + i + "'><p>a</p></html>")
          .queryParam("id", "id" + i)
          .queryParam("language", "en-x-l" + i)
          .header("X-Request-Id", "request" + i)
          .post(NORMALIZE)
          .then()
          .statusCode(200);
    }
    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics).doesNotContain("id1", "tongue1", "request1", "x-l1");
    long series = metrics.lines().filter(line -> line.startsWith("cleancopy_")).count();
    assertThat(series).isLessThan(400);
  }
}
