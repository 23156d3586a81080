package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Page;
import dev.cleancopy.text.Urls;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML in one walk over the tree. */
final class HtmlReader {

  private HtmlReader() {}

  static Page read(String html, @Nullable URI url, Budget budget) {
    Document document = parse(html, budget);
    TreeWalk walk = new TreeWalk(document, base(document, url), budget);
    walk.overAll();
    DataBody data = DataBody.of(document, walk, budget);
    if (data != null) {
      walk.over(data);
    }
    return new Page(Format.HTML, url, walk.blocks(), walk.hints(), null);
  }

  /** Elements that are too deep are closed where they open: their text is read all the same. */
  private static Document parse(String html, Budget budget) {
    Parser parser = Parser.htmlParser().setMaxDepth(budget.depth());
    Document document = parser.parseInput(new Markup(html, budget), "");
    LongAttributes.drop(document, html.length(), budget);
    return document;
  }

  private static @Nullable URI base(Document document, @Nullable URI url) {
    Element head = document.head();
    Node node = head;
    while (node != null && !(node instanceof Element element && isBase(element))) {
      node = TreeOrder.next(node, head);
    }
    URI declared = node == null ? null : Urls.resolve(url, node.attr("href"));
    return declared == null ? url : declared;
  }

  private static boolean isBase(Element element) {
    return element.normalName().equals("base") && element.hasAttr("href");
  }
}
