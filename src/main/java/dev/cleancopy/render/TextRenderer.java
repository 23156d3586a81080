package dev.cleancopy.render;

import dev.cleancopy.model.NormalizedArticle;

/** The article as plain text: its body and nothing else. */
public final class TextRenderer {

  /** What the contract calls {@code articleBody}; empty without a body. */
  public String render(NormalizedArticle article) {
    return article.composition().text();
  }
}
