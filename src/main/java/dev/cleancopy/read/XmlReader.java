package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Page;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the text of feeds and other XML, CDATA included: enough to tell its language. */
final class XmlReader {

  private XmlReader() {}

  static Page read(String xml, @Nullable URI url, Budget budget) {
    budget.check();
    String text = Jsoup.parse(xml, "", Parser.xmlParser()).wholeText();
    return PlainTextReader.read(text, url, budget);
  }
}
