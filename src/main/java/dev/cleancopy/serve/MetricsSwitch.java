package dev.cleancopy.serve;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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

  @Produces
  @Singleton
  MeterFilter once() {
    return MeterFilter.deny(id -> TWICE.contains(id.getName()));
  }
}
