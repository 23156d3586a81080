package dev.cleancopy.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** What part a character plays in running text: a letter of which script, or what else. */
public final class Characters {

  /** Parts words and says nothing: spaces, digits, ASCII punctuation, dashes, emoji. */
  public static final int NEUTRAL = 0;

  /** Belongs to the letter before it and says nothing: vowel points, joiners, soft hyphens. */
  public static final int SILENT = 1;

  /** ASCII that seldom stands between two letters: {@code # ? * | ~}. */
  public static final int TECHNICAL = 2;

  /** Quotes and other typographic punctuation. */
  public static final int PUNCTUATION = 3;

  /** Marks that open a phrase, and so never follow a letter: {@code ¿ ‚ „}. */
  public static final int OPENING = 4;

  /** Signs that texts do hold, now and then: {@code © ° €}. */
  public static final int SIGN = 5;

  /** Signs that texts hardly ever hold: {@code ¼ ¸ ¬ ‡}. */
  public static final int RARE_SIGN = 6;

  /** Punctuation of Chinese, Japanese and Korean, and full-width forms. */
  public static final int CJK_PUNCTUATION = 7;

  /** Combining marks of European scripts, which are normally composed. */
  public static final int COMBINING = 8;

  /** Box drawing and block elements. */
  public static final int BOX = 9;

  /** Controls, private use, unassigned, lone surrogates, U+FFFD: no text holds them. */
  public static final int FORBIDDEN = 10;

  /** Punctuation and digits of one script that others do not use: {@code ، ؟ ฿ ๙}. */
  public static final int SCRIPT_SIGN = 11;

  /** The scripts start here: anything from here on is a letter. */
  public static final int LATIN = 16;

  public static final int CYRILLIC = 17;
  public static final int GREEK = 18;
  public static final int ARABIC = 19;
  public static final int HEBREW = 20;
  public static final int DEVANAGARI = 21;
  public static final int BENGALI = 22;
  public static final int GURMUKHI = 23;
  public static final int GUJARATI = 24;
  public static final int TAMIL = 25;
  public static final int TELUGU = 26;
  public static final int KANNADA = 27;
  public static final int MALAYALAM = 28;
  public static final int SINHALA = 29;
  public static final int THAI = 30;
  public static final int LAO = 31;
  public static final int KHMER = 32;
  public static final int MYANMAR = 33;
  public static final int GEORGIAN = 34;
  public static final int ARMENIAN = 35;
  public static final int ETHIOPIC = 36;

  /** The scripts from here on are written with thousands of characters, or mixed with those. */
  public static final int HAN = 37;

  public static final int KANA = 38;
  public static final int HANGUL = 39;

  /** A letter of any other script. */
  public static final int OTHER = 40;

  /** One more than the last script. */
  public static final int END = 41;

  private static final int[] ICU_SCRIPTS = {
    UScript.LATIN,
    UScript.CYRILLIC,
    UScript.GREEK,
    UScript.ARABIC,
    UScript.HEBREW,
    UScript.DEVANAGARI,
    UScript.BENGALI,
    UScript.GURMUKHI,
    UScript.GUJARATI,
    UScript.TAMIL,
    UScript.TELUGU,
    UScript.KANNADA,
    UScript.MALAYALAM,
    UScript.SINHALA,
    UScript.THAI,
    UScript.LAO,
    UScript.KHMER,
    UScript.MYANMAR,
    UScript.GEORGIAN,
    UScript.ARMENIAN,
    UScript.ETHIOPIC,
    UScript.HAN,
    UScript.KATAKANA,
    UScript.HANGUL
  };

  private static final int UPPER = 0x80;
  private static final byte[] PARTS = parts();

  private Characters() {}

  /** The part that {@code c} plays: one of the constants of this class. */
  public static int part(int c) {
    return c < 0x10000 ? PARTS[c] & 0x7F : supplementary(c);
  }

  /** Whether {@code c} is a letter, of whatever script. */
  public static boolean isLetter(int c) {
    return part(c) >= LATIN;
  }

  /** Whether {@code c} is a capital letter. */
  static boolean isUpper(int c) {
    return c < 0x10000 && PARTS[c] < 0;
  }

  private static byte[] parts() {
    byte[] parts = new byte[0x10000];
    for (int c = 0; c < parts.length; c++) {
      int part = judge(c);
      int type = UCharacter.getType(c);
      parts[c] =
          (byte)
              (part >= LATIN
                      && (type == UCharacterCategory.UPPERCASE_LETTER
                          || type == UCharacterCategory.TITLECASE_LETTER)
                  ? part | UPPER
                  : part);
    }
    return parts;
  }

