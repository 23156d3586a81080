package dev.cleancopy.serve;

import dev.cleancopy.contract.Capabilities;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Encodings;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.model.Abilities;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells what this service can do. */
@Path("/v1/capabilities")
public class CapabilitiesResource {

  private final Capabilities capabilities;
  private final ResponseWriter responses;

  CapabilitiesResource(Engine engine, ResponseWriter responses) {
    this.responses = responses;
    Abilities abilities = engine.abilities();
    capabilities =
        Capabilities.of(abilities, limits(engine.limits()), Encodings.names(), engine.version());
  }

  /** Languages, charsets, formats, options, categories, limits and versions. */
  @GET
  @Operation(summary = "What this service can do", description = "The same until it is restarted.")
  @Produces(MediaType.WILDCARD)
  public Response capabilities(@Context HttpHeaders headers, @Context UriInfo uri) {
    RequestReader.refuseParameters(uri.getQueryParameters().keySet());
    Accept.require(headers, OutputFormat.JSON.mediaType());
    return responses.write(capabilities);
  }

  private static Capabilities.Limits limits(Limits limits) {
    return new Capabilities.Limits(
        limits.body(),
        limits.inflated(),
        limits.ratio(),
        limits.line(),
        limits.batchDocuments(),
        limits.batch(),
        limits.nodes(),
        limits.blocks(),
        limits.repairs(),
        limits.depth(),
        limits.attribute(),
        limits.arrival().toMillis(),
        limits.deadline().toMillis());
  }
}
