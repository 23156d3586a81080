package dev.cleancopy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainUtf8Test {

  private static final String[] PIECES = {
    "a",
    "plain ASCII, ".repeat(3),
    "plain ASCII that is longer than a run, ".repeat(5),
    "é",
    "ß§",
    "한국",
    "日本語",
    "😀",
    " ",
    "\n",
    "€"
  };

  @Test
  void what_is_well_formed_is_read_as_the_platform_reads_it() {
    Random random = new Random(20250513);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(PlainUtf8.read(bytes)).isEqualTo(text.toString());
    }
  }

  @Test
  void anything_else_is_left_to_others() {
    Random random = new Random(20250514);
    byte[] good = "Türkiye’de bir gün, 日本で一日。 A day.".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = good.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      String platform = new String(bytes, StandardCharsets.UTF_8);
      int escape = platform.indexOf(0x1B);
      boolean plain =
          platform.indexOf('\uFFFD') < 0
              && platform.indexOf(0) < 0
              && (escape < 0 || platform.substring(0, escape).chars().anyMatch(c -> c >= 0x80));
      assertThat(PlainUtf8.read(bytes)).isEqualTo(plain ? platform : null);
    }
  }
}
