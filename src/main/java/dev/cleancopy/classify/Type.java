package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;

/** What the page as a whole is: what it says it is, if its body agrees, else what its body is. */
final class Type implements Rule {

  /** A body with less prose than this is no article yet. */
  private static final double SHORTEST_ARTICLE = 300;

  /** An article is mostly prose; a listing has less of it than this. */
  private static final double MOSTLY_PROSE = .6;

  private static final double HARDLY_PROSE = .3;

  /** A page with so many blocks of code explains code. */
  private static final int MUCH_CODE = 4;

  @Override
  public void judge(Sheet sheet) {
    if (sheet.type() != PageType.UNKNOWN) {
      return;
    }
    double all = 0;
    double prose = 0;
    double posts = 0;
    int code = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY) {
        Shape shape = sheet.shape(i);
        all += shape.weight();
        prose += shape.isProse() ? shape.free() : 0;
        posts += sheet.tree().distance(sheet.tree().of(i), Trait.FORUM) < 5 ? shape.weight() : 0;
        code += sheet.block(i).kind() == Kind.CODE ? 1 : 0;
      }
    }
    sheet.type(
        all == 0 ? PageType.UNKNOWN : type(sheet.about(), all, prose / all, posts / all, code));
  }

  private static PageType type(About about, double all, double prose, double posts, int code) {
    if (about.has("liveblog")) {
      return PageType.LIVE_BLOG;
    }
    if (about.has("imagegallery")) {
      return PageType.GALLERY;
    }
    if (about.isForum() || posts > MOSTLY_PROSE) {
      return PageType.FORUM;
    }
    if (code >= MUCH_CODE || about.has("techarticle") || about.has("apireference")) {
      return PageType.DOCUMENTATION;
    }
    boolean isLongProse = prose * all >= SHORTEST_ARTICLE;
    if (about.isArticle() && isLongProse) {
      return PageType.ARTICLE;
    }
    if (about.has("product")) {
      return PageType.PRODUCT;
    }
    if (about.has("collectionpage") || about.has("itemlist") || prose < HARDLY_PROSE) {
      return PageType.LISTING;
    }
    return isLongProse && prose >= MOSTLY_PROSE ? PageType.ARTICLE : PageType.UNKNOWN;
  }
}
