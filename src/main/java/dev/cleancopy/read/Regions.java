package dev.cleancopy.read;

import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Region;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns the elements that hold blocks into regions, once for each, the outer ones first. */
final class Regions {

  private final ClassWords classes;
  private final Region body;

  /** Frames that wait for their regions, the innermost first. */
  private final List<Frame> missing = new ArrayList<>();

  private int next = 1;

  Regions(@Nullable Element bodyElement, ClassWords classes) {
    this.classes = classes;
    List<String> names = bodyElement == null ? List.of() : names(bodyElement);
    body = new Region(0, null, "body", 1, names, null, false, 0);
  }

  Region of(Frame frame) {
    Frame known = frame;
    while (known.region == null && !isRoot(known)) {
      missing.add(known);
      known = known.parent == null ? known : known.parent;
    }
    Region region = known.region == null ? body : known.region;
    for (int i = missing.size() - 1; i >= 0; i--) {
      Frame inner = missing.get(i);
      region = inside(region, inner);
      inner.region = region;
    }
    missing.clear();
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
    List<String> words = classes.of(attributes.get("class")).names();
    String id = attributes.get("id");
    String role = attributes.get("role");
    String property = attributes.get("itemprop");
    String rel = attributes.get("rel");
    if (id.isEmpty() && role.isEmpty() && property.isEmpty() && rel.isEmpty()) {
      return words;
    }
    List<String> names = new ArrayList<>(words);
    addWords(names, "", id);
    addWords(names, "role:", role);
    addWords(names, "itemprop:", property);
    addWords(names, "rel:", rel);
    return names.size() == words.size() ? words : names;
  }

  private static void addWords(List<String> names, String prefix, String value) {
    for (String word : Tokens.of(value, ClassWords.MOST_NAMES - names.size())) {
      names.add(prefix.isEmpty() ? word : prefix + word);
    }
  }
}
