package dev.cleancopy.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All blocks of a page, each in exactly one place: the three views here, or the metadata.
 *
 * @param body what the article says
 * @param comments what readers said
 * @param removed what is neither these nor metadata, in document order
 */
public record Composition(List<Element> body, List<Comment> comments, List<JudgedBlock> removed) {

  public Composition {
    body = List.copyOf(body);
    comments = List.copyOf(comments);
    removed = List.copyOf(removed);
  }

  /** The text of every element of the body, parted by blank lines; empty without a body. */
  public String text() {
    return body.stream()
        .map(Element::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** The keys under which the body stands in the page's data; {@code null} if the page shows it. */
  public @Nullable String data() {
    for (Element element : body) {
      String keys =
          element.origin().block().place() instanceof Place.Node node ? node.region().data() : null;
      if (keys != null) {
        return keys;
      }
    }
    return null;
  }
}
