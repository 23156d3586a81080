package dev.cleancopy.read;

import org.jsoup.nodes.Element;

/** Whether an element says of itself that it is not shown. */
final class Hiding {

  private Hiding() {}

  /** Whether {@code element} hides all that is in it, when it stands as a block. */
  static boolean hides(Element element, ElementAttributes traits, String tag) {
    return switch (tag) {
      case "template", "datalist", "video", "audio", "canvas", "object" -> true;
      case "dialog" -> !element.hasAttr("open");
      case "body" -> false; // many pages show their body only when their scripts have run
      default -> hidesText(traits) || traits.isHiddenFromReaders;
    };
  }

  /**
   * Whether an element hides its text amid other text. {@code aria-hidden} does not: it marks
   * ornaments that are seen but not read aloud.
   */
  static boolean hidesText(ElementAttributes traits) {
    return traits.isHidden || isOff(traits.style);
  }

  private static boolean isOff(String style) {
    return declares(style, "display", "none") || declares(style, "visibility", "hidden");
  }

  private static boolean declares(String style, String property, String value) {
    int last = style.length() - property.length() - value.length();
    for (int at = 0; at <= last; at++) {
      if ((style.charAt(at) | ' ') == property.charAt(0)
          && style.regionMatches(true, at, property, 0, property.length())) {
        int colon = skipSpaces(style, at + property.length());
        if (colon < style.length()
            && style.charAt(colon) == ':'
            && style.regionMatches(true, skipSpaces(style, colon + 1), value, 0, value.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
