package dev.cleancopy.read;

/** Where on its line an element sets its text. */
final class Setting {

  private static final String PROPERTY = "text-align";

  private static final String CENTRE = "center";

  private Setting() {}

  /** Whether an element sets its text in the middle, or leaves it where it stood. */
  static boolean isCentred(ElementAttributes traits, String tag, boolean around) {
    if (tag.equals(CENTRE)) {
      return true;
    }
    int at = traits.style.indexOf(PROPERTY);
    String value = at < 0 ? traits.align : value(traits.style, at + PROPERTY.length());
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
