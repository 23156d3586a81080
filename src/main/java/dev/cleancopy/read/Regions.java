package dev.cleancopy.read;

import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Region;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Turns the elements that hold blocks into regions, once for each, the outer ones first. */
final class Regions {

  private final Region body;

  /** Frames that wait for their regions, the innermost first. */
  private final List<Frame> missing = new ArrayList<>();

  private int next = 1;

  Regions(ElementAttributes traits) {
    body = new Region(0, null, "body", 1, names(traits), null, false, 0);
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
  Region data(DataBody data, ElementAttributes traits) {
    String tag = data.holder().normalName();
    List<String> names = new ArrayList<>(names(traits));
    names.add(Region.DATA + data.path());
    return new Region(
        next++, body, tag, data.ordinal(), names, Landmark.ARTICLE, false, body.depth() + 1);
  }

  private Region inside(Region parent, Frame frame) {
    String tag = frame.element.normalName();
    return new Region(
        next++,
        parent,
        tag,
        frame.ordinal,
        names(frame.traits),
        Landmarks.of(tag, frame.traits.role),
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

  private static List<String> names(ElementAttributes traits) {
    List<String> words = traits.classes.names();
    if (traits.id.isEmpty()
        && traits.role.isEmpty()
        && traits.property.isEmpty()
        && traits.rel.isEmpty()) {
      return words;
    }
    List<String> names = new ArrayList<>(words);
    addWords(names, "", traits.id);
    addWords(names, "role:", traits.role);
    addWords(names, "itemprop:", traits.property);
    addWords(names, "rel:", traits.rel);
    return names.size() == words.size() ? words : names;
  }

  private static void addWords(List<String> names, String prefix, String value) {
    for (String word : Tokens.of(value, ClassWords.MOST_NAMES - names.size())) {
      names.add(prefix.isEmpty() ? word : prefix + word);
    }
  }
}
