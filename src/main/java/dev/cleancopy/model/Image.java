package dev.cleancopy.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the article.
 *
 * @param url where it is; {@code null} if unknown
 * @param alt its alternative text
 * @param caption what it shows
 * @param credit who made it
 */
public record Image(
    @Nullable URI url,
    @Nullable String alt,
    @Nullable RepairedText caption,
    @Nullable String credit) {}
