package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Encodings;
import dev.cleancopy.desk.TurnedAway;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong leaves as {@code application/problem+json}. */
@Singleton
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final CurrentVertxRequest current;

  ProblemMapper(CurrentVertxRequest current) {
    this.current = current;
  }

  @ServerExceptionMapper
  Response problem(ProblemException thrown) {
    return response(thrown.problem());
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException thrown, UriInfo uri) {
    int status = thrown.getResponse().getStatus();
    if (status >= 500) {
      return defect(thrown);
    }
    Problem problem = Problem.of(status, detail(status));
    Response response =
        response(status == 415 ? problem.withSupported(ContentTypes.all()) : problem);
    return status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
        ? Response.fromResponse(response)
            .header(HttpHeaders.ALLOW, Methods.allowed(uri.getPath()))
            .build()
        : response;
  }

  /** What is answered to nobody; that it is no defect is what counts. */
  @ServerExceptionMapper
  Response unheard(HungUp gone) {
    return response(Problem.of(400, "The body ended before its time."));
  }

  @ServerExceptionMapper
  Response unheard(CancellationException gone) {
    return response(Problem.of(400, "The client left before it was answered."));
  }

  @ServerExceptionMapper
  Response defect(Throwable thrown) {
    LOG.error("a defect", Defect.of(thrown));
    return response(Problem.of(500, "A defect of ours; it was logged."));
  }

  private Response response(Problem told) {
    Problem problem = RequestIds.named(told, current.getCurrent());
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    Duration wait = TurnedAway.retryAfter(problem.status());
    if (!wait.isZero()) {
      response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds());
    }
    if ((problem.status() == 413 || problem.status() == 408) && !isHttp2()) {
      response.header("Connection", "close"); // what was not read must not be taken for a request
    }
    List<String> supported = problem.supported();
    if (Encodings.names().equals(supported)) {
      response.header(HttpHeaders.ACCEPT_ENCODING, String.join(", ", supported));
    }
    return response.build();
  }

  private boolean isHttp2() {
    RoutingContext call = current.getCurrent();
    return call != null && LeftOver.isHttp2(call.request());
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this path; GET /q/openapi lists what there is.";
      case 405 -> "This path does not take this method; the Allow header lists those it takes.";
      case 415 -> "This Content-Type cannot be understood.";
      default -> "The request cannot be understood.";
    };
  }
}
