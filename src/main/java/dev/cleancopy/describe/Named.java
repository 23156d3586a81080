package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is named in a line.
 *
 * @param start where the name begins, in the line
 * @param end index after the name, the title and the address that follow it
 * @param sure whether something beside the look of the name says that it is an author's
 */
record Named(
    Author.Type type,
    String name,
    @Nullable String jobTitle,
    @Nullable String email,
    int start,
    int end,
    boolean sure) {

  static Named person(String name, int start, int end, boolean sure) {
    return new Named(Author.Type.PERSON, name, null, null, start, end, sure);
  }

  static Named organization(String name, int start, int end, boolean sure) {
    return new Named(Author.Type.ORGANIZATION, name, null, null, start, end, sure);
  }

  /** The same person, with a title. */
  Named titled(String title, int newEnd) {
    return new Named(type, name, title, email, start, Math.max(end, newEnd), true);
  }

  /** The same person, with an address. */
  Named reachable(String address, int newEnd) {
    return new Named(type, name, jobTitle, address, start, Math.max(end, newEnd), true);
  }

  /** The same person, in a text in which the line begins at {@code offset}. */
  Named moved(int offset) {
    return new Named(type, name, jobTitle, email, start + offset, end + offset, sure);
  }

  /** The author, as {@code text} names it. */
  Author author(String text, @Nullable URI url) {
    return new Author(type, name, text.substring(start, end), jobTitle, email, url);
  }
}
