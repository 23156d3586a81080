package dev.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  @Test
  void every_character_folds_as_unicode_says() {
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      String text = "aB" + Character.toString(c) + "Z";
      assertThat(Scripts.fold(text)).as("U+%04X", c).isEqualTo(UCharacter.foldCase(text, true));
    }
  }

  @Test
  void folded_text_is_the_same_string() {
    String text = "이미 접힌 글, 折り畳まれた文 and this";

    assertThat(Scripts.fold(text)).isSameAs(text);
  }
}
