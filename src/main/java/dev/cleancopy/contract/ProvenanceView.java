package dev.cleancopy.contract;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of metadata comes from, or the body if no reader sees it, and what was seen there.
 */
public record ProvenanceView(String source, String evidence) {

  /** Of a body that stands in the page's data for its scripts. */
  private static final String DATA = "data";

  /** Provenance by path below {@code article}, in the article's order; only of what was found. */
  static Map<String, ProvenanceView> of(NormalizedArticle article) {
    Metadata about = article.metadata();
    Map<String, ProvenanceView> provenance = new LinkedHashMap<>();
    put(provenance, "canonicalUrl", about.canonicalUrl());
    put(provenance, "headline", about.headline());
    put(provenance, "alternativeHeadline", about.alternativeHeadline());
    put(provenance, "description", about.description());
    putEach(provenance, "authors", about.authors());
    put(provenance, "publisher", about.publisher());
    put(provenance, "datePublished", about.datePublished());
    put(provenance, "dateModified", about.dateModified());
    put(provenance, "dateline", about.dateline());
    put(provenance, "articleSection", about.articleSection());
    putEach(provenance, "keywords", about.keywords());
    putEach(provenance, "breadcrumbs", about.breadcrumbs());
    put(provenance, "isAccessibleForFree", about.isAccessibleForFree());
    put(provenance, "copyrightNotice", about.copyrightNotice());
    put(provenance, "mainImage", about.mainImage());
    put(provenance, "pagination.next", about.nextPage());
    put(provenance, "pagination.previous", about.previousPage());
    String data = article.composition().data();
    if (data != null) {
      provenance.put("articleBody", new ProvenanceView(DATA, data));
    }
    return provenance;
  }

  private static <T> void putEach(
      Map<String, ProvenanceView> provenance, String name, List<Found<T>> values) {
    for (int i = 0; i < values.size(); i++) {
      put(provenance, name + "[" + i + "]", values.get(i));
    }
  }

  private static void put(
      Map<String, ProvenanceView> provenance, String name, @Nullable Found<?> found) {
    if (found != null) {
      provenance.put(name, new ProvenanceView(Names.of(found.source()), found.evidence()));
    }
  }
}
