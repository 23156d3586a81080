package dev.cleancopy.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          최윤호 기자 uknow@example.com          | 최윤호 기자
          By Jane Doe <jane.doe@example.com>     | By Jane Doe
          Jane Doe (jane+news@example.co.uk), London | Jane Doe, London
          Von Jörg Weiß | Von Jörg Weiß
          Text: Ana Ruiz, ana@ejemplo.es | Text: Ana Ruiz
          a@example.com and b@example.com | and
          ○○○ 기자 ＠handle | ○○○ 기자 ＠handle
          Follow @jane on the net | Follow @jane on the net
          田中太郎（tanaka＠example.jp） | 田中太郎
          Jane Doe <jane@example.com | Jane Doe
          mailto:jane@example.com | ''
          كتب أحمد علي ahmad@example.com | كتب أحمد علي
          """)
  void addresses_go_with_what_stands_around_them_alone(String raw, String kept) {
    assertThat(EmailAddresses.leaveOut(raw)).isEqualTo(kept);
  }

  @Test
  void many_signs_cost_no_more_than_their_number() {
    String signs = "@".repeat(100_000);
    assertThat(EmailAddresses.leaveOut(signs)).isEqualTo(signs);
    assertThat(EmailAddresses.leaveOut("a@b".repeat(50_000))).hasSizeLessThan(150_000);
  }
}
