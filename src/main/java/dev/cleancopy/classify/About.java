package dev.cleancopy.classify;

import dev.cleancopy.model.Hint;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What kinds of things a page says that it is about: the types of JSON-LD and microdata, and {@code
 * og:type}.
 *
 * @param types lower-case, as {@code newsarticle}
 */
record About(Set<String> types) {

  static About of(List<Hint> hints) {
    Set<String> types = new TreeSet<>();
    for (Hint hint : hints) {
      switch (hint.source()) {
        case JSON_LD, MICRODATA -> {
          int dot = hint.key().indexOf('.');
          if (dot > 0) {
            types.add(hint.key().substring(0, dot).toLowerCase(Locale.ROOT));
          }
        }
        case OPEN_GRAPH, META -> {
          if (hint.key().equals("og:type")) {
            types.add("og:" + hint.text().toLowerCase(Locale.ROOT));
          }
        }
        default -> {
          // says nothing about the kind of page
        }
      }
    }
    return new About(types);
  }

  boolean isForum() {
    return has("discussionforum") || has("qapage");
  }

  boolean isArticle() {
    return has("og:article") || has("article") || has("blogposting") || has("report");
  }

  /** Whether a type holds {@code word}: {@code article} is in {@code newsarticle}. */
  boolean has(String word) {
    for (String type : types) {
      if (type.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
