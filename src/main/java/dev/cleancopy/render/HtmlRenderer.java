package dev.cleancopy.render;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RepairedText;
import java.net.URI;
import java.util.List;

/**
 * The blocks of the article as a fragment of HTML. It is written anew from text, element by
 * element, so that nothing of the page's own markup can come through: no script, no style, no
 * handler, and only http(s) addresses.
 */
public final class HtmlRenderer {

  /** The body of {@code article}, one element a line; empty without a body. */
  public String render(NormalizedArticle article) {
    StringBuilder html = new StringBuilder();
    for (Element element : article.body()) {
      append(html, element);
    }
    return html.toString();
  }

  private static void append(StringBuilder html, Element element) {
    if (element instanceof Element.Paragraph paragraph) {
      block(html, "p", paragraph.content());
    } else if (element instanceof Element.Heading heading) {
      block(html, "h" + heading.level(), heading.content());
    } else if (element instanceof Element.Quote quote) {
      block(html, "blockquote", quote.content());
    } else if (element instanceof Element.Footnote footnote) {
      block(html, "p", footnote.content());
    } else if (element instanceof Element.Code code) {
      html.append("<pre><code>");
      HtmlText.escape(code.content().text(), html);
      html.append("</code></pre>\n");
    } else if (element instanceof Element.Definition definition) {
      html.append("<dl><dt>").append(HtmlText.of(definition.term()));
      html.append("</dt><dd>").append(HtmlText.of(definition.content())).append("</dd></dl>\n");
    } else if (element instanceof Element.Listing list) {
      HtmlList.append(html, list);
    } else if (element instanceof Element.Table table) {
      append(html, table);
    } else if (element instanceof Element.Picture picture) {
      append(html, picture.image());
    }
  }

  private static void block(StringBuilder html, String tag, RepairedText content) {
    html.append('<').append(tag).append('>');
    html.append(HtmlText.of(content));
    html.append("</").append(tag).append(">\n");
  }

  private static void append(StringBuilder html, Element.Table table) {
    html.append("<table>\n");
    for (List<Element.Table.Cell> row : table.rows()) {
      html.append("<tr>");
      for (Element.Table.Cell cell : row) {
        String tag = cell.header() ? "th" : "td";
        html.append('<').append(tag);
        attribute(html, "colspan", cell.colspan());
        attribute(html, "rowspan", cell.rowspan());
        html.append('>').append(HtmlText.of(cell.content()));
        html.append("</").append(tag).append('>');
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private static void attribute(StringBuilder html, String name, int value) {
    if (value > 1) {
      html.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }

  private static void append(StringBuilder html, Image image) {
    html.append("<figure>");
    URI address = Addresses.web(image.url());
    if (address != null) {
      html.append("<img src=\"").append(HtmlText.attribute(address.toString()));
      html.append("\" alt=\"").append(HtmlText.attribute(image.alt() == null ? "" : image.alt()));
      html.append("\">");
    }
    RepairedText caption = image.caption();
    if (caption != null || image.credit() != null) {
      html.append("<figcaption>").append(caption == null ? "" : HtmlText.of(caption));
      if (image.credit() != null) {
        html.append(caption == null ? "" : " ").append("<small>");
        HtmlText.escape(image.credit(), html);
        html.append("</small>");
      }
      html.append("</figcaption>");
    }
    html.append("</figure>\n");
  }
}
