package dev.cleancopy.serve;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Tells charset, language and direction of a document. */
@Path("/v1/detect")
@Blocking
public class DetectionResource {

  private final RequestReader requests;
  private final Engine engine;
  private final ResponseWriter responses;

  DetectionResource(RequestReader requests, Engine engine, ResponseWriter responses) {
    this.requests = requests;
    this.engine = engine;
    this.responses = responses;
  }

  /** Looks at the document in {@code body}, which may be XML too. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response detect(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
    DocumentRequest request =
        requests.read(body, headers, uri, RequestReader.Documents.TEXT_AND_XML);
    OutputFormat.requireJson(request, headers);
    return responses.write(DetectionResponse.of(engine.detect(request.document()), request.id()));
  }
}
