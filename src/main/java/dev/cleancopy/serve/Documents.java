package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Cancellation;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Visit;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Reads the one document of a call, and answers it in its turn. */
@Singleton
public class Documents {

  private final Limits limits;
  private final RequestReader requests;

  Documents(Limits limits, RequestReader requests) {
    this.limits = limits;
    this.requests = requests;
  }

  /**
   * The response to the document in {@code body}.
   *
   * @param documents what a document may be
   * @param work makes it, when its turn has come
   */
  Response answer(
      InputStream body,
      RoutingContext call,
      HttpHeaders headers,
      UriInfo uri,
      ContentTypes.Documents documents,
      Work work) {
    Visit visit = Entrance.visit(call);
    String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return visit.during(
        () -> {
          RequestReader.refuseUnread(contentType, documents);
          byte[] bytes = Body.read(body, headers, limits, visit);
          return visit.inTurn(
              bytes.length,
              () ->
                  work.answer(
                      requests.read(bytes, contentType, uri.getQueryParameters(), documents),
                      visit.cancellation()));
        });
  }

  /** What is to be done with a document. */
  @FunctionalInterface
  interface Work {
    Response answer(DocumentRequest request, Cancellation cancellation);
  }
}
