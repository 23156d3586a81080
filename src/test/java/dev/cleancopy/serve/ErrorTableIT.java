package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The error table, asked of the packaged service: as it is, in a {@code hasty} one that gives no
 * document more than a millisecond, in a {@code defective} one, into which defects are thrown, in
 * an {@code impatient} one, a {@code saturated} one, and one that is {@code draining}.
 */
class ErrorTableIT {

  /** Where every document comes by, and what is asked without one. */
  private static final Map<String, String> DEFECTS =
      Map.of(
          "dev.cleancopy.decode.DocumentDecoder",
          "decode",
          "dev.cleancopy.serve.CapabilitiesResource",
          "capabilities");

  private static final Pattern CLOSED = Pattern.compile("the doors are (closed)");

  private static final List<Caller> INSIDE = new ArrayList<>();

  private static final Map<String, PackagedService> SERVICES = new HashMap<>();

  static List<ProblemCase> rows() throws IOException {
    return ProblemCase.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void what_is_wrong_is_told_as_a_problem(ProblemCase row) throws Exception {
    row.check(service(row.service()).port());
  }

  private static PackagedService service(String name) throws IOException {
    PackagedService service = SERVICES.get(name);
    if (service == null) {
      service = start(name);
      SERVICES.put(name, service);
    }
    return service;
  }

  private static PackagedService start(String name) throws IOException {
    return switch (name) {
      case "default" -> PackagedService.start();
      case "hasty" -> PackagedService.start("-Dcleancopy.limits.deadline=PT0.001S");
      case "defective" -> defective();
      case "impatient" -> PackagedService.start("-Dcleancopy.limits.arrival=PT0.2S");
      case "saturated" -> saturated();
      case "draining" -> draining();
      default -> throw new IllegalArgumentException("no such service: " + name);
    };
  }

  private static PackagedService defective() throws IOException {
    PackagedService service = PackagedService.start(Defects.OPTION);
    get(service, "/v1/capabilities"); // loads its class
    Defects.in(service, DEFECTS);
    return service;
  }

  /** Holds a document and a stream, and lets nobody in beside them. */
  private static PackagedService saturated() throws IOException {
    PackagedService service =
        PackagedService.start(
            "-Dcleancopy.admission.arriving=1", "-Dcleancopy.admission.streams=1");
    INSIDE.add(new Caller(service.port()).begin("/v1/normalize", 1000).say("Some"));
    INSIDE.add(stream(service));
    return service;
  }

  /** Was told to stop, and waits for those inside. */
  private static PackagedService draining() throws IOException {
    PackagedService service =
        PackagedService.start(
            "-Dcleancopy.shutdown.streams=PT60S", "-Dcleancopy.shutdown.timeout=PT60S");
    INSIDE.add(stream(service));
    service.stop();
    service.told(CLOSED);
    return service;
  }

  private static Caller stream(PackagedService service) throws IOException {
    Caller stream = new Caller(service.port()).beginStream().chunk("{\"text\": \"One line.\"}\n");
    assertThat(stream.line("{")).contains("\"status\":200");
    return stream;
  }

  private static String get(PackagedService service, String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    return new String(address.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @AfterAll
  static void all_of_them_are_still_there() throws IOException {
    try {
      assertThat(get(SERVICES.get("default"), "/q/health/ready")).contains("UP");
      assertThat(get(SERVICES.get("hasty"), "/q/health/ready")).contains("UP");
      assertThat(SERVICES.get("defective").log()).contains("a defect");
    } finally {
      for (Caller caller : INSIDE) {
        caller.close();
      }
      for (PackagedService service : SERVICES.values()) {
        service.close();
      }
    }
  }
}
