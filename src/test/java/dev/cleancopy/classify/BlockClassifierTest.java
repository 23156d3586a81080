package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockClassifierTest {

  private static final String PARAGRAPH =
      "The council of the old harbour town voted on Tuesday to rebuild the long bridge over the"
          + " river, which had been closed since the floods of the spring, and to pay for it from"
          + " the reserves. ";

  private final BlockClassifier classifier = new BlockClassifier(Lexicon.load());

  @Test
  void every_block_of_an_article_finds_its_place() {
    JudgedPage page =
        judge(
            "Skip to content",
            "POLITICS",
            "Harbour town votes to rebuild the long bridge",
            PARAGRAPH + PARAGRAPH,
            "The mayor called the vote of the council a day of joy for the harbour. " + PARAGRAPH,
            PARAGRAPH,
            "See also: Ferry to stop in autumn",
            "The bridge is to open in two years, the council said. " + PARAGRAPH,
            "© Example Media. All rights reserved.",
            "Share this article");
    assertThat(labels(page))
        .containsExactly(
            Label.NAVIGATION,
            Label.SECTION_LABEL,
            Label.HEADLINE,
            Label.BODY,
            Label.BODY,
            Label.BODY,
            Label.RELATED,
            Label.BODY,
            Label.COPYRIGHT,
            Label.SHARE);
  }

  @Test
  void a_page_without_blocks_is_judged_too() {
    JudgedPage page = judge();
    assertThat(page.blocks()).isEmpty();
    assertThat(page.confidence()).isZero();
  }

  @Test
  void a_long_first_paragraph_is_no_headline() {
    assertThat(labels(judge(PARAGRAPH + PARAGRAPH, PARAGRAPH, PARAGRAPH)))
        .doesNotContain(Label.HEADLINE);
  }

  @Test
  void a_profile_moves_the_threshold_alone() {
    String[] lines = {
      "Menu",
      PARAGRAPH,
      "A short line without much in it",
      PARAGRAPH,
      "One more thing",
      "Contact us"
    };
    long precise =
        bodies(
            classifier.classify(
                page(lines), Language.UNKNOWN, Profile.PRECISION, Budget.UNLIMITED));
    long balanced = bodies(judge(lines));
    long generous =
        bodies(
            classifier.classify(page(lines), Language.UNKNOWN, Profile.RECALL, Budget.UNLIMITED));
    assertThat(precise).isLessThanOrEqualTo(balanced);
    assertThat(balanced).isLessThanOrEqualTo(generous);
  }

  private static long bodies(JudgedPage page) {
    return labels(page).stream().filter(label -> label == Label.BODY).count();
  }

  private JudgedPage judge(String... lines) {
    return classifier.classify(page(lines), Language.UNKNOWN, Profile.BALANCED, Budget.UNLIMITED);
  }

  static Page page(String... lines) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      blocks.add(
          new Block(
              blocks.size(),
              Kind.PARAGRAPH,
              0,
              RepairedText.asRead(line),
              new Place.Line(blocks.size() + 1, at, at + line.length()),
              Slot.NONE,
              false));
      at += line.length() + 1;
    }
    return new Page(Format.PLAIN_TEXT, null, blocks, List.of(), null);
  }

  private static List<Label> labels(JudgedPage page) {
    return page.blocks().stream().map(block -> block.label()).toList();
  }
}
