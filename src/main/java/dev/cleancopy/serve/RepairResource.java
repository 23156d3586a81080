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

/** Text in, the same text repaired out; nothing is judged. */
@Path("/v1/repair")
@Blocking
public class RepairResource {

  private final RequestReader requests;
  private final Engine engine;
  private final ResponseWriter responses;

  RepairResource(RequestReader requests, Engine engine, ResponseWriter responses) {
    this.requests = requests;
    this.engine = engine;
    this.responses = responses;
  }

  /** Decodes and repairs the document in {@code body}. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response repair(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
    DocumentRequest request = requests.read(body, headers, uri, RequestReader.Documents.TEXT);
    OutputFormat.requireJson(request, headers);
    RepairResponse response =
        RepairResponse.of(engine.repair(request.document(), request.options()), request.id());
    return responses.write(response);
  }
}
