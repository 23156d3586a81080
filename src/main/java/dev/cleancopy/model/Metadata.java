package dev.cleancopy.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its text, each piece with its provenance. Unknown is {@code
 * null} or an empty list, never a guess.
 *
 * @param canonicalUrl the address that the page calls its own
 * @param headline the visible one
 * @param alternativeHeadline the line under the headline (dek)
 * @param description a summary that is not part of the visible text
 * @param authors one each, in the order of the byline
 * @param publisher who published it
 * @param datePublished when
 * @param dateModified when it was last changed
 * @param dateline the place alone, as written
 * @param articleSection the part of the paper in which it stands
 * @param keywords tags, in order
 * @param breadcrumbs from the front page down
 * @param isAccessibleForFree what the page says about a paywall
 * @param isTruncated whether the text breaks off
 * @param copyrightNotice as written
 * @param mainImage the picture that stands for the article
 * @param nextPage the next page of the same article
 * @param previousPage the one before
 */
public record Metadata(
    @Nullable Found<URI> canonicalUrl,
    @Nullable Found<String> headline,
    @Nullable Found<String> alternativeHeadline,
    @Nullable Found<String> description,
    List<Found<Author>> authors,
    @Nullable Found<Publisher> publisher,
    @Nullable Found<ArticleDate> datePublished,
    @Nullable Found<ArticleDate> dateModified,
    @Nullable Found<String> dateline,
    @Nullable Found<String> articleSection,
    List<Found<String>> keywords,
    List<Found<String>> breadcrumbs,
    @Nullable Found<Boolean> isAccessibleForFree,
    boolean isTruncated,
    @Nullable Found<String> copyrightNotice,
    @Nullable Found<Image> mainImage,
    @Nullable Found<URI> nextPage,
    @Nullable Found<URI> previousPage) {

  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    breadcrumbs = List.copyOf(breadcrumbs);
  }

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(
          null, null, null, null, List.of(), null, null, null, null, null, List.of(), List.of(),
          null, false, null, null, null, null);
}
