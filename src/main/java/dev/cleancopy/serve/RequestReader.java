package dev.cleancopy.serve;

import dev.cleancopy.model.Content;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests: raw ones, whose body is the document, and JSON ones, which hold it. */
@Singleton
public class RequestReader {

  /** Which documents a path takes. */
  enum Documents {
    TEXT,
    TEXT_AND_XML
  }

  private final int bodyLimit;
  private final Engine engine;

  RequestReader(ServiceConfig config, Engine engine) {
    this.bodyLimit = config.limits().body();
    this.engine = engine;
  }

  /**
   * The request in {@code body}.
   *
   * @param documents what a document may be
   * @throws ProblemException if there is anything wrong with it
   */
  DocumentRequest read(InputStream body, HttpHeaders headers, UriInfo uri, Documents documents) {
    ContentTypes.refuseEncoding(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    MediaType type = ContentTypes.parse(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    boolean json = ContentTypes.isJson(type);
    ContentTypes.Claim claim = json ? ContentTypes.Claim.NONE : ContentTypes.claim(type, documents);
    byte[] bytes = Body.read(body, headers, bodyLimit);
    Violations violations = new Violations();
    Settings settings = new Settings(violations);
    settings.addQuery(uri.getQueryParameters());
    if (!json) {
      return request(new Content.Bytes(bytes), claim, settings, violations);
    }
    JsonRequest members = JsonRequest.read(bytes, settings, violations);
    Content content = members.content();
    return request(content, inner(members, content, documents), settings, violations);
  }

  private DocumentRequest request(
      @Nullable Content content,
      ContentTypes.Claim claim,
      Settings settings,
      Violations violations) {
    String charset = settings.charset(engine::knowsCharset);
    URI url = settings.url();
    String language = settings.language();
    Instant fetchedAt = settings.fetchedAt();
    Options options = settings.options();
    boolean explain = settings.explain();
    Set<String> fields = settings.fields();
    OutputFormat format = settings.format();
    violations.refuse();
    if (content == null) {
      throw new IllegalStateException("no violation tells why there is no document");
    }
    if (content instanceof Content.Bytes bytes) {
      SniffedType.refuseBinary(bytes.value());
    }
    RawDocument document =
        new RawDocument(
            content, url, claim.format(), claim.charset(), charset, language, fetchedAt);
    return new DocumentRequest(settings.id(), document, options, explain, fields, format);
  }

  /** What a document in a JSON request claims; what came decoded is what its member says. */
  private static ContentTypes.Claim inner(
      JsonRequest members, @Nullable Content content, Documents documents) {
    MediaType type = ContentTypes.parse(members.string("contentType"));
    ContentTypes.Claim claim = ContentTypes.claim(type, documents);
    if (content instanceof Content.Html) {
      return new ContentTypes.Claim(Format.HTML, claim.charset());
    }
    if (content instanceof Content.PlainText) {
      return new ContentTypes.Claim(Format.PLAIN_TEXT, claim.charset());
    }
    return claim;
  }
}
