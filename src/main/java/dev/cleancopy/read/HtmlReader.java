package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Page;
import dev.cleancopy.text.Urls;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML in one walk over the tree. */
final class HtmlReader {

  /** Deeper elements are closed where they open: their text is read all the same. */
  static final int DEEPEST = 512;

  private HtmlReader() {}

  static Page read(String html, @Nullable URI url, Budget budget) {
    Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    TreeWalk walk = new TreeWalk(document, base(document, url), budget);
    walk.overAll();
    DataBody data = DataBody.of(document, walk, budget);
    if (data != null) {
      walk.over(data);
    }
    return new Page(Format.HTML, url, walk.blocks(), walk.hints(), null);
  }

  private static @Nullable URI base(Document document, @Nullable URI url) {
    Element base = document.head().selectFirst("base[href]");
    URI declared = base == null ? null : Urls.resolve(url, base.attr("href"));
    return declared == null ? url : declared;
  }
}
