package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberingTest {

  @Test
  void keys_are_numbered_as_they_come() {
    Random random = new Random(7);
    Map<Long, Integer> expected = new HashMap<>();
    Numbering numbering = new Numbering(1000);
    for (int i = 0; i < 3000; i++) {
      long key = random.nextInt(1000) * 977L;
      expected.putIfAbsent(key, expected.size());
      assertThat(numbering.of(key)).isEqualTo(expected.get(key));
    }
  }
}
