package dev.cleancopy.render;

import dev.cleancopy.model.Element;

/** Lists in Markdown: an inner list is indented by the width of the marker around it. */
final class MarkdownList {

  /** Deeper lists are shown at this level: indentation grows with the square of a list's depth. */
  private static final int DEEPEST = 12;

  private MarkdownList() {}

  static String block(Element.Listing list) {
    StringBuilder block = new StringBuilder();
    int[] numbers = new int[DEEPEST + 1];
    int last = -1;
    for (Element.Listing.Item item : list.items()) {
      int level = Math.min(Math.min(item.level(), last + 1), DEEPEST);
      if (level > last) {
        numbers[level] = 0;
      }
      numbers[level]++;
      String marker = list.ordered() && level == 0 ? numbers[0] + ". " : "- ";
      String indent = indent(list, numbers[0], level);
      if (!block.isEmpty()) {
        block.append('\n');
      }
      String inner = indent + " ".repeat(marker.length());
      block.append(indent).append(marker).append(MarkdownText.lines(item.content(), inner));
      last = level;
    }
    return block.toString();
  }

  private static String indent(Element.Listing list, int number, int level) {
    if (level == 0) {
      return "";
    }
    int outermost = list.ordered() ? String.valueOf(number).length() + 2 : 2;
    return " ".repeat(outermost + 2 * (level - 1));
  }
}
