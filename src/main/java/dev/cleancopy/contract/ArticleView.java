package dev.cleancopy.contract;

import com.fasterxml.jackson.annotation.JsonFilter;
import dev.cleancopy.model.ArticleDate;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.RepairedText;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The member {@code article} of a response, in the contract's order. */
@JsonFilter(ArticleView.FIELDS)
public record ArticleView(
    @Nullable URI url,
    @Nullable URI canonicalUrl,
    @Nullable String headline,
    @Nullable String alternativeHeadline,
    @Nullable String description,
    List<Author> authors,
    @Nullable Publisher publisher,
    @Nullable String datePublished,
    @Nullable String datePublishedRaw,
    @Nullable String datePrecision,
    @Nullable String dateModified,
    @Nullable String dateModifiedRaw,
    @Nullable String dateModifiedPrecision,
    @Nullable String dateline,
    @Nullable String articleSection,
    List<String> keywords,
    List<String> breadcrumbs,
    String inLanguage,
    String direction,
    @Nullable Boolean isAccessibleForFree,
    boolean isTruncated,
    @Nullable String copyrightNotice,
    @Nullable Image mainImage,
    List<Image> images,
    List<Link> links,
    Pagination pagination,
    @Nullable String articleBody,
    List<BlockView> blocks,
    List<Comment> comments) {

  /** Name of the filter that leaves out what a caller does not want. */
  static final String FIELDS = "fields";

  /** The names of all members. */
  static final Set<String> MEMBERS = NormalizeRequest.members(ArticleView.class);

  /** Who wrote it. */
  public record Author(
      String type,
      String name,
      String nameRaw,
      @Nullable String jobTitle,
      @Nullable String email,
      @Nullable URI url) {

    static Author of(dev.cleancopy.model.Author author) {
      String type =
          switch (author.type()) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
          };
      return new Author(
          type, author.name(), author.nameRaw(), author.jobTitle(), author.email(), author.url());
    }
  }

  /** Who published it. */
  public record Publisher(String name, @Nullable URI url) {

    static Publisher of(dev.cleancopy.model.Publisher publisher) {
      return new Publisher(publisher.name(), publisher.url());
    }
  }

  /** A picture. */
  public record Image(
      @Nullable URI url, @Nullable String alt, @Nullable String caption, @Nullable String credit) {

    static Image of(dev.cleancopy.model.Image image) {
      RepairedText caption = image.caption();
      return new Image(
          image.url(), image.alt(), caption == null ? null : caption.text(), image.credit());
    }
  }

  /** A link in the body. */
  public record Link(URI url, String text) {}

  /** The other pages of the same article. */
  public record Pagination(@Nullable URI next, @Nullable URI previous) {}

  /** What a reader wrote. */
  public record Comment(@Nullable String author, @Nullable String date, String text) {

    static Comment of(dev.cleancopy.model.Comment comment) {
      return new Comment(comment.author(), comment.date(), comment.content().text());
    }
  }

  static ArticleView of(NormalizedArticle article, boolean explain) {
    Metadata about = article.metadata();
    ArticleDate published = value(about.datePublished());
    ArticleDate modified = value(about.dateModified());
    dev.cleancopy.model.Publisher publisher = value(about.publisher());
    dev.cleancopy.model.Image mainImage = value(about.mainImage());
    String body = article.composition().text();
    return new ArticleView(
        article.url(),
        value(about.canonicalUrl()),
        value(about.headline()),
        value(about.alternativeHeadline()),
        value(about.description()),
        values(about.authors()).stream().map(Author::of).toList(),
        publisher == null ? null : Publisher.of(publisher),
        published == null ? null : published.value(),
        published == null ? null : published.raw(),
        published == null ? null : Names.of(published.precision()),
        modified == null ? null : modified.value(),
        modified == null ? null : modified.raw(),
        modified == null ? null : Names.of(modified.precision()),
        value(about.dateline()),
        value(about.articleSection()),
        values(about.keywords()),
        values(about.breadcrumbs()),
        article.language().tag(),
        direction(article.language().direction()),
        value(about.isAccessibleForFree()),
        about.isTruncated(),
        value(about.copyrightNotice()),
        mainImage == null ? null : Image.of(mainImage),
        images(article.body()),
        Links.in(article.body()),
        new Pagination(value(about.nextPage()), value(about.previousPage())),
        body.isEmpty() ? null : body,
        article.body().stream()
            .map(element -> BlockView.of(element, article.otherLanguage(element), explain))
            .toList(),
        article.composition().comments().stream().map(Comment::of).toList());
  }

  static String direction(Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> "ltr";
      case RIGHT_TO_LEFT -> "rtl";
    };
  }

  private static List<Image> images(List<Element> body) {
    return body.stream()
        .filter(Element.Picture.class::isInstance)
        .map(element -> Image.of(((Element.Picture) element).image()))
        .toList();
  }

  private static <T> @Nullable T value(@Nullable Found<T> found) {
    return found == null ? null : found.value();
  }

  private static <T> List<T> values(List<Found<T>> found) {
    return found.stream().map(Found::value).toList();
  }
}
