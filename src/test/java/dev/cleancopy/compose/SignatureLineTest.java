package dev.cleancopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

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
        "one | two; -; -"
      })
  void says_who_and_when(String line, String author, String date) {
    assertThat(SignatureLine.of(line)).isEqualTo(new SignatureLine(author, date));
  }
}
