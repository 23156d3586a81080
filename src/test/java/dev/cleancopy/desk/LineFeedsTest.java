package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFeedsTest {

  /** Bytes beside a line feed in value, and those whose high bit might be taken for a find. */
  private static final byte[] ALPHABET = {'\n', 9, 11, 0, 'a', (byte) 0x8A, (byte) 0x80, -1};

  @Test
  void finds_what_a_search_byte_by_byte_finds() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      int kinds = 2 + random.nextInt(ALPHABET.length - 1);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = ALPHABET[(random.nextInt(4) == 0 ? 0 : 1) + random.nextInt(kinds - 1)];
      }
      int from = random.nextInt(bytes.length + 1);
      int end = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < end && bytes[expected] != '\n') {
        expected++;
      }
      assertThat(LineFeeds.next(bytes, from, end))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(expected);
    }
  }
}
