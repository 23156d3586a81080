package dev.cleancopy.serve;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Turns metrics off: all of them where nobody wants them, and those that callers could multiply.
 */
@Singleton
public class MetricsSwitch {

  private static final Set<String> METHODS =
      Set.of(
          "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
          "UNKNOWN");

  /** Each listener registers them anew, and is warned; {@code cleancopy.connections} is ours. */
  private static final Set<String> TWICE =
      Set.of("vertx.http.connections.current", "vertx.http.connections.max");

  private static final String PATH = "uri";

  /** All that are there; those of the files of a page are one. */
  private static final Set<String> PATHS =
      Set.of(
          "/",
          "/v1/normalize",
          "/v1/normalize/batch",
          "/v1/normalize/stream",
          "/v1/repair",
          "/v1/detect",
          "/v1/capabilities",
          "/playground/{name: .+}");

  @Produces
  @Singleton
  MeterFilter filter(ServiceConfig config) {
    return config.metrics().enabled() ? new MeterFilter() {} : MeterFilter.deny();
  }

  /** A method may be any word: each would be a series, for ever. */
  @Produces
  @Singleton
  MeterFilter knownMethods() {
    return MeterFilter.deny(
        id -> {
          String method = id.getTag("method");
          return method != null && !METHODS.contains(method);
        });
  }

  /** So may a path be that is refused before anybody looks whether it is there. */
  @Produces
  @Singleton
  MeterFilter knownPaths() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        String path = id.getTag(PATH);
        return path == null || isKnown(path) ? id : id.replaceTags(withoutPath(id));
      }
    };
  }

  private static boolean isKnown(String path) {
    return PATHS.contains(path) || path.indexOf('/') < 0;
  }

  private static List<Tag> withoutPath(Meter.Id id) {
    return id.getTags().stream()
        .map(tag -> tag.getKey().equals(PATH) ? Tag.of(PATH, "OTHER") : tag)
        .toList();
  }

  @Produces
  @Singleton
  MeterFilter once() {
    return MeterFilter.deny(id -> TWICE.contains(id.getName()));
  }
}
