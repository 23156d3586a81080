package dev.cleancopy.serve;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which people see it work, and its files. */
@Path("/")
@Blocking
public class PlaygroundResource {

  /**
   * The page runs its own modules and asks this service, and nobody else: no inline script or
   * style, no picture of an article, no frame, and no string ever becomes markup. {@link
   * SecurityHeaders} tells it to browsers.
   */
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private final PlaygroundFiles files;

  PlaygroundResource(PlaygroundFiles files) {
    this.files = files;
  }

  /** The page. */
  @GET
  @Operation(hidden = true)
  @Produces(MediaType.WILDCARD)
  public Response page(@Context Request request) {
    return response(files.get("index.html"), request);
  }

  /** A script, a style sheet, the texts of a language or an example. */
  @GET
  @Path("playground/{name: .+}")
  @Operation(hidden = true)
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("name") String name, @Context Request request) {
    return response(files.get(name), request);
  }

  private static Response response(PlaygroundFiles.PageFile file, Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(file.tag());
    Response.ResponseBuilder response =
        unchanged == null
            ? Response.ok(file.bytes()).header(HttpHeaders.CONTENT_TYPE, file.contentType())
            : unchanged;
    CacheControl ask = new CacheControl();
    ask.setNoCache(true);
    return response.tag(file.tag()).cacheControl(ask).build();
  }
}
