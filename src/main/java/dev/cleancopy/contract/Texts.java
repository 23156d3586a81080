package dev.cleancopy.contract;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts in an element of the body, each with its path in the element's block. */
final class Texts {

  private Texts() {}

  static List<RepairedText> of(Element element) {
    return new ArrayList<>(byPath(element).values());
  }

  /** {@code text}, {@code items[0].text}, {@code rows[1][0].text}; of a picture none. */
  static Map<String, RepairedText> byPath(Element element) {
    if (element instanceof Element.Paragraph paragraph) {
      return Map.of("text", paragraph.content());
    }
    if (element instanceof Element.Heading heading) {
      return Map.of("text", heading.content());
    }
    if (element instanceof Element.Quote quote) {
      return Map.of("text", quote.content());
    }
    if (element instanceof Element.Code code) {
      return Map.of("text", code.content());
    }
    if (element instanceof Element.Footnote footnote) {
      return Map.of("text", footnote.content());
    }
    if (element instanceof Element.Definition definition) {
      Map<String, RepairedText> both = new LinkedHashMap<>();
      both.put("term", definition.term());
      both.put("text", definition.content());
      return both;
    }
    if (element instanceof Element.Listing list) {
      return items(list);
    }
    if (element instanceof Element.Table table) {
      return cells(table);
    }
    return Map.of();
  }

  private static Map<String, RepairedText> items(Element.Listing list) {
    Map<String, RepairedText> texts = new LinkedHashMap<>();
    for (Element.Listing.Item item : list.items()) {
      texts.put("items[" + texts.size() + "].text", item.content());
    }
    return texts;
  }

  private static Map<String, RepairedText> cells(Element.Table table) {
    Map<String, RepairedText> texts = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Element.Table.Cell> cells = table.rows().get(row);
      for (int cell = 0; cell < cells.size(); cell++) {
        texts.put("rows[" + row + "][" + cell + "].text", cells.get(cell).content());
      }
    }
    return texts;
  }
}
