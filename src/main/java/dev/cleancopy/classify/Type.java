package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.PageType;

/** What the page as a whole is: what it says it is, if its body agrees, else what its body is. */
final class Type implements Rule {

  /** A body with less prose than this is no article yet. */
  private static final double SHORTEST_ARTICLE = 300;

  /** The same where the page says that it is one. */
  private static final double SHORTEST_CLAIMED = 100;

  /** The same in a part of the page that is called one. */
  private static final double SHORTEST_IN_ARTICLE = 120;

  private static final int NEAR = 3;

  /** So many headings that lead elsewhere are a list of pages. */
  private static final int FEWEST_ENTRIES = 4;

  /** What is said below a heading of such a list, and the heading. */
  private static final double HEAVIEST_ENTRY = 450;

  /** An article is mostly prose; a listing has less of it than this. */
  private static final double MOSTLY_PROSE = .6;

  private static final double HARDLY_PROSE = .3;

  /** A page with so many blocks of code explains code. */
  private static final int MUCH_CODE = 4;

  /** The same where the page does not say that it is an article. */
  private static final int SOME_CODE = 2;

  @Override
  public void judge(Sheet sheet) {
    if (sheet.type() != PageType.UNKNOWN) {
      return;
    }
    double all = 0;
    double prose = 0;
    double said = 0;
    double posts = 0;
    int code = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY) {
        Shape shape = sheet.shape(i);
        all += shape.weight();
        prose += shape.isProse() ? shape.free() : 0;
        said += shape.isProse() ? shape.said() : 0;
        posts += sheet.tree().distance(sheet.tree().of(i), Trait.FORUM) < 5 ? shape.weight() : 0;
        code += sheet.block(i).kind() == Kind.CODE ? 1 : 0;
      }
    }
    if (all > 0) {
      boolean isList = isList(sheet, all);
      boolean isSigned =
          !isList
              && !sheet.about().isArticle()
              && new Posts(sheet, i -> sheet.label(i) == Label.BODY).share() > MOSTLY_PROSE;
      double inPosts = isSigned ? 1 : posts / all;
      PageType type = type(sheet.about(), said, prose / all, inPosts, code, isList);
      boolean isShort = said >= SHORTEST_IN_ARTICLE && prose >= MOSTLY_PROSE * all;
      boolean isUnknown = type == PageType.UNKNOWN;
      sheet.type(isUnknown && isShort && isInArticle(sheet, all) ? PageType.ARTICLE : type);
    }
  }

  /** Whether the body stands in a part of the page that is called an article. */
  private static boolean isInArticle(Sheet sheet, double all) {
    Tree tree = sheet.tree();
    double inside = 0;
    for (int i = 0; i < sheet.size(); i++) {
      int region = tree.of(i);
      boolean isInside =
          tree.landmark(region, Landmark.ARTICLE) >= 0
              || tree.distance(region, Trait.ARTICLE) <= NEAR
              || tree.distance(region, Trait.ARTICLE_BODY) <= NEAR;
      inside += isInside && sheet.label(i) == Label.BODY ? sheet.shape(i).weight() : 0;
    }
    return sheet.headline() >= 0 && inside >= MOSTLY_PROSE * all;
  }

  /** Whether the body is headings that lead elsewhere, with little said below each. */
  private static boolean isList(Sheet sheet, double all) {
    int headings = Posts.linkedHeadings(sheet);
    return headings >= FEWEST_ENTRIES && all <= headings * HEAVIEST_ENTRY;
  }

  private static PageType type(
      About about, double said, double prose, double posts, int code, boolean isList) {
    if (about.has("liveblog")) {
      return PageType.LIVE_BLOG;
    }
    if (about.has("imagegallery")) {
      return PageType.GALLERY;
    }
    boolean isArticle = about.isArticle() && said >= SHORTEST_CLAIMED;
    if (about.isForum() || posts > MOSTLY_PROSE) {
      return PageType.FORUM;
    }
    if (code >= (about.isArticle() ? MUCH_CODE : SOME_CODE)
        || about.has("techarticle")
        || about.has("apireference")) {
      return PageType.DOCUMENTATION;
    }
    if (isArticle) {
      return PageType.ARTICLE;
    }
    if (about.has("product")) {
      return PageType.PRODUCT;
    }
    if (isList || about.has("collectionpage") || about.has("itemlist") || prose < HARDLY_PROSE) {
      return PageType.LISTING;
    }
    return said >= SHORTEST_ARTICLE && prose >= MOSTLY_PROSE ? PageType.ARTICLE : PageType.UNKNOWN;
  }
}
