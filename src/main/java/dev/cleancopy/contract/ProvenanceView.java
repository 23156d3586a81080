package dev.cleancopy.contract;

import dev.cleancopy.model.NormalizedArticle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a piece of metadata comes from, or the body if no reader sees it, and what was seen there.
 */
public record ProvenanceView(String source, String evidence) {

  /** Of a body that stands in the page's data for its scripts. */
  private static final String DATA = "data";

  /** Provenance by path below {@code article}, in the article's order; only of what was found. */
  static Map<String, ProvenanceView> of(NormalizedArticle article) {
    Map<String, ProvenanceView> provenance = new LinkedHashMap<>();
    Facts.of(article.metadata())
        .forEach(
            (field, found) ->
                provenance.put(
                    field, new ProvenanceView(Names.of(found.source()), found.evidence())));
    String data = article.composition().data();
    if (data != null) {
      provenance.put("articleBody", new ProvenanceView(DATA, data));
    }
    return provenance;
  }
}
