package dev.cleancopy.model;

/** What a caller hands in: bytes still to be decoded, or text that was decoded elsewhere. */
public sealed interface Content {

  /**
   * A document as it came over the wire.
   *
   * @param value the bytes; the array is not copied and must not be changed by the caller
   */
  @SuppressWarnings("ArrayRecordComponent") // a copy of 10 MiB a document would buy nothing
  record Bytes(byte[] value) implements Content {}

  /**
   * HTML that was decoded elsewhere.
   *
   * @param value the markup
   */
  record Html(String value) implements Content {}

  /**
   * Text without markup, one paragraph or piece of chrome a line.
   *
   * @param value the text
   */
  record PlainText(String value) implements Content {}
}
