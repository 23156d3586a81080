package dev.cleancopy.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article.
 *
 * @param type a person, or an agency or desk
 * @param name without title, introducer or address
 * @param nameRaw as the page writes it
 * @param jobTitle as the page writes it ({@code 기자}, {@code Staff writer}); {@code null} if it
 *     names none
 * @param email address given with the name; {@code null} if none
 * @param url profile page; {@code null} if none
 */
public record Author(
    Type type,
    String name,
    String nameRaw,
    @Nullable String jobTitle,
    @Nullable String email,
    @Nullable URI url) {

  /** The two kinds of author. */
  public enum Type {
    PERSON,
    ORGANIZATION
  }
}
