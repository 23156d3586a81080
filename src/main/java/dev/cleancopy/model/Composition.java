package dev.cleancopy.model;

import java.util.ArrayList;
import java.util.List;
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
    List<String> texts = new ArrayList<>(body.size());
    for (Element element : body) {
      String text = element.text();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return String.join("\n\n", texts);
  }

  /** The keys under which the body stands in the page's data; {@code null} if the page shows it. */
  public @Nullable String data() {
    Region seen = null;
    for (Element element : body) {
      if (element.origin().block().place() instanceof Place.Node node) {
        String keys = node.region().data(seen);
        if (keys != null) {
          return keys;
        }
        seen = node.region().parent();
      }
    }
    return null;
  }
}
