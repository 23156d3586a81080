package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Arriving;
import dev.cleancopy.desk.BatchDocuments;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Visit;
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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Some documents in, their articles out, in one JSON object each way. */
@Path("/v1/normalize/batch")
@Blocking
public class BatchResource {

  private final Limits limits;
  private final Carrier carrier;

  BatchResource(Limits limits, Carrier carrier) {
    this.limits = limits;
    this.carrier = carrier;
  }

  /** Normalizes each of the documents in {@code body}. */
  @POST
  @Operation(
      summary = "Some documents in, their articles out",
      description =
          """
          The answers come in the order of the documents, each with its own status. Options that are
          given as parameters hold where a document says nothing.
          """)
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response batch(
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context RoutingContext call) {
    Accept.require(headers, OutputFormat.JSON.mediaType());
    String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (!ContentTypes.isJson(contentType)) {
      throw new ProblemException(
          Problem.of(415, "No batch of this type is read here: " + contentType)
              .withSupported(List.of(ContentTypes.JSON)));
    }
    Defaults defaults = Defaults.of(uri.getQueryParameters());
    Visit visit = Entrance.visit(call);
    BatchDocuments documents =
        Body.read(
            body,
            headers,
            limits.batch(),
            limits.batch(),
            limits.ratio(),
            visit,
            all -> BatchDocuments.read(new Arriving(all, visit, limits.arrival()), limits));
    StreamingOutput output =
        out -> {
          BatchSink sink = new BatchSink(out);
          carrier.carry(documents, defaults, sink, List.of(), call);
          sink.end();
        };
    return Response.ok(output)
        .header(HttpHeaders.CONTENT_TYPE, OutputFormat.JSON.contentType())
        .build();
  }
}
