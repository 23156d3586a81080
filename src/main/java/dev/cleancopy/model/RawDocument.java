package dev.cleancopy.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crawled document and what the crawler knows about it.
 *
 * @param content the document itself
 * @param url where it was found: an absolute http(s) URL against which links are resolved
 * @param format what the transport says it is; {@code null} lets the first bytes decide
 * @param transportCharset the charset label that the transport claims (HTTP {@code Content-Type});
 *     evidence, not truth
 * @param forcedCharset a charset label that the caller insists on; overrides all evidence
 * @param language a hint at the language of the body, as a BCP 47 tag
 * @param fetchedAt when it was fetched; relative dates ("yesterday") are only read against it
 */
public record RawDocument(
    Content content,
    @Nullable URI url,
    @Nullable Format format,
    @Nullable String transportCharset,
    @Nullable String forcedCharset,
    @Nullable String language,
    @Nullable Instant fetchedAt) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  /** Refuses times at which nothing was fetched. */
  public RawDocument {
    if (fetchedAt != null && !isTime(fetchedAt)) {
      throw new IllegalArgumentException("fetched in no year of four digits: " + fetchedAt);
    }
  }

  /** Whether a document may have been fetched then: days can be counted around it. */
  public static boolean isTime(Instant instant) {
    return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
  }

  /** HTML that was decoded elsewhere. */
  public static RawDocument ofHtml(String html) {
    return new RawDocument(new Content.Html(html), null, Format.HTML, null, null, null, null);
  }

  /** Stripped text. */
  public static RawDocument ofText(String text) {
    return new RawDocument(
        new Content.PlainText(text), null, Format.PLAIN_TEXT, null, null, null, null);
  }

  /** Bytes of which nothing is known. */
  public static RawDocument ofBytes(byte[] bytes) {
    return new RawDocument(new Content.Bytes(bytes), null, null, null, null, null, null);
  }

  /** The same document, found at {@code url}. */
  public RawDocument withUrl(@Nullable URI newUrl) {
    return new RawDocument(
        content, newUrl, format, transportCharset, forcedCharset, language, fetchedAt);
  }

  /** The same document, said to be in {@code newFormat}. */
  public RawDocument withFormat(@Nullable Format newFormat) {
    return new RawDocument(
        content, url, newFormat, transportCharset, forcedCharset, language, fetchedAt);
  }

  /** The same document, with the charset label that its transport claims. */
  public RawDocument withTransportCharset(@Nullable String label) {
    return new RawDocument(content, url, format, label, forcedCharset, language, fetchedAt);
  }
}
