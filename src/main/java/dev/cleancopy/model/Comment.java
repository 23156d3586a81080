package dev.cleancopy.model;

import org.jspecify.annotations.Nullable;

/**
 * What a reader wrote.
 *
 * @param author who; {@code null} if unknown
 * @param date when, ISO 8601 or as written; {@code null} if unknown
 * @param content what
 */
public record Comment(@Nullable String author, @Nullable String date, RepairedText content) {}
