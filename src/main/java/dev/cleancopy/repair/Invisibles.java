package dev.cleancopy.repair;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.text.Scripts;
import java.util.List;

/**
 * Characters that nobody sees and that part words for those who search: soft hyphens, zero-width
 * spaces, direction marks. They stay where a script needs them: joiners in Arabic, Indic scripts
 * and emoji, zero-width spaces between words that are written without spaces, direction marks in
 * text that runs from right to left.
 */
final class Invisibles implements Step {

  private static final double SURE = 0.995;

  @Override
  public Method method() {
    return Method.INVISIBLE;
  }

  @Override
  public String reason() {
    return "invisible characters";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    boolean rightToLeft = false;
    boolean looked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xAD || !isInvisible(c)) {
        continue;
      }
      if (isDirection(c) && !looked) {
        rightToLeft = text.codePoints().anyMatch(Scripts::isRightToLeft);
        looked = true;
      }
      boolean needed = isDirection(c) ? rightToLeft : isNeeded(text, i);
      if (!needed) {
        edits.add(new Edit(i, i + 1, "", SURE));
      }
    }
    return edits;
  }

  private static boolean isNeeded(String text, int at) {
    char c = text.charAt(at);
    if (c == '\u200B') {
      return parts(text, at);
    }
    return (c == '\u200C' || c == '\u200D') && joins(text, at);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u180E'
        || (c >= '\u200B' && c <= '\u200D')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF'
        || (c >= '\uFFF9' && c <= '\uFFFB')
        || isDirection(c);
  }

  private static boolean isDirection(char c) {
    return c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u206F');
  }

  /** Whether the joiner at {@code at} stands beside a letter of a script that shapes, or emoji. */
  private static boolean joins(String text, int at) {
    return at > 0 && (isShaped(text.codePointBefore(at)) || isAfterShaped(text, at));
  }

  private static boolean isAfterShaped(String text, int at) {
    return at + 1 < text.length() && isShaped(text.codePointAt(at + 1));
  }

  private static boolean isShaped(int c) {
    if (c < 0x600) {
      return c == 0xA9 || c == 0xAE;
    }
    int script = Scripts.of(c);
    return UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)
        || c == 0xFE0F
        || (script != UScript.COMMON
            && script != UScript.LATIN
            && script != UScript.GREEK
            && script != UScript.CYRILLIC
            && script != UScript.HAN
            && script != UScript.HIRAGANA
            && script != UScript.KATAKANA
            && script != UScript.HANGUL
            && script != UScript.GEORGIAN
            && script != UScript.ARMENIAN
            && script != UScript.HEBREW);
  }

  /** Whether the zero-width space at {@code at} stands beside Thai, Lao, Khmer or the like. */
  private static boolean parts(String text, int at) {
    return (at > 0 && isUnspaced(text.charAt(at - 1)))
        || (at + 1 < text.length() && isUnspaced(text.charAt(at + 1)));
  }

  private static boolean isUnspaced(char c) {
    return Scripts.isUnspaced(c) && !Scripts.isCjk(c);
  }
}
