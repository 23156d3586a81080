package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.text.Spaces;
import dev.cleancopy.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article that its page holds only as data for its scripts. Looked for only where
 * the page shows little running text.
 *
 * @param holder the element that holds the data
 * @param ordinal number of the holder among the elements of its tag in the page, from 1
 * @param path the keys in the data that lead to the text
 * @param content the text as elements
 */
record DataBody(Element holder, int ordinal, String path, Element content) {

  /** A page that shows so much running text shows its article. */
  private static final int LITTLE = 900;

  /** Shorter lines are no running text. */
  private static final int SHORTEST_LINE = 60;

  /** What one character may count in {@link Words#weight}. */
  private static final int MOST_PER_CHARACTER = 3;

  /** Data must hold so many times the running text that is shown. */
  private static final int TIMES = 2;

  /** Scripts that are shorter hold no article. */
  private static final int SHORTEST_DATA = 300;

  /** Characters of data that are looked through. */
  private static final int MOST_DATA = 8_000_000;

  /** Values of data that are looked at. */
  private static final int MOST_VALUES = 200_000;

  /** The text is looked for in what is shown in so many places. */
  private static final int PROBES = 8;

  private static final int PROBE = 24;

  /** Data and where it stands. */
  private record Source(Element holder, String data) {}

  /** The text in the data of {@code document}; {@code null} if it is shown, or there is none. */
  static @Nullable DataBody of(Document document, TreeWalk walk, Budget budget) {
    List<Block> shown = walk.shown();
    int running = running(shown);
    if (running >= LITTLE) {
      return null;
    }
    PageTitles titles = PageTitles.of(shown, walk.hints());
    DataBody best = null;
    int most = running * TIMES;
    for (Source source : sources(document, budget)) {
      List<Object> roots = Literals.read(source.data, MOST_VALUES);
      DataSearch search = new DataSearch(titles, MOST_VALUES, budget);
      DataSearch.Node found = search.find(roots, source.data);
      if (found != null && found.weight() > most && !isShown(found, shown)) {
        most = found.weight();
        Element content = Jsoup.parseBodyFragment(DataMarkup.of(found.value())).body();
        int ordinal = ordinal(source.holder, document);
        best = new DataBody(source.holder, ordinal, found.path(), content);
      }
    }
    return best;
  }

  private static int running(List<Block> shown) {
    int running = 0;
    for (int i = 0; i < shown.size() && running < LITTLE; i++) {
      String text = shown.get(i).text();
      boolean isShort = text.length() * MOST_PER_CHARACTER < SHORTEST_LINE;
      int weight = isShort ? 0 : Words.weight(text);
      running += weight >= SHORTEST_LINE && RunningWords.of(text).sentences() > 0 ? weight : 0;
    }
    return running;
  }

  private static boolean isShown(DataSearch.Node found, List<Block> shown) {
    String text =
        found.value() instanceof String one
            ? one
            : Jsoup.parse(DataMarkup.of(found.value())).text();
    StringBuilder page = new StringBuilder();
    for (Block block : shown) {
      page.append(block.text()).append('\n');
    }
    int seen = 0;
    int step = Math.max(PROBE, text.length() / PROBES);
    for (int at = step / 2; at + PROBE < text.length(); at += step) {
      seen += page.indexOf(text.substring(at, at + PROBE)) >= 0 ? 1 : 0;
    }
    return seen * 2 > PROBES;
  }

  private static List<Source> sources(Document document, Budget budget) {
    List<Source> sources = new ArrayList<>();
    int left = MOST_DATA;
    int seen = 0;
    for (Node node = document; node != null; node = TreeOrder.next(node, document)) {
      if ((++seen & 0xFFF) == 0) {
        budget.check();
      }
      if (node instanceof Element element) {
        String data = data(element);
        if (data.length() >= SHORTEST_DATA && data.length() <= left) {
          left -= data.length();
          sources.add(new Source(element, data));
        }
      }
    }
    return sources;
  }

  private static int ordinal(Element holder, Document document) {
    int ordinal = 0;
    for (Node node = document; node != null; node = TreeOrder.next(node, document)) {
      if (node instanceof Element element && element.normalName().equals(holder.normalName())) {
        ordinal++;
      }
      if (node.equals(holder)) {
        break; // nodes are equal only to themselves
      }
    }
    return ordinal;
  }

  private static String data(Element element) {
    if (element.normalName().equals("script")) {
      return element.data();
    }
    String longest = "";
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (value.length() > Math.max(SHORTEST_DATA, longest.length()) && isData(value)) {
          longest = value;
        }
      }
    }
    return longest;
  }

  /** {@code data-page="{…}"} */
  private static boolean isData(String value) {
    int at = Spaces.skip(value, 0, value.length());
    return at < value.length() && (value.charAt(at) == '{' || value.charAt(at) == '[');
  }
}
