package dev.cleancopy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
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
  void bits_of_many_numbers_are_counted_as_one_by_one() {
    for (int count : new int[] {1, 2, 7, 8, 9, 100, 1000}) {
      Random random = new Random(count);
      BitVotes votes = new BitVotes();
      int[] counts = new int[Long.SIZE];
      for (int eights = 0; eights < count; eights++) {
        long[] n = random.longs(9).map(number -> number & random.nextLong()).toArray();
        votes.add(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
        votes.add(n[8]);
        for (int bit = 0; bit < Long.SIZE; bit++) {
          int place = bit;
          counts[bit] += (int) LongStream.of(n).filter(one -> (one >>> place & 1) == 1).count();
        }
      }
      long majority = 0;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        majority |= counts[bit] * 2 > count * 9 ? 1L << bit : 0;
      }
      assertThat(votes.majority()).as("seed and count %d", count).isEqualTo(majority);
    }
  }

  @Test
  void hashes_stay_what_they_were() {
    assertThat(SimHash.of(article(1))).isEqualTo("283556fac833a325");
    assertThat(SimHash.of("Été, 漢字 😀 2025")).isEqualTo("4109288211715358");
    assertThat(ContentHash.of("Été,\n\n漢字 😀\t2025 "))
        .isEqualTo("c6a5bef9dea129b570d5e8a0ba98840311213f9a67aaf7c74ac40ab8ae131091");
  }

  @Test
  void the_shortest_body_has_a_hash() {
    assertThat(SimHash.of("a")).hasSize(16);
    assertThat(SimHash.of("!")).hasSize(16);
  }
}
