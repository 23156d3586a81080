package dev.cleancopy.serve;

import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.desk.TurnedAway;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Problems of calls that no resource ever sees. */
final class PlainProblem {

  private static final Logger LOG = Logger.getLogger(PlainProblem.class);

  private static final JsonWriter JSON = new JsonWriter();

  private PlainProblem() {}

  static void write(RoutingContext call, Problem problem) {
    send(call, problem).onFailure(gone -> LOG.debug("a client left before it was told", gone));
  }

  private static Future<Void> send(RoutingContext call, Problem problem) {
    Duration wait = TurnedAway.retryAfter(problem.status());
    if (!wait.isZero()) {
      call.response().putHeader("Retry-After", Long.toString(wait.toSeconds()));
    }
    return call.response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Buffer.buffer(JSON.write(RequestIds.named(problem, call))));
  }

  /** The same, for callers that should not come back on this connection. */
  static void writeAndClose(RoutingContext call, Problem problem) {
    if (LeftOver.isHttp2(call.request())) {
      write(call, problem);
      return;
    }
    call.response().putHeader("Connection", "close");
    send(call, problem).onComplete(sent -> call.request().connection().close());
  }
}
