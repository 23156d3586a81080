package dev.cleancopy.serve;

import dev.cleancopy.model.NormalizedArticle;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One document in, one article out. */
@Path("/v1/normalize")
@Blocking
public class ArticleResource {

  private final RequestReader requests;
  private final Engine engine;
  private final ResponseWriter responses;

  ArticleResource(RequestReader requests, Engine engine, ResponseWriter responses) {
    this.requests = requests;
    this.engine = engine;
    this.responses = responses;
  }

  /** Normalizes the document in {@code body}. */
  @POST
  @Operation(
      summary = "One document in, one article out",
      description =
          "Bad content is no error: a page with nothing to keep is 200 with articleBody null and a warning.")
  @Parameter(name = "id", in = ParameterIn.QUERY, ref = Description.PARAMETER + "id")
  @Parameter(name = "url", in = ParameterIn.QUERY, ref = Description.PARAMETER + "url")
  @Parameter(name = "charset", in = ParameterIn.QUERY, ref = Description.PARAMETER + "charset")
  @Parameter(name = "language", in = ParameterIn.QUERY, ref = Description.PARAMETER + "language")
  @Parameter(name = "fetchedAt", in = ParameterIn.QUERY, ref = Description.PARAMETER + "fetchedAt")
  @Parameter(name = "profile", in = ParameterIn.QUERY, ref = Description.PARAMETER + "profile")
  @Parameter(name = "repair", in = ParameterIn.QUERY, ref = Description.PARAMETER + "repair")
  @Parameter(name = "comments", in = ParameterIn.QUERY, ref = Description.PARAMETER + "comments")
  @Parameter(name = "explain", in = ParameterIn.QUERY, ref = Description.PARAMETER + "explain")
  @Parameter(name = "fields", in = ParameterIn.QUERY, ref = Description.PARAMETER + "fields")
  @Parameter(name = "format", in = ParameterIn.QUERY, ref = Description.PARAMETER + "format")
  @RequestBody(ref = Description.DOCUMENT)
  @APIResponse(
      responseCode = "200",
      description = "The article",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ArticleResponse.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "400", ref = Description.PROBLEM)
  @APIResponse(responseCode = "406", ref = Description.PROBLEM)
  @APIResponse(responseCode = "413", ref = Description.PROBLEM)
  @APIResponse(responseCode = "415", ref = Description.PROBLEM)
  @APIResponse(responseCode = "500", ref = Description.PROBLEM)
  @APIResponse(responseCode = "504", ref = Description.PROBLEM)
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response normalize(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
    DocumentRequest request = requests.read(body, headers, uri, RequestReader.Documents.TEXT);
    OutputFormat format = OutputFormat.wanted(request, headers);
    NormalizedArticle article = engine.normalize(request.document(), request.options());
    return responses.write(article, request, format);
  }
}
