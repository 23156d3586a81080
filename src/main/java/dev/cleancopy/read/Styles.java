package dev.cleancopy.read;

import dev.cleancopy.model.Style;
import org.jspecify.annotations.Nullable;

/** What inline elements do to their text. */
final class Styles {

  private Styles() {}

  /** Two elements of this kind that stand side by side are set apart by style sheets. */
  static boolean mayStandApart(String tag) {
    return switch (tag) {
      case "a", "span", "time", "small", "label", "button" -> true;
      default -> false;
    };
  }

  static @Nullable Style of(String tag) {
    return switch (tag) {
      case "b", "strong" -> Style.STRONG;
      case "i", "em" -> Style.EMPHASIS;
      case "code", "kbd", "samp", "tt" -> Style.CODE;
      case "sup" -> Style.SUPERSCRIPT;
      case "sub" -> Style.SUBSCRIPT;
      default -> null;
    };
  }
}
