package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import io.vertx.core.VertxException;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Answers where no resource does: 404 where there is none, 400 where the address is none. Quarkus
 * would refuse the latter without a word; {@code Main} tells it to leave that to us.
 */
@ApplicationScoped
public class Addresses {

  void guard(@Observes Router router) {
    Problem unknown =
        Problem.of(404, "There is nothing at this path; GET /q/openapi lists what there is.");
    Problem malformed = Problem.of(400, "The address is no URI: its percent-encoding is wrong.");
    Problem refused = Problem.of(400, "The request is no HTTP: it lacks what every one must have.");
    router.route().last().handler(call -> PlainProblem.write(call, unknown));
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            call -> {
              if (call.statusCode() == 400 && call.failure() instanceof VertxException) {
                PlainProblem.write(call, refused); // the router itself would not have it
              } else {
                call.next();
              }
            });
    router
        .route()
        .order(Integer.MIN_VALUE + 1)
        .handler(
            call -> {
              if (isUri(call.request().uri())) {
                call.next();
              } else {
                PlainProblem.write(call, malformed);
              }
            });
    router // after that: where routes have paths, the router wants addresses that can be read
        .route(Framing.NOWHERE)
        .order(Integer.MIN_VALUE + 1)
        .handler(Addresses::tellWhyUnreadable);
  }

  private static void tellWhyUnreadable(RoutingContext call) {
    Problem fault = Framing.fault(((ConnectionBase) call.request().connection()).channel());
    if (fault == null) {
      call.next();
    } else {
      PlainProblem.writeAndClose(call, fault);
    }
  }

  private static boolean isUri(String address) {
    try {
      new URI(address);
      return true;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
