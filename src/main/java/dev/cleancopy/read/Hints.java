package dev.cleancopy.read;

import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Collects what a page says about itself beside its text. Keys, by source:
 *
 * <ul>
 *   <li>{@code TITLE_ELEMENT}: {@code title}
 *   <li>{@code META}: the lower-case {@code name}, {@code property} or {@code http-equiv} of every
 *       {@code meta} with content: {@code description}, {@code twitter:title}, {@code dc.date},
 *       {@code content-language}…
 *   <li>{@code OPEN_GRAPH}: the same for {@code og:…}, {@code article:…}, {@code book:…}, {@code
 *       profile:…}
 *   <li>{@code LINK_ELEMENT}: {@code canonical}, {@code next}, {@code prev}, {@code amphtml},
 *       {@code author}, {@code alternate:<hreflang>}; values are absolute wherever they can be
 *   <li>{@code ATTRIBUTE}: {@code lang} and {@code dir} of {@code html}, {@code body}, {@code main}
 *       and {@code article}, the latter three with their first block
 *   <li>{@code TIME_ELEMENT}: {@code datetime}, or {@code pubdate} where that is set too; with its
 *       block
 *   <li>{@code MARKUP}, with its block: {@code author} (words of a {@code rel=author} link) and
 *       {@code author.url}, {@code tag}, {@code next}, {@code prev}; {@code class:<word>} for an
 *       inline element called so that is about authors, members or dates ({@code class:byline}),
 *       with its words
 *   <li>{@code MICRODATA}, with its block: the property after the properties and the type around
 *       it, {@code NewsArticle.author.name}, {@code NewsArticle.author.@type}, {@code
 *       datePublished}; of long text only the beginning; properties of RDFa that date an article or
 *       name who made it, by their last part alone
 *   <li>{@code JSON_LD}: the path from the type of the outermost thing: {@code
 *       NewsArticle.headline}, {@code NewsArticle.author[0].name}, {@code
 *       BreadcrumbList.itemListElement[0].name}; indices only where the script has a list;
 *       {@code @graph} and lists of things at the top leave no trace; things without a type are
 *       called {@code Thing}
 * </ul>
 */
final class Hints {

  /** Pages with more than this list wares, not facts about an article. */
  private static final int MOST = 4000;

  /** Longer than any article that is given as data. */
  private static final int LONGEST = 200_000;

  /** Words that name a thing are fewer. */
  private static final int LONGEST_WORDS = 300;

  private static final int MOST_WORDS = 8;

  /** Of what RDFa says about an article, all that is looked for; vocabularies are left out. */
  private static final Set<String> LINKED_PROPERTIES =
      Set.of("author", "creator", "datePublished", "dateModified", "date", "created", "issued");

  private static final int LONGEST_PATH = 400;

  private final List<Hint> hints = new ArrayList<>();
  private final Destinations destinations;

  Hints(Destinations destinations) {
    this.destinations = destinations;
  }

  /** All hints; those whose block never came stand in the head. */
  List<Hint> all(int blocks) {
    hints.replaceAll(
        hint ->
            hint.block() < blocks ? hint : new Hint(hint.source(), hint.key(), hint.value(), -1));
    return hints;
  }

  /**
   * Notes what {@code element} says.
   *
   * @param role of its tag
   * @param thing path of the microdata around it, empty if none
   * @param block id of the block that it begins with or stands in
   * @return path of the microdata in it
   */
  String see(
      Element element, ElementAttributes traits, String tag, Tags role, String thing, int block) {
    if (element.attributesSize() == 0 && !tag.equals("title")) {
      return thing;
    }
    switch (tag) {
      case "title" -> add(Source.TITLE_ELEMENT, "title", Spaces.collapse(words(element)), -1);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "time" -> time(element, block);
      case "html" -> attributes(element, -1);
      case "body", "main", "article" -> attributes(element, block);
      case "a" -> anchor(element, traits.rel, block);
      default -> {
        // says nothing by its tag
      }
    }
    if (role == Tags.INLINE) {
      name(element, traits.classes.telling(), tag, block);
    }
    return microdata(element, traits, tag, thing, block);
  }

  private void add(Source source, String key, String value, int block) {
    String text = Spaces.trim(value);
    if (!text.isEmpty() && text.length() <= LONGEST && hints.size() < MOST) {
      hints.add(new Hint(source, key, RepairedText.asRead(text), block));
    }
  }

  /** What is in {@code title}: mostly a single text. */
  private static String words(Element title) {
    return title.childNodeSize() == 1 && title.childNode(0) instanceof TextNode text
        ? text.getWholeText()
        : title.wholeText();
  }

  private void meta(Element meta) {
    String key = meta.attr("property");
    key = key.isEmpty() ? meta.attr("name") : key;
    key = key.isEmpty() && isLanguage(meta) ? meta.attr("http-equiv") : key;
    if (!key.isEmpty()) {
      String lower = Spaces.trim(key).toLowerCase(Locale.ROOT);
      add(isOpenGraph(lower) ? Source.OPEN_GRAPH : Source.META, lower, meta.attr("content"), -1);
    }
  }

