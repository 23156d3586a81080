package dev.cleancopy.contract;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found out about an article, each piece by its path below {@code article}. */
final class Facts {

  private Facts() {}

  /** All that was found, in the article's order. */
  static Map<String, Found<?>> of(Metadata about) {
    Map<String, Found<?>> facts = new LinkedHashMap<>();
    put(facts, "canonicalUrl", about.canonicalUrl());
    put(facts, "headline", about.headline());
    put(facts, "alternativeHeadline", about.alternativeHeadline());
    put(facts, "description", about.description());
    putEach(facts, "authors", about.authors());
    put(facts, "publisher", about.publisher());
    put(facts, "datePublished", about.datePublished());
    put(facts, "dateModified", about.dateModified());
    put(facts, "dateline", about.dateline());
    put(facts, "articleSection", about.articleSection());
    putEach(facts, "keywords", about.keywords());
    putEach(facts, "breadcrumbs", about.breadcrumbs());
    put(facts, "isAccessibleForFree", about.isAccessibleForFree());
    put(facts, "copyrightNotice", about.copyrightNotice());
    put(facts, "mainImage", about.mainImage());
    put(facts, "pagination.next", about.nextPage());
    put(facts, "pagination.previous", about.previousPage());
    return facts;
  }

  private static <T> void putEach(Map<String, Found<?>> facts, String name, List<Found<T>> values) {
    for (int i = 0; i < values.size(); i++) {
      put(facts, name + "[" + i + "]", values.get(i));
    }
  }

  private static void put(Map<String, Found<?>> facts, String name, @Nullable Found<?> found) {
    if (found != null) {
      facts.put(name, found);
    }
  }
}
