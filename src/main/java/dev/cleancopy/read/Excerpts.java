package dev.cleancopy.read;

import dev.cleancopy.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words with which an element begins. */
final class Excerpts {

  /** Elements with more nodes before their first words hold no name or date. */
  private static final int MOST_NODES = 200;

  private Excerpts() {}

  /** The first {@code length} characters of the text in {@code element}. */
  static String of(Element element, int length) {
    StringBuilder words = new StringBuilder();
    Node node = element;
    for (int seen = 0; node != null && seen < MOST_NODES && words.length() < length; seen++) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        words.append(whole, 0, Math.min(whole.length(), length));
      } else if (node instanceof Element inner && inner.isBlock()) {
        words.append(' ');
      }
      node = TreeOrder.next(node, element);
    }
    String collapsed = Spaces.collapse(words.toString());
    return collapsed.length() <= length
        ? collapsed
        : collapsed.substring(0, end(collapsed, length));
  }

  /** A character outside the basic plane is not cut in two. */
  private static int end(String text, int length) {
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
