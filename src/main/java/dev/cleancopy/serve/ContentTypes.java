package dev.cleancopy.serve;

import dev.cleancopy.model.Format;
import dev.cleancopy.serve.RequestReader.Documents;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service takes, by what a request says of itself. */
final class ContentTypes {

  static final String IDENTITY = "identity";

  static final String JSON = "application/json";

  /** Means as much as no type at all: the first bytes decide. */
  private static final String BYTES = "application/octet-stream";

  private static final Map<String, Format> DOCUMENTS =
      Map.of(
          "text/html", Format.HTML,
          "application/xhtml+xml", Format.HTML,
          "text/plain", Format.PLAIN_TEXT);

  private static final List<String> NAMES =
      List.of(JSON, "text/html", "application/xhtml+xml", "text/plain", BYTES);

  private static final List<String> XML_NAMES = List.of("application/xml", "text/xml", "*/*+xml");

  private ContentTypes() {}

  /**
   * What a document says it is.
   *
   * @param format {@code null} lets the first bytes decide
   * @param charset the label that it claims; {@code null} if none
   */
  record Claim(@Nullable Format format, @Nullable String charset) {
    static final Claim NONE = new Claim(null, null);
  }

  /** The names of all that is read. */
  static List<String> all() {
    List<String> all = new ArrayList<>(NAMES);
    all.addAll(XML_NAMES);
    return List.copyOf(all);
  }

  static boolean isJson(@Nullable MediaType type) {
    return type != null && name(type).equals(JSON);
  }

  /** A {@code Content-Type} header; {@code null} if there is none. */
  static @Nullable MediaType parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    try {
      return MediaType.valueOf(header);
    } catch (IllegalArgumentException malformed) {
      throw unsupported(header, Documents.TEXT);
    }
  }

  /**
   * What {@code type} claims of a document.
   *
   * @param documents what a document may be
   */
  static Claim claim(@Nullable MediaType type, Documents documents) {
    if (type == null) {
      return Claim.NONE;
    }
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    String name = name(type);
    if (name.equals(BYTES)) {
      return new Claim(null, charset);
    }
    Format format = DOCUMENTS.get(name);
    if (format == null && documents == Documents.TEXT_AND_XML && isXml(name)) {
      format = Format.XML;
    }
    if (format == null) {
      throw unsupported(name, documents);
    }
    return new Claim(format, charset);
  }

  private static boolean isXml(String name) {
    return name.equals("application/xml") || name.equals("text/xml") || name.endsWith("+xml");
  }

  private static String name(MediaType type) {
    return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }

  private static ProblemException unsupported(String name, Documents documents) {
    List<String> supported = documents == Documents.TEXT_AND_XML ? all() : NAMES;
    return new ProblemException(
        Problem.of(415, "No document of this type is read here: " + name).withSupported(supported));
  }

  /** Refuses an encoding that would be parsed as garbage. */
  static void refuseEncoding(@Nullable String contentEncoding) {
    if (contentEncoding != null
        && !contentEncoding.isBlank()
        && !contentEncoding.strip().equalsIgnoreCase(IDENTITY)) {
      throw new ProblemException(
          Problem.of(415, "No body of this Content-Encoding is read here: " + contentEncoding)
              .withSupported(List.of(IDENTITY)));
    }
  }
}
