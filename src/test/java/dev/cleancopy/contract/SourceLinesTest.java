package dev.cleancopy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.contract.ArticleResponse.Removed;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.StageObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of the lines of a text that was cut to fit a width: each belongs to one block, and
 * is removed by itself if the block is.
 */
class SourceLinesTest {

  private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.create();
  private static final EngineView ENGINE = new EngineView("test", "0", "", "");
  private static final int PAGES = 60;

  /**
   * A line that is not blank.
   *
   * @param number from 1
   */
  private record Line(int number, int start, int end) {}

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000, 3_000})
  void every_line_has_one_place(long from) {
    for (long seed = from; seed < from + PAGES; seed++) {
      String text = new WrappedText(seed).page();
      check("seed " + seed, text, answer(text));
    }
  }

  /** Else the law above would say nothing. */
  @Test
  void paragraphs_of_several_lines_are_removed() {
    int several = 0;
    for (long seed = 0; seed < PAGES; seed++) {
      ArticleResponse answer = answer(new WrappedText(seed).page());
      for (OriginalView block : answer.original()) {
        several += isRemoved(block) && linesOf(block, answer.removed()).size() > 1 ? 1 : 0;
      }
    }
    assertThat(several).isGreaterThan(PAGES / 2);
  }

  @Test
  void a_removed_paragraph_is_told_line_by_line() {
    String text =
        """
        The long bridge opens again

        The council of the harbour town voted on Tuesday to rebuild the long
        bridge over the river, which had been closed since the floods of the
        spring, and to pay for it from the reserves of the town.

        Engineers had warned for years that the pillars of the bridge were weak,
        but the town had no money for new ones.

        The council of the harbour town voted on Tuesday to rebuild the long
        bridge over the river, which had been closed since the floods of the
        spring, and to pay for it from the reserves of the town.
        """;
    assertThat(answer(text).removed())
        .extracting(removed -> removed.source().line() + " " + removed.text())
        .containsExactly(
            "10 The council of the harbour town voted on Tuesday to rebuild the long",
            "11 bridge over the river, which had been closed since the floods of the",
            "12 spring, and to pay for it from the reserves of the town.");
  }

  private static ArticleResponse answer(String text) {
    return ArticleResponse.of(
        NORMALIZER.normalize(
            RawDocument.ofText(text), Options.DEFAULT, Budget.UNLIMITED, StageObserver.NONE),
        null,
        true,
        ENGINE);
  }

  private static void check(String sample, String text, ArticleResponse answer) {
    for (Line line : lines(text)) {
      String at = sample + ", line " + line.number;
      String words = text.substring(line.start, line.end);
      List<OriginalView> blocks = new ArrayList<>();
      for (OriginalView block : answer.original()) {
        boolean holds = block.source().start() <= line.start && line.end <= block.source().end();
        if (holds) {
          blocks.add(block);
        }
      }
      assertThat(blocks).as(at).hasSize(1);
      List<Removed> removed = new ArrayList<>();
      for (Removed entry : answer.removed()) {
        if (entry.source().line() == line.number) {
          removed.add(entry);
        }
      }
      OriginalView block = blocks.get(0);
      assertThat(removed).as(at).hasSize(isRemoved(block) ? 1 : 0);
      for (Removed entry : removed) {
        assertThat(entry.text()).as(at).isEqualTo(words);
        assertThat(entry.source().start()).as(at).isEqualTo(line.start);
        assertThat(entry.source().end()).as(at).isEqualTo(line.end);
      }
      if (block.outcome().equals("body") && !block.label().equals("caption") && isWhole(block)) {
        assertThat(letters(answer.article().articleBody())).as(at).contains(letters(words));
      }
    }
    assertThat(answer.removed()).as(sample).isSortedAccordingTo(SourceLinesTest::inOrder);
  }

  private static int inOrder(Removed one, Removed other) {
    return Integer.compare(one.source().start(), other.source().start());
  }

  private static boolean isRemoved(OriginalView block) {
    return block.outcome().equals("removed");
  }

  /** Whether nothing of it became metadata. */
  private static boolean isWhole(OriginalView block) {
    return block.fields().stream().allMatch(field -> field.startsWith("blocks["));
  }

  private static List<Removed> linesOf(OriginalView block, List<Removed> removed) {
    return removed.stream()
        .filter(
            line ->
                block.source().start() <= line.source().start()
                    && line.source().end() <= block.source().end())
        .toList();
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        String line = text.substring(start, i);
        if (!line.isBlank()) {
          int from = start + line.length() - line.stripLeading().length();
          lines.add(new Line(number, from, from + line.strip().length()));
        }
        start = i + 1;
        number++;
      }
    }
    return lines;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
