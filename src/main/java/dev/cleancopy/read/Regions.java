package dev.cleancopy.read;

import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns the elements that hold blocks into regions, once for each, the outer ones first. */
final class Regions {

  /** Names beyond these are utility classes. */
  private static final int MOST_NAMES = 64;

  private final Region body;

  /** Pages say the same of many elements; what they say is then one list. */
  private final Map<String, List<String>> byClass = new HashMap<>();

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

  /** Where {@code data} stands; the keys that lead to the text are a name of the region. */
  Region data(DataBody data) {
    String tag = data.holder().normalName();
    List<String> names = new ArrayList<>(names(data.holder()));
    names.add(Region.DATA + data.path());
    return new Region(
        next++, body, tag, data.ordinal(), names, Landmark.ARTICLE, false, body.depth() + 1);
  }

  private Region inside(Region parent, Frame frame) {
    Element element = frame.element;
    String tag = element.normalName();
    return new Region(
        next++,
        parent,
        tag,
        frame.ordinal,
        names(element),
        Landmarks.of(tag, element.attributes().get("role")),
        frame.hidden,
        parent.depth() + 1);
  }

  private static boolean isRoot(Frame frame) {
    Element element = frame.element;
    return switch (element.normalName()) {
      case "html", "head", "body", "#root" -> true;
      default -> false;
    };
  }

  /** Whether {@code element} is called something. */
  static boolean isNamed(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("class")
        || attributes.hasKey("id")
        || attributes.hasKey("itemprop")
        || attributes.hasKey("rel")
        || attributes.hasKey("role");
  }

  private List<String> names(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    Attributes attributes = element.attributes();
    String classes = attributes.get("class");
    List<String> words = byClass.get(classes);
    if (words == null) {
      words = List.copyOf(Tokens.of(classes, MOST_NAMES));
      byClass.put(classes, words);
    }
    List<String> names = new ArrayList<>(words);
    addWords(names, "", attributes.get("id"));
    addWords(names, "role:", attributes.get("role"));
    addWords(names, "itemprop:", attributes.get("itemprop"));
    addWords(names, "rel:", attributes.get("rel"));
    return names.size() == words.size() ? words : names;
  }

  private static void addWords(List<String> names, String prefix, String value) {
    for (String word : Tokens.of(value, MOST_NAMES - names.size())) {
      names.add(prefix.isEmpty() ? word : prefix + word);
    }
  }
}
