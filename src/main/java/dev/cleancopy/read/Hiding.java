package dev.cleancopy.read;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Whether an element says of itself that it is not shown. */
final class Hiding {

  private Hiding() {}

  /** Whether {@code element} hides all that is in it, when it stands as a block. */
  static boolean hides(Element element, String tag) {
    return switch (tag) {
      case "template", "datalist", "video", "audio", "canvas", "object" -> true;
      case "dialog" -> !element.hasAttr("open");
      case "body" -> false; // many pages show their body only when their scripts have run
      default ->
          hidesText(element)
              || (element.attributesSize() > 0
                  && element.attributes().get("aria-hidden").equals("true"));
    };
  }

  /**
   * Whether {@code element} hides its text amid other text. {@code aria-hidden} does not: it marks
   * ornaments that are seen but not read aloud.
   */
  static boolean hidesText(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found"))
        || isOff(attributes.get("style"));
  }

  private static boolean isOff(String style) {
    return declares(style, "display", "none") || declares(style, "visibility", "hidden");
  }

  private static boolean declares(String style, String property, String value) {
    if (style.length() <= property.length()) {
      return false;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at; (at = lower.indexOf(property, from)) >= 0; from = at + 1) {
      int colon = skipSpaces(lower, at + property.length());
      if (colon < lower.length()
          && lower.charAt(colon) == ':'
          && lower.startsWith(value, skipSpaces(lower, colon + 1))) {
        return true;
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
