package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Doors;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Visit;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Lets requests in, or turns them away before a thread is taken or a byte of their body is read.
 * Comes after those who ask who is calling.
 */
@ApplicationScoped
public class Entrance {

  private static final String VISIT = Entrance.class.getName();

  /** After Quarkus's own filters, which authenticate; before all resources. */
  private static final int ORDER = -50;

  private static final String ALL = "/v1/*";
  private static final List<String> MANY = List.of("/v1/normalize/batch", "/v1/normalize/stream");

  private static final long LOOK_EVERY_MILLIS = 10;

  private final Doors doors;
  private final long mostForgotten;

  Entrance(Doors doors, Limits limits) {
    this.doors = doors;
    mostForgotten = limits.body();
  }

  void open(@Observes Router router) {
    router.route(HttpMethod.POST, ALL).order(ORDER).handler(this::letIn);
  }

  /** The visit of a call that was let in. */
  static Visit visit(RoutingContext call) {
    Visit visit = call.get(VISIT);
    if (visit == null) {
      throw new ProblemException(Problem.of(404, "There is nothing at this path."));
    }
    return visit;
  }

  private void letIn(RoutingContext call) {
    boolean many = MANY.stream().anyMatch(call.normalizedPath()::startsWith);
    try {
      Visit visit = many ? doors.enterMany() : doors.enter();
      call.put(VISIT, visit);
      call.addEndHandler(ended -> call.vertx().runOnContext(later -> leaveWhenSent(call, visit)));
      call.next();
    } catch (ProblemException refused) {
      turnAway(call, refused.problem());
    }
  }

  /** What was answered is on its way only when nothing of it waits any more. */
  private static void leaveWhenSent(RoutingContext call, Visit visit) {
    if (Unsent.isSent(call.request())) {
      visit.leave();
    } else {
      call.vertx().setTimer(LOOK_EVERY_MILLIS, again -> leaveWhenSent(call, visit));
    }
  }

  /**
   * Answers at once. A client that is still sending would not see the answer if the connection were
   * closed: what comes is forgotten, and the connection closed only if too much comes. One that is
   * to go elsewhere is told when it has sent all, so that the connection can be closed then.
   */
  private void turnAway(RoutingContext call, Problem problem) {
    HttpServerRequest request = call.request();
    long[] forgotten = new long[1];
    request.handler(
        bytes -> {
          forgotten[0] += bytes.length();
          if (forgotten[0] > mostForgotten) {
            LeftOver.cut(request);
          }
        });
    boolean goElsewhere = problem.status() == 503;
    if (request.isEnded() || request.getHeader("Expect") != null) {
      PlainProblem.writeAndClose(call, problem);
    } else if (goElsewhere) {
      request.endHandler(all -> PlainProblem.writeAndClose(call, problem));
    } else {
      PlainProblem.write(call, problem);
    }
    if (!request.isEnded()) {
      request.resume();
    }
  }
}
