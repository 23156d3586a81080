package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogsTest {

  @Test
  void agrees_with_the_logarithm() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double value = Math.exp(random.nextDouble() * 16) - 1;
      assertThat(Logs.of(value))
          .as("of " + value)
          .isCloseTo((float) Math.log1p(value), within(.063f));
      assertThat(Logs.of(-value)).isEqualTo(-Logs.of(value));
    }
  }

  @Test
  void never_falls_as_numbers_rise() {
    float before = 0;
    for (double value = 0; value < 1e7; value = value * 1.01 + .01) {
      assertThat(Logs.of(value)).as("of " + value).isGreaterThanOrEqualTo(before);
      before = Logs.of(value);
    }
  }

  @Test
  void bears_any_number() {
    assertThat(Logs.of(0)).isEqualTo(0f);
    assertThat(Logs.of(Double.MAX_VALUE)).isBetween(20f, 21f);
  }
}
