package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedDocument;
import dev.cleancopy.model.StageObserver;
import dev.cleancopy.text.Spaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every document, on random pages and on pages shaped like real ones. */
class LawsTest {

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();
  private static final int RANDOM_PAGES = 150;

  /**
   * A document and its name; of a random one the name is its seed.
   *
   * @param name printed when a law is broken
   */
  record Sample(String name, RawDocument document) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < RANDOM_PAGES; seed++) {
      samples.add(
          new Sample("html, seed " + seed, RawDocument.ofHtml(new RandomPage(seed).html())));
      samples.add(
          new Sample("text, seed " + seed, RawDocument.ofText(new RandomPage(seed).text())));
    }
    for (Path file : Resources.files("golden", "")) {
      if (Files.isRegularFile(file) && file.getFileName().toString().startsWith("input.")) {
        samples.add(new Sample(file.toString(), RawDocument.ofBytes(Files.readAllBytes(file))));
      }
    }
    for (Path file : Resources.files("fuzz", ".txt")) {
      samples.add(
          new Sample(file.getFileName().toString(), RawDocument.ofBytes(Files.readAllBytes(file))));
    }
    for (Path file : Resources.files("seeds", ".txt")) {
      samples.add(
          new Sample(file.getFileName().toString(), RawDocument.ofBytes(Files.readAllBytes(file))));
    }
    return samples.stream();
  }

  private static NormalizedArticle normalize(RawDocument document, RepairMode mode) {
    return NORMALIZER.normalize(
        document,
        new Options(Profile.BALANCED, mode, CommentsMode.SEPARATE),
        Budget.UNLIMITED,
        StageObserver.NONE);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_vanishes(Sample sample) {
    NormalizedArticle article = normalize(sample.document, RepairMode.STANDARD);
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
      if (block.block().kind() == Kind.IMAGE || removed.contains(id)) {
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
          .contains(squeeze(rest));
    }
  }

  /**
   * All that is left of a block once what metadata cites at its edges is cut; nothing if it is
   * metadata as a whole.
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

  @ParameterizedTest
  @MethodSource("samples")
  void every_decision_gives_a_reason(Sample sample) {
    for (JudgedBlock block : normalize(sample.document, RepairMode.STANDARD).blocks()) {
      assertThat(block.decision().reason()).as("%s: %s", sample, block).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_repair_can_be_undone(Sample sample) {
    List<JudgedBlock> read = normalize(sample.document, RepairMode.OFF).blocks();
    List<JudgedBlock> repaired = normalize(sample.document, RepairMode.STANDARD).blocks();
    assertThat(repaired).hasSameSizeAs(read);
    for (int i = 0; i < read.size(); i++) {
      assertThat(repaired.get(i).block().content().original())
          .as("%s, block %d", sample, i)
          .isEqualTo(read.get(i).text());
      assertSortedAndDisjoint(repaired.get(i).block().content().repairs());
    }
  }

  /** Of markup the repaired text is another document, with other evidence. */
  static Stream<Sample> texts() throws Exception {
    return samples().filter(sample -> !sample.name.contains("html"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void repairing_twice_changes_nothing(Sample sample) {
    String text = repaired(sample.document).content().text();
    assertThat(repaired(RawDocument.ofText(text)).content().text()).as(sample.name).isEqualTo(text);
  }

  private static RepairedDocument repaired(RawDocument document) {
    return NORMALIZER.repair(document, RepairMode.STANDARD, Budget.UNLIMITED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_same_bytes_give_the_same_article(Sample sample) {
    assertThat(normalize(sample.document, RepairMode.STANDARD))
        .as(sample.name)
        .isEqualTo(normalize(sample.document, RepairMode.STANDARD));
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
        .map(LawsTest::squeeze)
        .anyMatch(said -> !said.isEmpty() && (caption.contains(said) || said.contains(caption)));
  }

  private static void assertSortedAndDisjoint(List<Repair> repairs) {
    int reached = 0;
    for (Repair repair : repairs) {
      assertThat(repair.start()).isGreaterThanOrEqualTo(reached);
      reached = repair.end();
    }
  }
}
