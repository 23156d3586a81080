package dev.cleancopy.contract;

import dev.cleancopy.model.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read, by what a request says of itself. */
public final class ContentTypes {

  /** Which documents a path takes. */
  public enum Documents {
    TEXT,
    TEXT_AND_XML
  }

  /** A request that holds its document, or many of them. */
  public static final String JSON = "application/json";

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
  public static List<String> all() {
    List<String> all = new ArrayList<>(NAMES);
    all.addAll(XML_NAMES);
    return List.copyOf(all);
  }

  /** Whether {@code header} says that a body is JSON. */
  public static boolean isJson(@Nullable String header) {
    return is(header, JSON);
  }

  /** Whether {@code header} says that a body is {@code name}, with whatever parameters. */
  public static boolean is(@Nullable String header, String name) {
    MediaType type = header == null ? null : MediaType.parse(header);
    return type != null && type.name().equals(name);
  }

  /** Whether {@code header} is that of a page or a text, and not of data or of nothing. */
  public static boolean isPage(@Nullable String header) {
    MediaType type = header == null ? null : MediaType.parse(header);
    return type != null && DOCUMENTS.containsKey(type.name());
  }

  /**
   * What {@code header} claims of a document.
   *
   * @param documents what a document may be
   */
  static Claim claim(@Nullable String header, Documents documents) {
    if (header == null || header.isBlank()) {
      return Claim.NONE;
    }
    MediaType type = MediaType.parse(header);
    if (type == null) {
      throw unsupported(header, documents);
    }
    if (type.name().equals(BYTES)) {
      return new Claim(null, type.charset());
    }
    Format format = DOCUMENTS.get(type.name());
    if (format == null && documents == Documents.TEXT_AND_XML && isXml(type.name())) {
      format = Format.XML;
    }
    if (format == null) {
      throw unsupported(type.name(), documents);
    }
    return new Claim(format, type.charset());
  }

  private static boolean isXml(String name) {
    return name.equals("application/xml") || name.equals("text/xml") || name.endsWith("+xml");
  }

  private static ProblemException unsupported(String name, Documents documents) {
    List<String> supported = documents == Documents.TEXT_AND_XML ? all() : NAMES;
    return new ProblemException(
        Problem.of(415, "No document of this type is read here: " + name).withSupported(supported));
  }
}
