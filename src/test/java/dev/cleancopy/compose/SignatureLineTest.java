package dev.cleancopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import dev.cleancopy.model.StyledText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Ann Lee; Ann Lee; -",
        "Ann Lee | 12 May 2025; Ann Lee; 12 May 2025",
        "2025.05.13 10:42 · 한서우; 한서우; 2025.05.13 10:42",
        "3 hours ago; -; 3 hours ago",
        "山田 — 2時間前; 山田; 2時間前",
        "marigold77; marigold77; -",
        "one | two; -; -"
      })
  void says_who_and_when(String line, String author, String date) {
    assertThat(SignatureLine.of(line)).isEqualTo(new SignatureLine(author, date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Ann Lee 12 May 2025; 0; 7; Ann Lee; 12 May 2025",
        "Rut Forsman den 12 maj 2025; 12; 27; Rut Forsman; den 12 maj 2025",
        "2025.05.13 한서우; 0; 10; 한서우; 2025.05.13"
      })
  void markup_parts_name_and_date(String line, int start, int end, String author, String date) {
    StyledText styled = new StyledText(line, List.of(new Span(start, end, Style.STRONG, null)));
    assertThat(SignatureLine.styled(styled)).isEqualTo(new SignatureLine(author, date));
  }

  @Test
  void markup_that_parts_no_date_says_nothing() {
    StyledText styled =
        new StyledText("Ann Lee of Oldhaven", List.of(new Span(0, 7, Style.STRONG, null)));
    assertThat(SignatureLine.styled(styled)).isNull();
  }
}
