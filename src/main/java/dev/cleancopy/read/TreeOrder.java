package dev.cleancopy.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Document order below an element, without recursion. */
final class TreeOrder {

  private TreeOrder() {}

  /** The node after {@code node}, or {@code null} if that is no longer in {@code root}. */
  static @Nullable Node next(Node node, Element root) {
    Node child = node.firstChild();
    return child == null ? nextAfter(node, root) : child;
  }

  /** The node after all that is in {@code node}. */
  static @Nullable Node nextAfter(Node node, Element root) {
    Node at = node;
    while (at != null && !at.equals(root)) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parentNode();
    }
    return null;
  }
}
