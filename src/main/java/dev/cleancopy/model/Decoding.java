package dev.cleancopy.model;

import org.jspecify.annotations.Nullable;

/**
 * How bytes became characters.
 *
 * @param charset the charset used, in the spelling of the contract ({@code UTF-8}, {@code
 *     windows-949}); {@code null} for text that came decoded
 * @param evidence why
 * @param declared the label that the transport or the document claimed, as written; {@code null} if
 *     none
 * @param malformed number of byte sequences that the charset could not decode
 */
public record Decoding(
    @Nullable String charset, Evidence evidence, @Nullable String declared, int malformed) {

  /** Text that came decoded. */
  public static final Decoding GIVEN = new Decoding(null, Evidence.GIVEN, null, 0);
}
