package dev.cleancopy.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
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
 * @param instance the name of this request, if its caller gave it one
 * @param violations what was wrong with which field
 * @param supported what would have been understood
 * @param sniffed what the body is, by its first bytes
 */
@Schema(description = "Why a request got no article (RFC 9457)")
@JsonPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "instance",
  "violations",
  "supported",
  "sniffed"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
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

  /** A problem of this status. */
  public static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, null, null, null, null);
  }

  /** JSON that is none, and where. */
  public static Problem malformedJson(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return of(400, "Malformed JSON" + where + ": " + malformed.getOriginalMessage());
  }

  /** The same problem, with what is wrong with which field. */
  public Problem withViolations(List<Violation> found) {
    return new Problem(
        type, title, status, detail, instance, List.copyOf(found), supported, sniffed);
  }

  /** The same problem, with what would have been understood. */
  public Problem withSupported(List<String> understood) {
    return new Problem(
        type, title, status, detail, instance, violations, List.copyOf(understood), sniffed);
  }

  /** The same problem, with what the body is by its first bytes. */
  public Problem withSniffed(String mediaType) {
    return new Problem(type, title, status, detail, instance, violations, supported, mediaType);
  }

  /** The same problem of the request that is called so. */
  public Problem withInstance(String name) {
    return new Problem(type, title, status, detail, name, violations, supported, sniffed);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> "Status " + status;
    };
  }
}
