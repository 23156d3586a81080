package dev.cleancopy.contract;

import dev.cleancopy.model.Comment;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the repairs of an article, each with the path of its field. */
final class Repairs {

  private final List<RepairView> found = new ArrayList<>();

  private Repairs() {}

  /** The repairs in everything that a response returns as text of the article. */
  static List<RepairView> of(NormalizedArticle article) {
    Repairs repairs = new Repairs();
    repairs.addMetadata(article.metadata());
    repairs.addBody(article.composition());
    return repairs.found;
  }

  /** The repairs in {@code text}, which is returned as {@code field}. */
  static List<RepairView> of(RepairedText text, String field) {
    Repairs repairs = new Repairs();
    repairs.add(field, text.repairs());
    return repairs.found;
  }

  private void addMetadata(Metadata about) {
    add("headline", about.headline());
    add("alternativeHeadline", about.alternativeHeadline());
    add("description", about.description());
    addEach("authors", ".name", about.authors());
    add("publisher.name", about.publisher());
    add("dateline", about.dateline());
    add("articleSection", about.articleSection());
    addEach("keywords", "", about.keywords());
    addEach("breadcrumbs", "", about.breadcrumbs());
    add("copyrightNotice", about.copyrightNotice());
    add("mainImage.caption", about.mainImage());
  }

  private void addBody(Composition composition) {
    int images = 0;
    for (int i = 0; i < composition.body().size(); i++) {
      Element element = composition.body().get(i);
      if (element instanceof Element.Picture picture) {
        add("images[" + images + "].caption", picture.image());
        images++;
      } else {
        String block = "blocks[" + i + "].";
        Texts.byPath(element).forEach((path, text) -> add(block + path, text.repairs()));
      }
    }
    int comments = 0;
    for (Comment comment : composition.comments()) {
      add("comments[" + comments + "].text", comment.content().repairs());
      comments++;
    }
  }

  private void add(String field, Image image) {
    RepairedText caption = image.caption();
    if (caption != null) {
      add(field, caption.repairs());
    }
  }

  private <T> void addEach(String field, String member, List<Found<T>> values) {
    for (int i = 0; i < values.size(); i++) {
      add(field + "[" + i + "]" + member, values.get(i));
    }
  }

  private void add(String field, @Nullable Found<?> value) {
    if (value != null) {
      add(field, value.repairs());
    }
  }

  private void add(String field, List<Repair> repairs) {
    for (Repair repair : repairs) {
      found.add(RepairView.of(repair, field));
    }
  }
}
