package dev.cleancopy.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no article, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status tells the kind
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was wrong with this request
 * @param violations what was wrong with which field
 * @param supported what would have been understood
 * @param sniffed what the body is, by its first bytes
 */
@Schema(description = "Why a request got no article (RFC 9457)")
@JsonPropertyOrder({"type", "title", "status", "detail", "violations", "supported", "sniffed"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<Violation> violations,
    @Nullable List<String> supported,
    @Nullable String sniffed) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A field that cannot be what it is.
   *
   * @param field its name in the request: {@code url}, {@code options.profile}
   * @param message what is wrong with it
   */
  public record Violation(String field, String message) {}

  static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, null, null, null);
  }

  static Problem of(Response.Status status, String detail) {
    return of(status.getStatusCode(), detail);
  }

  Problem withViolations(List<Violation> found) {
    return new Problem(type, title, status, detail, List.copyOf(found), supported, sniffed);
  }

  Problem withSupported(List<String> understood) {
    return new Problem(type, title, status, detail, violations, List.copyOf(understood), sniffed);
  }

  Problem withSniffed(String mediaType) {
    return new Problem(type, title, status, detail, violations, supported, mediaType);
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Status " + status : known.getReasonPhrase();
  }
}
