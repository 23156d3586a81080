package dev.cleancopy.read;

import java.util.List;
import org.jsoup.nodes.Attribute;

/**
 * Those attributes of an element that tell what it is, read in one pass, since several rules ask
 * for them. Values are empty where there are none.
 */
final class ElementAttributes {

  /** What its class attribute says. */
  final ClassWords.Said classes;

  final String id;
  final String role;
  final String style;
  final String align;

  /** What it is in microdata; {@code itemprop}. */
  final String property;

  /** What it is in RDFa; {@code property}. */
  final String linkedProperty;

  final String rel;
  final boolean isScope;
  final boolean isHidden;
  final boolean isHiddenFromReaders;
  final boolean hasClass;

  /** Whether it is called something. */
  final boolean isNamed;

  /** Of an element without attributes. */
  ElementAttributes(ClassWords known) {
    this(List.of(), known);
  }

  ElementAttributes(Iterable<Attribute> attributes, ClassWords known) {
    String classes = "";
    String id = "";
    String role = "";
    String style = "";
    String align = "";
    String property = "";
    String linkedProperty = "";
    String rel = "";
    boolean isScope = false;
    boolean isHidden = false;
    boolean isHiddenFromReaders = false;
    boolean hasClass = false;
    boolean isNamed = false;
    for (Attribute attribute : attributes) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "class" -> {
          classes = value;
          hasClass = true;
          isNamed = true;
        }
        case "id" -> {
          id = value;
          isNamed = true;
        }
        case "role" -> {
          role = value;
          isNamed = true;
        }
        case "itemprop" -> {
          property = value;
          isNamed = true;
        }
        case "rel" -> {
          rel = value;
          isNamed = true;
        }
        case "property" -> linkedProperty = value;
        case "itemscope" -> isScope = true;
        case "style" -> style = value;
        case "align" -> align = value;
        case "hidden" -> isHidden = !value.equals("until-found");
        case "aria-hidden" -> isHiddenFromReaders = value.equals("true");
        default -> {
          // says nothing that is asked of every element
        }
      }
    }
    this.classes = known.of(classes);
    this.id = id;
    this.role = role;
    this.style = style;
    this.align = align;
    this.property = property;
    this.linkedProperty = linkedProperty;
    this.rel = rel;
    this.isScope = isScope;
    this.isHidden = isHidden;
    this.isHiddenFromReaders = isHiddenFromReaders;
    this.hasClass = hasClass;
    this.isNamed = isNamed;
  }
}
