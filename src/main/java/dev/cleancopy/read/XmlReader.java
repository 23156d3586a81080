package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Page;
import java.net.URI;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the text of feeds and other XML, CDATA included: enough to tell its language. */
final class XmlReader {

  private XmlReader() {}

  static Page read(String xml, @Nullable URI url, Budget budget) {
    String text = Parser.xmlParser().parseInput(new Markup(xml, budget), "").wholeText();
    return PlainTextReader.read(text, url, budget);
  }
}