  private static int supplementary(int c) {
    int type = UCharacter.getType(c);
    if (type == UCharacterCategory.OTHER_SYMBOL
        || type == UCharacterCategory.MODIFIER_SYMBOL
        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI)) {
      return NEUTRAL;
    }
    if (c >= 0xE0000 && c <= 0xE01EF && type != UCharacterCategory.UNASSIGNED) {
      return SILENT;
    }
    return judge(c);
  }

  private static int judge(int c) {
    if (c < 0x80) {
      return ascii(c);
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.UNASSIGNED ->
          FORBIDDEN;
      case UCharacterCategory.SPACE_SEPARATOR,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR,
          UCharacterCategory.DECIMAL_DIGIT_NUMBER ->
          c >= 0xFF10 && c <= 0xFF19
              ? CJK_PUNCTUATION
              : c >= 0x0660 && c <= 0x1FFF && c != 0x1680 ? SCRIPT_SIGN : NEUTRAL;
      case UCharacterCategory.FORMAT, UCharacterCategory.ENCLOSING_MARK -> SILENT;
      case UCharacterCategory.NON_SPACING_MARK, UCharacterCategory.COMBINING_SPACING_MARK ->
          mark(c);
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.LETTER_NUMBER ->
          letter(c);
      default -> sign(c);
    };
  }

  private static int ascii(int c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return LATIN;
    }
    if (c < ' ' || c == 0x7F) {
      return c >= '\t' && c <= '\r' ? NEUTRAL : FORBIDDEN;
    }
    return "#$%*+<=>?@[\\]^`{|}~;".indexOf(c) >= 0 ? TECHNICAL : NEUTRAL;
  }

  private static int mark(int c) {
    if (c == 0x3099 || c == 0x309A) {
      return COMBINING;
    }
    int script = script(c);
    return switch (script) {
      case LATIN, CYRILLIC, GREEK, OTHER -> c >= 0xFE00 && c <= 0xFE0F ? SILENT : COMBINING;
      case ARABIC, HEBREW -> SILENT;
      default -> script;
    };
  }

  private static int letter(int c) {
    if (c == 0x30FC) { // prolongs Hiragana and Katakana alike, so it is of no script
      return KANA;
    }
    if (c == 0x0640) { // stretches Arabic
      return SILENT;
    }
    int script = UScript.getScript(c);
    if (script == UScript.COMMON || script == UScript.INHERITED) {
      return c >= 0x02B0 && c <= 0x02FF ? NEUTRAL : c >= 0x3000 ? CJK_PUNCTUATION : RARE_SIGN;
    }
    return c >= 0x2000 && c <= 0x2BFF ? RARE_SIGN : script(c);
  }

  private static int script(int c) {
    int script = UScript.getScript(c);
    if (script == UScript.HIRAGANA) {
      return KANA;
    }
    if (script == UScript.INHERITED && c >= 0x064B && c <= 0x0670) {
      return ARABIC;
    }
    for (int i = 0; i < ICU_SCRIPTS.length; i++) {
      if (ICU_SCRIPTS[i] == script) {
        return LATIN + i;
      }
    }
    return OTHER;
  }

  private static int sign(int c) {
    if (c >= 0x2500 && c <= 0x259F) {
      return BOX;
    }
    if ((c >= 0x3000 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) || c >= 0xFF00) {
      return c == 0xFFFD ? FORBIDDEN : CJK_PUNCTUATION;
    }
    if (c < 0x2000) {
      return "¿".indexOf(c) >= 0
          ? OPENING
          : "«»·¡".indexOf(c) >= 0
              ? PUNCTUATION
              : "©®°€£§²³".indexOf(c) >= 0 ? SIGN : c < 0x370 ? RARE_SIGN : SCRIPT_SIGN;
    }
    if (c >= 0x2010 && c <= 0x2015) {
      return NEUTRAL;
    }
    if (c == 0x201A || c == 0x201E || c == 0x2039) {
      return OPENING;
    }
    if ((c >= 0x2018 && c <= 0x201F) || c == 0x2022 || c == 0x2026 || c == 0x203A) {
      return PUNCTUATION;
    }
    return c == 0x20AC || c == 0x2116 || c == 0x2122 || (c >= 0x2190 && c <= 0x21FF)
        ? SIGN
        : UCharacter.hasBinaryProperty(c, UProperty.EMOJI) ? SIGN : RARE_SIGN;
  }
}
