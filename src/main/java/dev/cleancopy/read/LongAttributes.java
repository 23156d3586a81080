package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes away attributes whose values are too long to be read. */
final class LongAttributes {

  /** The budget is asked once in so many nodes. */
  private static final int ASK_EVERY = 1024;

  private LongAttributes() {}

  /** Only a document that is longer itself can have one. */
  static void drop(Document document, int length, Budget budget) {
    if (length <= budget.attribute()) {
      return;
    }
    int seen = 0;
    for (Node node = document; node != null; node = TreeOrder.next(node, document)) {
      if (++seen % ASK_EVERY == 0) {
        budget.check();
      }
      if (node instanceof Element element && element.attributesSize() > 0) {
        drop(element, budget.attribute());
      }
    }
  }

  private static void drop(Element element, int longest) {
    List<String> names = new ArrayList<>(0);
    for (Attribute attribute : element.attributes()) {
      if (attribute.getValue().length() > longest) {
        names.add(attribute.getKey());
      }
    }
    names.forEach(element::removeAttr);
  }
}
