package dev.cleancopy.serve;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong leaves as {@code application/problem+json}. */
@Singleton
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @ServerExceptionMapper
  Response problem(ProblemException thrown) {
    return response(thrown.problem());
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    if (status >= 500) {
      return defect(thrown);
    }
    Response response = response(Problem.of(status, detail(status)));
    String allowed = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? response
        : Response.fromResponse(response).header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  Response defect(Throwable thrown) {
    LOG.error("a defect", thrown);
    return response(
        Problem.of(Response.Status.INTERNAL_SERVER_ERROR, "A defect of ours; it was logged."));
  }

  static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
      response.header("Connection", "close"); // what was not read must not be taken for a request
    }
    List<String> supported = problem.supported();
    if (supported != null && supported.contains(ContentTypes.IDENTITY)) {
      response.header(HttpHeaders.ACCEPT_ENCODING, String.join(", ", supported));
    }
    return response.build();
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this path; GET /q/openapi lists what there is.";
      case 405 -> "This path does not take this method; the Allow header lists those it takes.";
      default -> "The request cannot be understood.";
    };
  }
}