  private static boolean isLanguage(Element meta) {
    return meta.attr("http-equiv").equalsIgnoreCase("content-language");
  }

  private static boolean isOpenGraph(String key) {
    return key.startsWith("og:")
        || key.startsWith("article:")
        || key.startsWith("book:")
        || key.startsWith("profile:");
  }

  private void link(Element link) {
    String href = link.attr("href");
    for (String rel : Tokens.of(link.attr("rel"), MOST_WORDS)) {
      switch (rel) {
        case "canonical", "next", "prev", "amphtml", "author" ->
            add(Source.LINK_ELEMENT, rel, absolute(href), -1);
        case "previous" -> add(Source.LINK_ELEMENT, "prev", absolute(href), -1);
        case "alternate" -> {
          String language = link.attr("hreflang").toLowerCase(Locale.ROOT);
          if (!language.isEmpty()) {
            add(Source.LINK_ELEMENT, "alternate:" + language, absolute(href), -1);
          }
        }
        default -> {
          // says nothing about the article
        }
      }
    }
  }

  private void script(Element script) {
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      Things.flatten(
          JsonLd.read(script.data()), (key, value) -> add(Source.JSON_LD, key, value, -1));
    }
  }

  private void time(Element time, int block) {
    String key = time.hasAttr("pubdate") ? "pubdate" : "datetime";
    add(Source.TIME_ELEMENT, key, time.attr("datetime"), block);
  }

  private void attributes(Element element, int block) {
    String language = element.attr("lang");
    add(Source.ATTRIBUTE, "lang", language.isEmpty() ? element.attr("xml:lang") : language, block);
    add(Source.ATTRIBUTE, "dir", element.attr("dir"), block);
  }

  private void anchor(Element anchor, String rels, int block) {
    if (rels.isEmpty()) {
      return;
    }
    for (String rel : Tokens.of(rels, MOST_WORDS)) {
      switch (rel) {
        case "author" -> {
          add(Source.MARKUP, "author", Excerpts.of(anchor, LONGEST_WORDS), block);
          add(Source.MARKUP, "author.url", absolute(anchor.attr("href")), block);
        }
        case "tag" -> add(Source.MARKUP, "tag", Excerpts.of(anchor, LONGEST_WORDS), block);
        case "next", "prev" -> add(Source.MARKUP, rel, absolute(anchor.attr("href")), block);
        default -> {
          // says nothing about the article
        }
      }
    }
  }

  private void name(Element element, String telling, String tag, int block) {
    if (!telling.isEmpty()) {
      String words = tag.equals("abbr") ? value(element, tag) : Excerpts.of(element, LONGEST_WORDS);
      add(Source.MARKUP, "class:" + telling, words, block);
    }
  }

  private String microdata(
      Element element, ElementAttributes traits, String tag, String thing, int block) {
    String property = traits.property;
    if (property.isEmpty() && !traits.isScope) {
      linkedProperty(element, traits.linkedProperty, tag, block);
      return thing;
    }
    String key = property.isEmpty() ? "" : join(thing, firstWord(property));
    if (!traits.isScope) {
      add(Source.MICRODATA, key, value(element, tag), block);
      return thing;
    }
    String type = JsonLd.shortName(firstWord(element.attr("itemtype")));
    String path = key.isEmpty() ? type : key;
    add(Source.MICRODATA, path + ".@type", type, block);
    return path;
  }

  /** RDFa: {@code property="schema:datePublished"}, {@code property="dc:date dc:created"}. */
  private void linkedProperty(Element element, String property, String tag, int block) {
    if (property.isEmpty() || tag.equals("meta")) {
      return;
    }
    String word = firstWord(property);
    String name = word.substring(word.indexOf(':') + 1);
    if (LINKED_PROPERTIES.contains(name)) {
      add(Source.MICRODATA, name, value(element, tag), block);
    }
  }

  /** Paths that are longer name nothing that anybody looks for. */
  private static String join(String thing, String property) {
    String path = thing.isEmpty() ? property : thing + "." + property;
    return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
  }

  private static String firstWord(String words) {
    String trimmed = Spaces.trim(words);
    int space = trimmed.indexOf(' ');
    return space < 0 ? trimmed : trimmed.substring(0, space);
  }

  private String value(Element element, String tag) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return switch (tag) {
      case "a", "link", "area" ->
          element.hasText() ? Excerpts.of(element, LONGEST_WORDS) : absolute(element.attr("href"));
      case "img", "source", "video", "audio", "iframe", "embed" -> absolute(element.attr("src"));
      case "time" ->
          element.hasAttr("datetime")
              ? element.attr("datetime")
              : Excerpts.of(element, LONGEST_WORDS);
      case "data", "meter" -> element.attr("value");
      case "abbr" ->
          element.hasAttr("title") ? element.attr("title") : Excerpts.of(element, LONGEST_WORDS);
      default -> Excerpts.of(element, LONGEST_WORDS);
    };
  }

  private String absolute(String reference) {
    URI resolved = destinations.of(reference);
    return resolved == null ? reference : resolved.toString();
  }
}
