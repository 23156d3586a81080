package dev.cleancopy.model;

/**
 * A document as characters.
 *
 * @param text all of it, without a byte order mark
 * @param format what it is, from the transport or from its first characters
 * @param decoding how it was decoded
 */
public record DecodedText(String text, Format format, Decoding decoding) {}
