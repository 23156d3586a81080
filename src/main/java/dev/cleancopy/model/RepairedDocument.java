package dev.cleancopy.model;

import org.jspecify.annotations.Nullable;

/**
 * A document that was decoded and repaired, but not judged.
 *
 * @param content all of it; of HTML the visible text, one line a block
 * @param decoding how bytes became characters
 * @param lossyCharset the charset in which letters were lost; {@code null} if none were, or it
 *     could not be told
 */
public record RepairedDocument(
    RepairedText content, Decoding decoding, @Nullable String lossyCharset) {}
