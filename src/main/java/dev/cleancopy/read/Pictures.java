package dev.cleancopy.read;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the file of a picture is, and whether it is a picture at all. */
final class Pictures {

  /** Attributes in which scripts keep the address until the picture comes into view. */
  private static final List<String> LAZY =
      List.of("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image");

  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

  /** A picture smaller than this counts views or fills space. */
  private static final int SMALLEST = 3;

  private Pictures() {}

  /** Whether nobody is meant to see {@code image}. */
  static boolean isInvisible(Element image) {
    Attributes attributes = image.attributes();
    return isTiny(attributes.get("width")) || isTiny(attributes.get("height"));
  }

  /** Whether {@code image}, or the set that it stands in, names a file. */
  static boolean hasFile(Element image) {
    Attributes attributes = image.attributes();
    Element around = image.parent();
    return (around != null && around.normalName().equals("picture"))
        || isFile(attributes.get("src"))
        || LAZY.stream().anyMatch(name -> isFile(attributes.get(name)))
        || SETS.stream().anyMatch(name -> isFile(attributes.get(name)));
  }

  private static boolean isFile(String reference) {
    return !reference.isEmpty() && !reference.startsWith("data:");
  }

  private static boolean isTiny(String size) {
    if (size.isEmpty() || size.endsWith("%")) {
      return false;
    }
    int value = 0;
    int digits = 0;
    while (digits < size.length() && digits < 5 && Character.isDigit(size.charAt(digits))) {
      value = value * 10 + Character.digit(size.charAt(digits), 10);
      digits++;
    }
    return digits > 0 && value < SMALLEST;
  }

  /** The address of {@code image}, best first: lazy ones, its own, the largest of its sets. */
  static @Nullable URI address(Element image, Destinations destinations) {
    Attributes attributes = image.attributes();
    for (String name : LAZY) {
      URI lazy = resolve(destinations, attributes.get(name));
      if (lazy != null) {
        return lazy;
      }
    }
    URI own = resolve(destinations, attributes.get("src"));
    if (own != null) {
      return own;
    }
    URI listed = largest(image, destinations);
    return listed == null ? ofSources(image, destinations) : listed;
  }

  private static @Nullable URI ofSources(Element image, Destinations destinations) {
    Element around = image.parent();
    if (around == null || !around.normalName().equals("picture")) {
      return null;
    }
    Element child = around.firstElementChild();
    while (child != null) {
      URI listed = child.normalName().equals("source") ? largest(child, destinations) : null;
      if (listed != null) {
        return listed;
      }
      child = child.nextElementSibling();
    }
    return null;
  }

  private static @Nullable URI largest(Element element, Destinations destinations) {
    Attributes attributes = element.attributes();
    for (String name : SETS) {
      URI best = largest(attributes.get(name), destinations);
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** {@code small.jpg 320w, large.jpg 1280w}: parts are parted by a comma and a space. */
  private static @Nullable URI largest(String set, Destinations destinations) {
    String best = "";
    double most = -1;
    int at = 0;
    while (at < set.length()) {
      int start = skip(set, at);
      int end = endOfWord(set, start);
      String address = set.substring(start, end);
      int comma = set.indexOf(',', end);
      at = address.endsWith(",") ? end : comma < 0 ? set.length() : comma + 1;
      double size = address.endsWith(",") ? 0 : size(set.substring(end, at));
      if (size > most && !address.isEmpty()) {
        most = size;
        best = address.endsWith(",") ? address.substring(0, address.length() - 1) : address;
      }
    }
    return resolve(destinations, best);
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  /** {@code 640} of {@code 640w}, {@code 1.5} of {@code 1.5x}. */
  private static double size(String descriptor) {
    double value = 0;
    double scale = 0;
    for (int i = 0; i < Math.min(descriptor.length(), 12); i++) {
      char c = descriptor.charAt(i);
      if (c >= '0' && c <= '9') {
        value = scale > 0 ? value + (c - '0') * scale : value * 10 + (c - '0');
        scale /= 10;
      } else if (c == '.') {
        scale = 0.1;
      } else if (c > ' ') {
        break;
      }
    }
    return value;
  }

  private static @Nullable URI resolve(Destinations destinations, String reference) {
    return reference.isEmpty() || reference.startsWith("data:") ? null : destinations.of(reference);
  }
}
