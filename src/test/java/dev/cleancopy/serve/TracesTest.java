package dev.cleancopy.serve;

import static dev.cleancopy.serve.Requests.BATCH;
import static dev.cleancopy.serve.Requests.NORMALIZE;
import static dev.cleancopy.serve.Requests.STREAM;
import static dev.cleancopy.serve.Requests.TEXT;
import static dev.cleancopy.serve.Requests.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.serve.SpanSink.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces, where they are turned on, go on from those of the caller, and tell nothing it wrote. */
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
class TracesTest {

  /** Stands in every document that is sent here. */
  private static final String SECRET = "Zuckerwattenbude";

  private static final String PARENT = "00f067aa0ba902b7";
  private static final int STAGES = 9;
  private static final int PATIENCE_MILLIS = 20_000;

  private static final SpanSink SINK = sink();

  /** What the operator configures. */
  public static class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false",
          "quarkus.otel.bsp.schedule.delay", "50MS",
          "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
          "quarkus.otel.exporter.otlp.endpoint", SINK.address());
    }
  }

  private static SpanSink sink() {
    try {
      return new SpanSink();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(String trace, boolean sampled) {
    return "00-" + trace + "-" + PARENT + (sampled ? "-01" : "-00");
  }

  private static List<Span> spans(String trace, Predicate<Span> wanted) {
    return SINK.spans().stream().filter(s -> s.trace().equals(trace)).filter(wanted).toList();
  }

  private static List<Span> named(String trace, String name) {
    return spans(trace, span -> span.name().equals(name));
  }

  /** The span of the call, which is the last to end. */
  private static Span call(String trace) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    List<Span> calls = spans(trace, span -> span.parent().equals(PARENT));
    while (calls.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
      calls = spans(trace, span -> span.parent().equals(PARENT));
    }
    assertThat(calls).hasSize(1);
    return calls.get(0);
  }

  private static void send(String path, String type, String body, String trace) {
    raw(type, body).header("traceparent", header(trace, true)).post(path).then().statusCode(200);
  }

  @Test
  void a_document_and_its_stages_stand_below_the_caller() throws Exception {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4701";
    send(NORMALIZE, "text/plain", TEXT + SECRET + " is what it is about.\n", trace);
    Span call = call(trace);
    Span document = named(trace, "document").get(0);
    assertThat(document.parent()).isEqualTo(call.id());
    List<Span> stages = spans(trace, span -> span.parent().equals(document.id()));
    assertThat(stages).hasSizeGreaterThanOrEqualTo(STAGES).extracting(Span::name).contains("read");
    assertThat(spans(trace, any -> true)).hasSize(stages.size() + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {BATCH, STREAM})
  void each_of_many_documents_stands_below_the_caller(String path) throws Exception {
    String trace = "4bf92f3577b34da6a3ce929d0e0e470" + (path.equals(BATCH) ? "2" : "3");
    String document = "{\"text\": \"" + SECRET + " is what it is about.\"}";
    if (path.equals(BATCH)) {
      send(path, "application/json", "{\"documents\": [" + document + "," + document + "]}", trace);
    } else {
      send(path, "application/x-ndjson", document + "\n" + document + "\n", trace);
    }
    Span call = call(trace);
    assertThat(named(trace, "document")).hasSize(2);
    assertThat(named(trace, "document")).extracting(Span::parent).containsOnly(call.id());
  }

  @Test
  void a_caller_who_wants_no_trace_gets_none() throws Exception {
    String unwanted = "4bf92f3577b34da6a3ce929d0e0e4704";
    raw("text/plain", TEXT)
        .header("traceparent", header(unwanted, false))
        .post(NORMALIZE)
        .then()
        .statusCode(200);
    String wanted = "4bf92f3577b34da6a3ce929d0e0e4705";
    send(NORMALIZE, "text/plain", TEXT, wanted);
    call(wanted); // so that the other, which came before, would be here
    assertThat(spans(unwanted, any -> true)).isEmpty();
  }

  @Test
  void nothing_of_a_document_is_traced() throws Exception {
    List<String> bodies =
        List.of(
            TEXT + SECRET,
            "<html lang=" + SECRET + "><title>" + SECRET + "</title><p>" + SECRET,
            "{\"text\": \"" + SECRET + "\"}",
            "{\"text\": " + SECRET + "}",
            "{\"" + SECRET + "\": 1}",
            "%PDF-1.7 " + SECRET);
    for (String body : bodies) {
      for (String path : List.of(NORMALIZE, "/v1/repair", "/v1/detect", BATCH, STREAM)) {
        for (String type : List.of("text/html", "application/json", "application/x-ndjson")) {
          raw(type, body).post(path);
        }
      }
    }
    String trace = "4bf92f3577b34da6a3ce929d0e0e4706";
    send(NORMALIZE, "text/html", "<p>" + SECRET, trace);
    call(trace);
    assertThat(SINK.spans()).hasSizeGreaterThan(bodies.size());
    assertThat(SINK.spans()).noneMatch(span -> span.all().contains(SECRET));
  }
}
