package dev.cleancopy.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clean article that can explain itself.
 *
 * @param url where it was found; {@code null} if unknown
 * @param metadata who, when, where, what
 * @param blocks every block of the page, in order, with its repairs and its decision
 * @param composition the same blocks as body, comments and removals
 * @param language of the body
 * @param otherLanguages languages of the elements of the body that are in another, by the id of the
 *     block with which they begin
 * @param decoding how bytes became characters
 * @param lossyCharset the charset in which letters were lost; {@code null} if none were, or it
 *     could not be told
 * @param assessment how good the result is
 */
public record NormalizedArticle(
    @Nullable URI url,
    Metadata metadata,
    List<JudgedBlock> blocks,
    Composition composition,
    Language language,
    Map<Integer, String> otherLanguages,
    Decoding decoding,
    @Nullable String lossyCharset,
    Assessment assessment) {

  public NormalizedArticle {
    blocks = List.copyOf(blocks);
    otherLanguages = Map.copyOf(otherLanguages);
  }

  /** What the article says. */
  public List<Element> body() {
    return composition.body();
  }

  /** The language of {@code element}, BCP 47, where it is not the article's. */
  public @Nullable String otherLanguage(Element element) {
    return otherLanguages.get(element.origin().block().id());
  }

  /** What is neither body nor comment nor metadata. */
  public List<JudgedBlock> removed() {
    return composition.removed();
  }
}
