package dev.cleancopy.read;

import dev.cleancopy.model.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns the elements that hold blocks into regions, once for each, the outer ones first. */
final class Regions {

  /** Names beyond these are utility classes. */
  private static final int MOST_NAMES = 64;

  private final Region body;
  private int next = 1;

  Regions(@Nullable Element bodyElement) {
    List<String> names = bodyElement == null ? List.of() : names(bodyElement);
    body = new Region(0, null, "body", 1, names, null, false, 0);
  }

  Region of(Frame frame) {
    Deque<Frame> missing = new ArrayDeque<>();
    Frame known = frame;
    while (known.region == null && !isRoot(known)) {
      missing.push(known);
      known = known.parent == null ? known : known.parent;
    }
    Region region = known.region == null ? body : known.region;
    while (!missing.isEmpty()) {
      Frame inner = missing.pop();
      region = inside(region, inner);
      inner.region = region;
    }
    return region;
  }

  private Region inside(Region parent, Frame frame) {
    Element element = frame.element;
    if (element == null) {
      return parent;
    }
    String tag = element.normalName();
    return new Region(
        next++,
        parent,
        tag,
        frame.ordinal,
        names(element),
        Landmarks.of(tag, element.attr("role")),
        frame.hidden,
        parent.depth() + 1);
  }

  private static boolean isRoot(Frame frame) {
    Element element = frame.element;
    if (element == null || frame.parent == null) {
      return true;
    }
    return switch (element.normalName()) {
      case "html", "head", "body", "#root" -> true;
      default -> false;
    };
  }

  /** Whether {@code element} is called something. */
  static boolean isNamed(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("class")
            || element.hasAttr("id")
            || element.hasAttr("itemprop")
            || element.hasAttr("rel")
            || element.hasAttr("role"));
  }

  private static List<String> names(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    addWords(names, "", element.attr("class"));
    addWords(names, "", element.attr("id"));
    addWords(names, "role:", element.attr("role"));
    addWords(names, "itemprop:", element.attr("itemprop"));
    addWords(names, "rel:", element.attr("rel"));
    return names;
  }

  private static void addWords(List<String> names, String prefix, String value) {
    for (String word : Tokens.of(value, MOST_NAMES - names.size())) {
      names.add(prefix.isEmpty() ? word : prefix + word);
    }
  }
}
