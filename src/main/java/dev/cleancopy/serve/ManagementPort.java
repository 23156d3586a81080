package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics on a port of their own, if one is configured; then on no other. Quarkus's own
 * management interface must be chosen when the service is built; this one when it is started.
 */
@Singleton
public class ManagementPort {

  private static final int ORDER = Integer.MIN_VALUE + 4;
  private static final String HEALTH = "/q/health";
  private static final String METRICS = "/q/metrics";

  private static final Logger LOG = Logger.getLogger(ManagementPort.class);

  private final ServiceConfig.Management config;
  private final Threshold threshold;
  private @Nullable Router router;
  private volatile @Nullable HttpServer server;

  ManagementPort(ServiceConfig config, Threshold threshold) {
    this.config = config.management();
    this.threshold = threshold;
  }

  /** Whether {@code request} came through the port of its own. */
  boolean received(HttpServerRequest request) {
    HttpServer open = server;
    return open != null && request.localAddress().port() == open.actualPort();
  }

  /** The number of the port; -1 if it is not open. */
  int number() {
    HttpServer open = server;
    return open == null ? -1 : open.actualPort();
  }

  void guard(@Observes Router all) {
    if (config.port().isPresent()) {
      router = all;
      all.route().order(ORDER).handler(this::sort);
    }
  }

  void open(@Observes StartupEvent event, Vertx vertx) {
    if (router == null) {
      return;
    }
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(config.port().orElseThrow(), config.host())
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    threshold.greetAll();
    LOG.infof("health and metrics on port %d", number());
  }

  private void sort(RoutingContext call) {
    if (isManagement(call.normalizedPath()) == received(call.request())) {
      call.next();
    } else {
      PlainProblem.write(call, Problem.of(404, "There is nothing at this path on this port."));
    }
  }

  private static boolean isManagement(String path) {
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/") || path.startsWith(METRICS);
  }
}
