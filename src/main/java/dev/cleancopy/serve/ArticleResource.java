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
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response normalize(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
    DocumentRequest request = requests.read(body, headers, uri, RequestReader.Documents.TEXT);
    OutputFormat format = OutputFormat.wanted(request, headers);
    NormalizedArticle article = engine.normalize(request.document(), request.options());
    return responses.write(article, request, format);
  }
}
