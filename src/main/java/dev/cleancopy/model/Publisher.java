package dev.cleancopy.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who published an article.
 *
 * @param name as the page writes it
 * @param url its home page; {@code null} if unknown
 */
public record Publisher(String name, @Nullable URI url) {}
