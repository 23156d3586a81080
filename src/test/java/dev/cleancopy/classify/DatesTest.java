package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Istanbul, TurkeyTue May 13 2025 | DAY",
        "2025년 5월 13일 | DAY",
        "13 de setembro de 2025 | DAY",
        "입력 2025.05.13 | DAY",
        "13/5/25 | DAY",
        "٢٠٢٥-٠٥-١٣ | DAY",
        "Updated 7:02 pm | DAY",
        "13 พฤษภาคม 2568 | DAY",
        "Top 10 health and nutrition trends for 2025 | YEAR",
        "Academic Year 2024-25 | YEAR",
        "September 2025 | YEAR",
        "What is CVE-2024-49113? | NONE",
        "11.2.1. B-Tree | NONE",
        "version 4.12.0 | NONE",
        "12 of 45 | NONE"
      })
  void day_is_told_from_year_and_from_other_numbers(String text, Dates.Found found) {
    assertThat(Dates.of(text)).as(text).isEqualTo(found);
  }
}
