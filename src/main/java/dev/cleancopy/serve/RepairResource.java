package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.RepairResponse;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.model.RepairedDocument;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Text in, the same text repaired out; nothing is judged. */
@Path("/v1/repair")
@Blocking
public class RepairResource {

  private final Documents documents;
  private final Engine engine;
  private final ResponseWriter responses;

  RepairResource(Documents documents, Engine engine, ResponseWriter responses) {
    this.documents = documents;
    this.engine = engine;
    this.responses = responses;
  }

  /** Decodes and repairs the document in {@code body}. */
  @POST
  @Operation(
      summary = "Text in, the same text repaired out",
      description = "Decodes and repairs all of a document; nothing is judged, nothing left out.")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response repair(
      InputStream body,
      @Context RoutingContext call,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return documents.answer(
        body,
        call,
        headers,
        uri,
        ContentTypes.Documents.TEXT,
        (request, cancellation) -> {
          Accept.requireJson(request, headers);
          RepairedDocument repaired =
              engine.repair(request.document(), request.options(), cancellation);
          return responses.write(RepairResponse.of(repaired, request.id()));
        });
  }
}
