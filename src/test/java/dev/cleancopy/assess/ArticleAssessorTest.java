package dev.cleancopy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.Warning;
import dev.cleancopy.model.Warning.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAssessorTest {

  private static final ArticleAssessor ASSESSOR = new ArticleAssessor();

  private static JudgedBlock block(Label label, String text) {
    return new JudgedBlock(
        new Block(
            0,
            Kind.PARAGRAPH,
            0,
            RepairedText.asRead(text),
            new Place.Line(1, 0, text.length()),
            Slot.NONE,
            false),
        new Decision(label, "test", 1, ""));
  }

  private static Assessment assess(String body, String removed, PageType type, Decoding decoding) {
    JudgedBlock kept = block(Label.BODY, body);
    JudgedBlock gone = block(Label.SUBSCRIBE, removed);
    List<Element> elements =
        body.isEmpty() ? List.of() : List.of(new Element.Paragraph(kept, kept.block().content()));
    return ASSESSOR.assess(
        new JudgedPage(List.of(kept, gone), type, 0.9),
        Metadata.NONE,
        new Composition(elements, List.of(), List.of(gone)),
        decoding);
  }

  private static List<Code> warnings(Assessment assessment) {
    return assessment.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void a_good_body_has_words_hashes_and_no_warnings() {
    Assessment good =
        assess("Five words make a body.", "Subscribe", PageType.ARTICLE, Decoding.GIVEN);
    assertThat(good.wordCount()).isEqualTo(5);
    assertThat(good.sha256()).hasSize(64);
    assertThat(good.warnings()).isEmpty();
  }

  @Test
  void nothing_kept_is_said() {
    Assessment empty = assess("", "Subscribe", PageType.NOT_AN_ARTICLE, Decoding.GIVEN);
    assertThat(warnings(empty)).containsExactly(Code.NOTHING_KEPT, Code.NOT_AN_ARTICLE);
    assertThat(empty.sha256()).isNull();
    assertThat(empty.wordCount()).isZero();
  }

  @Test
  void many_lost_characters_are_heavy_damage() {
    assertThat(
            warnings(
                assess(
                    "S\uFFFD gr\uFFFD\uFFFDe wie m\uFFFDglich \uFFFD",
                    "x",
                    PageType.ARTICLE,
                    Decoding.GIVEN)))
        .containsExactly(Code.HEAVILY_DAMAGED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UTF-8, VALID_UTF_8, euc-kr, true",
        "UTF-8, VALID_UTF_8, utf8, false",
        "UTF-8, VALID_UTF_8, -, false",
        "UTF-16LE, BYTE_ORDER_MARK, utf-16, false",
        "windows-949, DECLARED, euc-kr, false",
        "windows-1252, DETECTED, utf-8, true",
        "windows-1252, FORCED, utf-8, false"
      })
  void a_declaration_that_lies_is_a_conflict(
      String charset, Evidence evidence, String declared, boolean conflict) {
    Decoding decoding = new Decoding(charset, evidence, declared, 0);
    assertThat(warnings(assess("Größe", "x", PageType.ARTICLE, decoding)))
        .isEqualTo(conflict ? List.of(Code.CHARSET_CONFLICT) : List.of());
    assertThat(warnings(assess("Size", "x", PageType.ARTICLE, decoding))).isEmpty();
  }
}
