package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every article. */
public final class Laws {

  private Laws() {}

  /** Body, comments, metadata and removed account for all visible text. */
  public static void nothingVanishes(String sample, NormalizedArticle article) {
    Set<Integer> removed = new HashSet<>();
    article
        .removed()
        .forEach(
            block ->
                assertThat(removed.add(block.block().id()))
                    .as("removed twice: %s", block)
                    .isTrue());
    Map<Integer, List<Citation>> cited = citations(article.metadata());
    String kept = kept(article);
    for (JudgedBlock block : article.blocks()) {
      int id = block.block().id();
      boolean says = !squeeze(block.text()).isEmpty(); // repair may leave nothing
      if (!says || block.block().kind() == Kind.IMAGE || removed.contains(id)) {
        continue;
      }
      if (block.label() == Label.CAPTION) {
        assertThat(hasPictureOf(article, squeeze(block.text())))
            .as("%s: a caption without a picture: %s", sample, block)
            .isTrue();
        continue;
      }
      String rest = uncited(block.text(), cited.getOrDefault(id, List.of()));
      assertThat(kept)
          .as("%s: neither kept nor removed nor metadata: %s", sample, block)
          .contains(squeeze(withoutPartings(rest, block.block().slot())));
    }
  }

  /** What parts the cells of a row of text is no text of them. */
  private static String withoutPartings(String text, Slot slot) {
    return slot instanceof Slot.Row row ? text.replace(String.valueOf(row.parting()), "") : text;
  }

  /** Marks that part what is cited from the text, and go with it. */
  private static final int MOST_MARKS = 4;

  /**
   * All that is left of a block once what metadata cites at its edges is cut, and the few marks
   * that part it from the rest; nothing if it is metadata as a whole.
   */
  private static String uncited(String text, List<Citation> citations) {
    int start = 0;
    int end = text.length();
    for (Citation citation : citations) {
      if (citation.start() == 0) {
        start = Math.max(start, citation.end());
      } else if (citation.end() == text.length()) {
        end = Math.min(end, citation.start());
      }
    }
    for (int marks = 0; start > 0 && start < end && marks <= MOST_MARKS; start++) {
      if (Character.isLetterOrDigit(text.charAt(start))
          || Character.isSurrogate(text.charAt(start))) {
        break;
      }
      marks += Spaces.isSpace(text.charAt(start)) ? 0 : 1;
    }
    return start >= end ? "" : text.substring(start, end);
  }

  private static Map<Integer, List<Citation>> citations(Metadata m) {
    List<Found<?>> all = new ArrayList<>(m.authors());
    all.addAll(m.keywords());
    all.addAll(m.breadcrumbs());
    Stream.of(
            m.canonicalUrl(),
            m.headline(),
            m.alternativeHeadline(),
            m.description(),
            m.publisher(),
            m.datePublished(),
            m.dateModified(),
            m.dateline(),
            m.articleSection(),
            m.isAccessibleForFree(),
            m.copyrightNotice(),
            m.mainImage(),
            m.nextPage(),
            m.previousPage())
        .filter(Objects::nonNull)
        .forEach(all::add);
    Map<Integer, List<Citation>> byBlock = new HashMap<>();
    for (Found<?> found : all) {
      for (Citation citation : found.citations()) {
        byBlock.computeIfAbsent(citation.block(), any -> new ArrayList<>()).add(citation);
      }
    }
    return byBlock;
  }

  private static String kept(NormalizedArticle article) {
    StringBuilder kept = new StringBuilder();
    for (Element element : article.body()) {
      kept.append(element.text()).append('\n');
      if (element instanceof Element.Picture picture) {
        kept.append(picture.image().alt()).append(' ');
        kept.append(picture.image().caption() == null ? "" : picture.image().caption().text())
            .append(' ');
        kept.append(picture.image().credit()).append('\n');
      }
    }
    article
        .composition()
        .comments()
        .forEach(
            comment ->
                kept.append(comment.author())
                    .append(' ')
                    .append(comment.date())
                    .append(' ')
                    .append(comment.content().text())
                    .append('\n'));
    return squeeze(kept.toString());
  }

  /** Without spaces. */
  private static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder();
    text.chars().filter(c -> !Spaces.isSpace(c)).forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }

  /** Each block is judged for a reason. */
  public static void everyDecisionGivesAReason(String sample, NormalizedArticle article) {
    for (JudgedBlock block : article.blocks()) {
      assertThat(block.decision().reason()).as("%s: %s", sample, block).isNotBlank();
    }
  }

  /**
   * Undoing all repairs gives what was read.
   *
   * @param read the article without repairs
   * @param repaired the same with them
   */
  public static void repairsCanBeUndone(
      String sample, NormalizedArticle read, NormalizedArticle repaired) {
    assertThat(repaired.blocks()).hasSameSizeAs(read.blocks());
    for (int i = 0; i < read.blocks().size(); i++) {
      assertThat(repaired.blocks().get(i).block().content().original())
          .as("%s, block %d", sample, i)
          .isEqualTo(read.blocks().get(i).text());
      sortedAndDisjoint(repaired.blocks().get(i).block().content().repairs());
    }
  }

  /**
   * Whether a picture says what a caption says; the words between caption and credit are its
   * dressing.
   */
  private static boolean hasPictureOf(NormalizedArticle article, String caption) {
    return article.body().stream()
        .filter(Element.Picture.class::isInstance)
        .map(element -> ((Element.Picture) element).image())
        .flatMap(
            image ->
                Stream.of(
                    image.caption() == null ? "" : image.caption().text(),
                    image.credit() == null ? "" : image.credit()))
        .map(Laws::squeeze)
        .anyMatch(said -> !said.isEmpty() && (caption.contains(said) || said.contains(caption)));
  }

  /** Repairs of a text stand in their order, and apart. */
  public static void sortedAndDisjoint(List<Repair> repairs) {
    int reached = 0;
    for (Repair repair : repairs) {
      assertThat(repair.start()).isGreaterThanOrEqualTo(reached);
      reached = repair.end();
    }
  }
}
