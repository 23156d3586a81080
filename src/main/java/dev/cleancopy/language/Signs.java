package dev.cleancopy.language;

import static dev.cleancopy.language.CharacterModel.UNITS_PER_BIT;

/**
 * What characters cost that are no letters. Where they stand matters more than what they are: text
 * that was read in a wrong charset has signs inside its words ({@code Ã©tÃ©}, {@code â€™}).
 */
final class Signs {

  private static final int FORBIDDEN = 24 * UNITS_PER_BIT;
  private static final int BOX = 14 * UNITS_PER_BIT;
  private static final int COMBINING = 7 * UNITS_PER_BIT;
  private static final int CJK_PUNCTUATION = 3 * UNITS_PER_BIT;
  private static final int FOREIGN_CJK_PUNCTUATION = 12 * UNITS_PER_BIT;
  private static final int FOREIGN_SCRIPT_SIGN = 9 * UNITS_PER_BIT;
  private static final int PUNCTUATION = UNITS_PER_BIT;
  private static final int SIGN = 4 * UNITS_PER_BIT;
  private static final int RARE_SIGN = 9 * UNITS_PER_BIT;

  /** After a letter beyond ASCII. */
  private static final int AFTER_RARE_LETTER = 8 * UNITS_PER_BIT;

  /** Between two letters, at least one of them beyond ASCII. */
  private static final int INSIDE = 8 * UNITS_PER_BIT;

  /** Next to a letter. */
  private static final int TOUCHING = 2 * UNITS_PER_BIT;

  private Signs() {}

  /**
   * What the sign {@code c} at {@code i} costs.
   *
   * @param language that of the text
   */
  static int cost(
      CharSequence text, int i, int start, int end, int c, int part, LanguageModel language) {
    boolean cjk = language.isCjk();
    int left = i > start ? text.charAt(i - 1) : ' ';
    int right = i + 1 < end ? text.charAt(i + 1) : ' ';
    boolean after = Characters.isLetter(left);
    boolean inside = after && Characters.isLetter(right);
    boolean ascii = left < 0x80 && right < 0x80;
    return switch (part) {
      case Characters.TECHNICAL -> inside ? (ascii ? TOUCHING : INSIDE) : 0;
      case Characters.PUNCTUATION ->
          inside && !cjk && !joins(c) ? PUNCTUATION + INSIDE : PUNCTUATION;
      case Characters.OPENING -> after && !cjk ? PUNCTUATION + INSIDE : PUNCTUATION;
      case Characters.SIGN -> SIGN + touching(left, after, inside, ascii);
      case Characters.RARE_SIGN -> RARE_SIGN + touching(left, after, inside, ascii);
      case Characters.CJK_PUNCTUATION -> cjk ? CJK_PUNCTUATION : FOREIGN_CJK_PUNCTUATION;
      case Characters.SCRIPT_SIGN -> language.isEuropean() ? FOREIGN_SCRIPT_SIGN : 0;
      case Characters.COMBINING -> COMBINING;
      case Characters.BOX -> BOX;
      default -> FORBIDDEN;
    };
  }

  private static int touching(int left, boolean after, boolean inside, boolean ascii) {
    int units = after ? (left < 0x80 ? TOUCHING : AFTER_RARE_LETTER) : 0;
    return inside ? units + (ascii ? TOUCHING : INSIDE) : units;
  }

  /** Apostrophe and Catalan middle dot. */
  private static boolean joins(int c) {
    return c == 0x2019 || c == 0xB7;
  }
}
