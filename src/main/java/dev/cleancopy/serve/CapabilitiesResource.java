package dev.cleancopy.serve;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells what this service can do. */
@Path("/v1/capabilities")
public class CapabilitiesResource {

  private final Capabilities capabilities;

  CapabilitiesResource(Engine engine, ServiceConfig config) {
    capabilities = Capabilities.of(engine, config.limits());
  }

  /** Languages, charsets, formats, options, categories, limits and versions. */
  @GET
  @Operation(summary = "What this service can do", description = "The same until it is restarted.")
  @Produces(MediaType.APPLICATION_JSON)
  public Capabilities capabilities() {
    return capabilities;
  }
}
