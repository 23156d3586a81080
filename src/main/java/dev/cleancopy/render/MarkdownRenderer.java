package dev.cleancopy.render;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RepairedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The article as Markdown (CommonMark, with the tables of GitHub): its headline, then its blocks.
 * Text never becomes markup.
 */
public final class MarkdownRenderer {

  /** {@code article} with its headline as {@code # …}; ends with a line break unless empty. */
  public String render(NormalizedArticle article) {
    List<String> blocks = new ArrayList<>();
    Found<String> headline = article.metadata().headline();
    if (headline != null) {
      blocks.add("# " + MarkdownText.line(headline.value()));
    }
    for (Element element : article.body()) {
      String block = block(element);
      if (!block.isEmpty()) {
        blocks.add(block);
      }
    }
    return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
  }

  private static String block(Element element) {
    if (element instanceof Element.Paragraph paragraph) {
      return MarkdownText.lines(paragraph.content(), "");
    }
    if (element instanceof Element.Heading heading) {
      return "#".repeat(heading.level()) + " " + MarkdownText.line(heading.content());
    }
    if (element instanceof Element.Quote quote) {
      return "> " + MarkdownText.lines(quote.content(), "> ");
    }
    if (element instanceof Element.Code code) {
      return MarkdownCode.block(code.content().text(), code.language());
    }
    if (element instanceof Element.Footnote footnote) {
      return MarkdownText.lines(footnote.content(), "");
    }
    if (element instanceof Element.Definition definition) {
      return "**"
          + MarkdownText.line(definition.term().text())
          + "**: "
          + MarkdownText.lines(definition.content(), "");
    }
    if (element instanceof Element.Listing list) {
      return MarkdownList.block(list);
    }
    if (element instanceof Element.Table table) {
      return MarkdownTable.block(table);
    }
    return picture(((Element.Picture) element).image());
  }

  private static String picture(Image image) {
    StringBuilder block = new StringBuilder();
    URI address = Addresses.web(image.url());
    if (address != null) {
      String alt = image.alt() == null ? "" : MarkdownText.line(image.alt());
      block.append("![").append(alt).append("](").append(MarkdownText.url(address)).append(')');
    }
    RepairedText caption = image.caption();
    String words = caption == null ? "" : MarkdownText.line(caption);
    String credit = image.credit() == null ? "" : "(" + MarkdownText.line(image.credit()) + ")";
    String below = words.isEmpty() || credit.isEmpty() ? words + credit : words + " " + credit;
    if (!block.isEmpty() && !below.isEmpty()) {
      block.append("\n\n");
    }
    return block.append(below).toString();
  }
}
