package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What marks an item of a list, in many scripts. */
class MarkerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "12. Rast/12",
        "3) Rast/3",
        "(4) Rast/4",
        "٣. حجر/3",
        "۴. سنگ/4",
        "२. पत्थर/2",
        "๒. หิน/2",
        "二、石头/2",
        "十二、石头/12",
        "（二十）石頭/20",
        "③石/3",
        "2.石头/2",
        "나. 돌/2",
        "ב. אבן/2",
        "б) камень/2",
        "β) πέτρα/2",
        "b) stone/2",
        "iv. stone/4",
        "XII. stone/12"
      })
  void numbers_are_read(String line, int number) {
    assertThat(Marker.at(line, 0, line.length()).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "• b", "► c", "✓ d", "・石", "* e"})
  void signs_mark_items(String line) {
    Marker marker = Marker.at(line, 0, line.length());
    assertThat(marker.isFirst()).isTrue();
    assertThat(marker.isNumber()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025. A year",
        "1.5 percent",
        "-5 degrees",
        "A. Smith said",
        "b. stone",
        "一个石头",
        "가 나",
        "— speech",
        "– speech",
        "12",
        "(",
        "(b",
        "(12 stones)",
        "II stone",
        "3.",
        "①"
      })
  void others_do_not(String line) {
    assertThat(Marker.at(line, 0, line.length())).isEqualTo(Marker.NONE);
  }
}
