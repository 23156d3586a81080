package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedDocument;
import dev.cleancopy.model.StageObserver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        new Options(Profile.BALANCED, mode, CommentsMode.SEPARATE, EmailsMode.KEEP),
        Budget.UNLIMITED,
        StageObserver.NONE);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_vanishes(Sample sample) {
    Laws.nothingVanishes(sample.name, normalize(sample.document, RepairMode.STANDARD));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_decision_gives_a_reason(Sample sample) {
    Laws.everyDecisionGivesAReason(sample.name, normalize(sample.document, RepairMode.STANDARD));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_repair_can_be_undone(Sample sample) {
    Laws.repairsCanBeUndone(
        sample.name,
        normalize(sample.document, RepairMode.OFF),
        normalize(sample.document, RepairMode.STANDARD));
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
}
