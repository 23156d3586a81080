package dev.cleancopy.assess;

import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Place;
import org.jspecify.annotations.Nullable;

/** Where a body was read that its page does not show. */
final class Data {

  /**
   * How good a body from data is: whoever wrote the data meant it to be the text. Lower than what
   * is shown, for nothing was weighed.
   */
  static final double CONFIDENCE = .85;

  private Data() {}

  /** The element and the keys from which the body was read; {@code null} if the page shows it. */
  static @Nullable String of(Composition composition) {
    for (Element element : composition.body()) {
      String keys =
          element.origin().block().place() instanceof Place.Node node ? node.region().data() : null;
      if (keys != null) {
        return keys;
      }
    }
    return null;
  }
}
