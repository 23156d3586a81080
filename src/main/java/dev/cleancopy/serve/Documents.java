package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Limits;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Reads the one document of a call. */
@Singleton
public class Documents {

  private final Limits limits;
  private final RequestReader requests;

  Documents(Limits limits, RequestReader requests) {
    this.limits = limits;
    this.requests = requests;
  }

  /** The request for a page or a text. */
  DocumentRequest read(InputStream body, HttpHeaders headers, UriInfo uri) {
    return read(body, headers, uri, ContentTypes.Documents.TEXT);
  }

  /**
   * The request in {@code body}.
   *
   * @param documents what a document may be
   */
  DocumentRequest read(
      InputStream body, HttpHeaders headers, UriInfo uri, ContentTypes.Documents documents) {
    String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    RequestReader.refuseUnread(contentType, documents);
    byte[] bytes = Body.read(body, headers, limits);
    return requests.read(bytes, contentType, uri.getQueryParameters(), documents);
  }
}
