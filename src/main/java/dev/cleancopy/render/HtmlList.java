package dev.cleancopy.render;

import dev.cleancopy.model.Element;

/** Lists in HTML: an inner list stands within the item before it. */
final class HtmlList {

  /** Deeper lists are shown at this level. */
  private static final int DEEPEST = 32;

  private HtmlList() {}

  static void append(StringBuilder html, Element.Listing list) {
    String tag = list.ordered() ? "ol" : "ul";
    int level = -1;
    for (Element.Listing.Item item : list.items()) {
      int wanted = Math.min(Math.min(item.level(), level + 1), DEEPEST);
      if (wanted <= level) {
        html.append("</li>");
        for (; level > wanted; level--) {
          html.append("</").append(level == 0 ? tag : "ul").append("></li>");
        }
        html.append('\n');
      } else {
        html.append('<').append(level < 0 ? tag : "ul").append(">\n");
        level = wanted;
      }
      html.append("<li>").append(HtmlText.of(item.content()));
    }
    for (; level > 0; level--) {
      html.append("</li></ul>");
    }
    html.append("</li></").append(tag).append(">\n");
  }
}
