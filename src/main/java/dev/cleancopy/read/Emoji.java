package dev.cleancopy.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Emoji that pages show as pictures, with the character as alternative text. */
final class Emoji {

  /** A family of four joined with skin tones takes fewer. */
  private static final int LONGEST = 40;

  private Emoji() {}

  /** Whether {@code text} is nothing but emoji. */
  static boolean isOnly(String text) {
    if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) < 0x80) {
      return false;
    }
    return text.codePoints().allMatch(Emoji::isPart);
  }

  private static boolean isPart(int c) {
    return c == 0x200D
        || c == 0xFE0F
        || (c > 0xFF
            && (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_COMPONENT)));
  }
}
