package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.DetectionResponse;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.model.Detection;
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

/** Tells charset, language and direction of a document. */
@Path("/v1/detect")
@Blocking
public class DetectionResource {

  private final Documents documents;
  private final Engine engine;
  private final ResponseWriter responses;

  DetectionResource(Documents documents, Engine engine, ResponseWriter responses) {
    this.documents = documents;
    this.engine = engine;
    this.responses = responses;
  }

  /** Looks at the document in {@code body}, which may be XML too. */
  @POST
  @Operation(
      summary = "Charset, language and direction",
      description = "Takes application/xml, text/xml and any +xml too.")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response detect(
      InputStream body,
      @Context RoutingContext call,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return documents.answer(
        body,
        call,
        headers,
        uri,
        ContentTypes.Documents.TEXT_AND_XML,
        (request, cancellation) -> {
          Accept.requireJson(request, headers);
          Detection detection = engine.detect(request.document(), cancellation);
          return responses.write(DetectionResponse.of(detection, request.id()));
        });
  }
}
