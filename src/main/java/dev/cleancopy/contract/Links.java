package dev.cleancopy.contract;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the links of a body: in order, each once. */
final class Links {

  private Links() {}

  static List<ArticleView.Link> in(List<Element> body) {
    Set<ArticleView.Link> links = new LinkedHashSet<>();
    for (Element element : body) {
      for (RepairedText text : Texts.of(element)) {
        for (Span span : text.content().spans()) {
          URI target = span.target();
          if (span.style() == Style.LINK && target != null) {
            String words = text.text().substring(span.start(), span.end());
            links.add(new ArticleView.Link(target, words));
          }
        }
      }
    }
    return new ArrayList<>(links);
  }
}
