package dev.cleancopy.read;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Where on its line an element sets its text. */
final class Setting {

  private static final String PROPERTY = "text-align";

  private static final String CENTRE = "center";

  private Setting() {}

  /** Whether {@code element} sets its text in the middle, or leaves it where it stood. */
  static boolean isCentred(Element element, String tag, boolean around) {
    if (tag.equals(CENTRE)) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return around;
    }
    Attributes attributes = element.attributes();
    String style = attributes.get("style");
    int at = style.indexOf(PROPERTY);
    String value = at < 0 ? attributes.get("align") : value(style, at + PROPERTY.length());
    return value.isEmpty() ? around : value.regionMatches(true, 0, CENTRE, 0, CENTRE.length());
  }

  /** The value of the property whose name ends at {@code from}; empty if it has none. */
  private static String value(String style, int from) {
    int at = from;
    while (at < style.length() && (style.charAt(at) <= ' ' || style.charAt(at) == ':')) {
      at++;
    }
    return style.substring(at, Math.min(style.length(), at + CENTRE.length()));
  }
}
