package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features that are addressed by steps stand in a row, in the order of what they speak of. */
class FeatureTest {

  @Test
  void there_is_one_for_each_named_trait_in_their_order() {
    assertThat(from(Feature.TO_NAMED_CONTENT, Trait.values().length))
        .isEqualTo(Arrays.stream(Trait.values()).map(t -> "TO_NAMED_" + t.name()).toList());
  }

  @Test
  void there_is_one_for_each_ancestor_in_their_order() {
    assertThat(from(Feature.TO_NAV, Ancestor.COUNT))
        .isEqualTo(Arrays.stream(Ancestor.values()).map(a -> "TO_" + a.name()).toList());
  }

  @Test
  void levels_follow_each_other() {
    List<String> levels = from(Feature.LEVEL_0_LENGTH, 48);
    assertThat(levels.get(47)).isEqualTo("LEVEL_5_ALIKE_LENGTH");
    assertThat(levels).allMatch(name -> name.startsWith("LEVEL_"));
  }

  @Test
  void windows_and_neighbours_follow_each_other() {
    assertThat(from(Feature.NEAR_4_LENGTH_BEFORE, 30).get(29)).isEqualTo("NEAR_25_STEP");
    assertThat(from(Feature.AMID_3_CAPITALS, 20).get(19)).isEqualTo("AMID_12_TOPICAL");
    assertThat(from(Feature.BEFORE_3_LENGTH, 30).get(29)).isEqualTo("AFTER_3_HEADING");
    assertThat(from(Feature.BEFORE_3_NEARNESS, 12).get(11)).isEqualTo("AFTER_3_ELEMENT");
    assertThat(from(Feature.WIDE_STRETCH_IN, 12).get(11)).isEqualTo("DENSE_STRETCH_SHARE");
    assertThat(from(Feature.WHOLE_IN, 10).get(9)).isEqualTo("PARAGRAPHS_INTO");
  }

  @Test
  void text_knows_no_tree() {
    assertThat(Feature.TITLE_WORDS.isOfText()).isTrue();
    assertThat(Feature.DEPTH.isOfText()).isFalse();
    assertThat(Feature.PAGE_SAYS_LIST.isOfText()).isFalse();
  }

  private static List<String> from(Feature first, int count) {
    return IntStream.range(first.column(), first.column() + count)
        .mapToObj(column -> Feature.of(column).name())
        .toList();
  }
}
