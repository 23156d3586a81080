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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

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
  @Operation(
      summary = "Text in, the same text repaired out",
      description = "Decodes and repairs all of a document; nothing is judged, nothing left out.")
  @Parameter(name = "id", in = ParameterIn.QUERY, ref = Description.PARAMETER + "id")
  @Parameter(name = "url", in = ParameterIn.QUERY, ref = Description.PARAMETER + "url")
  @Parameter(name = "charset", in = ParameterIn.QUERY, ref = Description.PARAMETER + "charset")
  @Parameter(name = "language", in = ParameterIn.QUERY, ref = Description.PARAMETER + "language")
  @Parameter(name = "fetchedAt", in = ParameterIn.QUERY, ref = Description.PARAMETER + "fetchedAt")
  @Parameter(name = "repair", in = ParameterIn.QUERY, ref = Description.PARAMETER + "repair")
  @RequestBody(ref = Description.DOCUMENT)
  @APIResponse(
      responseCode = "200",
      description = "The repaired text",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = RepairResponse.class))
      })
  @APIResponse(responseCode = "400", ref = Description.PROBLEM)
  @APIResponse(responseCode = "406", ref = Description.PROBLEM)
  @APIResponse(responseCode = "413", ref = Description.PROBLEM)
  @APIResponse(responseCode = "415", ref = Description.PROBLEM)
  @APIResponse(responseCode = "500", ref = Description.PROBLEM)
  @APIResponse(responseCode = "504", ref = Description.PROBLEM)
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
