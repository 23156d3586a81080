package dev.cleancopy.serve;

import dev.cleancopy.contract.Answer;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Cancellation;
import dev.cleancopy.desk.Conveyor;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.Sink;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Carries many requests of a call to the desk, and their answers back. */
@Singleton
public class Carrier {

  private static final Logger LOG = Logger.getLogger(Carrier.class);

  private final Answers answers;
  private final Conveyor conveyor;
  private final JsonWriter json;
  private final Traces traces;

  Carrier(Answers answers, Conveyor conveyor, JsonWriter json, Traces traces) {
    this.traces = traces;
    this.answers = answers;
    this.conveyor = conveyor;
    this.json = json;
  }

  /**
   * Answers all of {@code requests}, unless the client hangs up. A body that cannot be read to its
   * end costs a last answer that says so.
   *
   * @param encodings those of the body
   */
  void carry(
      Requests requests, Defaults defaults, Sink sink, List<String> encodings, RoutingContext call)
      throws IOException {
    Cancellation cancellation = Entrance.visit(call).cancellation();
    try {
      conveyor.carry(
          requests,
          traces.carried(named(call, item -> answers.answer(item, defaults, cancellation))),
          sink,
          cancellation);
    } catch (ProblemException broken) {
      Body.log(broken, encodings);
      call.addEndHandler(ended -> call.request().connection().close());
      sink.write(json.write(Answer.of(null, broken.problem())));
      sink.flush();
    } catch (IOException gone) {
      LOG.debugf("a client hung up: %s", gone.getMessage());
      throw new HungUp(gone);
    }
  }

  /** {@code work} for threads that log, and know nothing of the call for which they do it. */
  private static <T, R> Function<T, R> named(RoutingContext call, Function<T, R> work) {
    String id = RequestIds.of(call);
    return id == null
        ? work
        : item -> {
          MDC.put(RequestIds.KEY, id);
          try {
            return work.apply(item);
          } finally {
            MDC.remove(RequestIds.KEY);
          }
        };
  }
}
