package dev.cleancopy.contract;

import dev.cleancopy.contract.ContentTypes.Documents;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads requests: raw ones, whose body is the document, and JSON ones, which hold it. */
public final class RequestReader {

  private final Predicate<String> charsets;

  /**
   * Reads requests.
   *
   * @param charsets whether a label names a charset that is decoded
   */
  public RequestReader(Predicate<String> charsets) {
    this.charsets = charsets;
  }

  /**
   * The request in {@code body}.
   *
   * @param contentType what the body says it is
   * @param query what stands beside it
   * @param documents what a document may be
   * @throws ProblemException if there is anything wrong with it
   */
  public DocumentRequest read(
      byte[] body,
      @Nullable String contentType,
      Map<String, List<String>> query,
      Documents documents) {
    Violations violations = new Violations();
    Settings settings = new Settings(violations);
    settings.addQuery(query);
    if (!ContentTypes.isJson(contentType)) {
      ContentTypes.Claim claim = ContentTypes.claim(contentType, documents);
      return request(new Content.Bytes(body), claim, settings, violations);
    }
    JsonRequest members = JsonRequest.parse(body);
    members.takeSettings(settings, violations);
    return request(members, settings, violations, documents);
  }

  /**
   * The request in {@code members}, one of many.
   *
   * @param defaults what holds where the request says nothing
   */
  public DocumentRequest read(JsonRequest members, Defaults defaults) {
    Violations violations = new Violations();
    Settings settings = new Settings(violations, defaults);
    members.takeSettings(settings, violations);
    DocumentRequest request = request(members, settings, violations, Documents.TEXT);
    request.requireJson();
    return request;
  }

  /**
   * The request to normalize {@code capture}, one of many.
   *
   * @param defaults what it asks for
   */
  public DocumentRequest read(Capture capture, Defaults defaults) {
    Violations violations = new Violations();
    Settings settings = new Settings(violations, defaults);
    ContentTypes.Claim claim = ContentTypes.claim(capture.contentType(), Documents.TEXT);
    SniffedType.refuseBinary(capture.body().value());
    RawDocument document =
        new RawDocument(
            capture.body(),
            capture.url(),
            claim.format(),
            claim.charset(),
            null,
            null,
            capture.fetchedAt());
    return new DocumentRequest(
        capture.id(),
        document,
        settings.options(),
        settings.explain(),
        settings.fields(),
        OutputFormat.JSON);
  }

  /** Refuses a type of document that {@link #read} would refuse, before its bytes are there. */
  public static void refuseUnread(@Nullable String contentType, Documents documents) {
    if (!ContentTypes.isJson(contentType)) {
      ContentTypes.claim(contentType, documents);
    }
  }

  /** Refuses all parameters, where a path knows none. */
  public static void refuseParameters(Set<String> names) {
    Violations violations = new Violations();
    names.forEach(violations::addUnknown);
    violations.refuse();
  }

  private DocumentRequest request(
      JsonRequest members, Settings settings, Violations violations, Documents documents) {
    Content content = members.content(violations);
    return request(content, inner(members, content, documents), settings, violations);
  }

  private DocumentRequest request(
      @Nullable Content content,
      ContentTypes.Claim claim,
      Settings settings,
      Violations violations) {
    String charset = settings.charset(charsets);
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
    ContentTypes.Claim claim = ContentTypes.claim(members.string("contentType"), documents);
    if (content instanceof Content.Html) {
      return new ContentTypes.Claim(Format.HTML, claim.charset());
    }
    if (content instanceof Content.PlainText) {
      return new ContentTypes.Claim(Format.PLAIN_TEXT, claim.charset());
    }
    return claim;
  }
}
