package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.model.NormalizedArticle;
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

/** One document in, one article out. */
@Path("/v1/normalize")
@Blocking
public class ArticleResource {

  private final Documents documents;
  private final Engine engine;
  private final ResponseWriter responses;

  ArticleResource(Documents documents, Engine engine, ResponseWriter responses) {
    this.documents = documents;
    this.engine = engine;
    this.responses = responses;
  }

  /** Normalizes the document in {@code body}. */
  @POST
  @Operation(
      summary = "One document in, one article out",
      description =
          "Bad content is no error: a page with nothing to keep is 200 with articleBody null and a"
              + " warning.")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response normalize(
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
          OutputFormat format = Accept.format(request, headers);
          NormalizedArticle article =
              engine.normalize(request.document(), request.options(), cancellation);
          return responses.write(article, request, format);
        });
  }
}
