package dev.cleancopy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashesTest {

  private static final int NEAR = 4;

  private static int distance(String one, String other) {
    return Long.bitCount(
        Long.parseUnsignedLong(SimHash.of(one), 16)
            ^ Long.parseUnsignedLong(SimHash.of(other), 16));
  }

  private static String article(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 400; word++) {
      for (int letter = 2 + random.nextInt(7); letter > 0; letter--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(' ');
    }
    return text.toString();
  }

  @Test
  void the_content_hash_sees_no_white_space_and_no_composition() {
    assertThat(ContentHash.of("a\n\nb\u00e9 c")).isEqualTo(ContentHash.of(" a be\u0301\tc "));
    assertThat(ContentHash.of("a b")).isNotEqualTo(ContentHash.of("ab")).hasSize(64);
  }

  @Test
  void bodies_that_differ_in_a_few_words_are_near() {
    String body = article(1);
    assertThat(distance(body, body.replaceFirst(" \\w+ \\w+ ", " other words ")))
        .isLessThanOrEqualTo(NEAR);
    assertThat(distance(body, body.toUpperCase(java.util.Locale.ROOT).replace(" ", "\n"))).isZero();
  }

  @Test
  void unrelated_bodies_are_far() {
    for (long seed = 2; seed < 40; seed++) {
      assertThat(distance(article(1), article(seed))).as("seed %d", seed).isGreaterThan(12);
    }
  }

  @Test
  void the_shortest_body_has_a_hash() {
    assertThat(SimHash.of("a")).hasSize(16);
    assertThat(SimHash.of("!")).hasSize(16);
  }
}
