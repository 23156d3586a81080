package dev.cleancopy.decode;

import com.ibm.icu.lang.UScript;
import dev.cleancopy.text.Scripts;

/**
 * What hardly ever stands in text and often in misread text, whatever its language: a character
 * model sees letters one after the other and misses that they are of two alphabets, or that a
 * capital stands inside a word.
 */
final class Oddities {

  /** C1 controls mean nothing in text: the windows code pages have letters there. */
  private static final double CONTROL = 20;

  /** Letters of two alphabets side by side. */
  private static final double SCRIPT_SWITCH = 10;

  /**
   * A letter of another alphabet in a text in Latin letters; foreign names are written in one's
   * own.
   */
  private static final double FOREIGN_LETTER = 5;

  /** More letters of one foreign word are no further surprise. */
  private static final int SURPRISING = 3;

  /** A capital with a diacritic after a small letter; camel case is ASCII. */
  private static final double INNER_CAPITAL = 7;

  /** A mark without a letter to stand on. */
  private static final double STRAY_MARK = 10;

  /** A symbol, a fraction or a spacing diacritic that touches letters. */
  private static final double SYMBOL_IN_WORD = 7;

  /** A closing quotation mark where an opening one belongs. */
  private static final double OPENING_CLOSER = 12;

  private static final char CLOSING_QUOTE = '’';

  private Oddities() {}

  /** What speaks against {@code text}, in bits. */
  static double bits(String text) {
    double bits = 0;
    int latin = 0;
    int foreign = 0;
    int surprising = 0;
    int run = 0;
    int previousScript = UScript.COMMON;
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bits += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? CONTROL : 0;
        bits += letter && switches(previousScript, UScript.LATIN) ? SCRIPT_SWITCH : 0;
        bits += letter && isSymbol(previous) ? SYMBOL_IN_WORD : 0;
        latin += letter ? 1 : 0;
        run = 0;
        previousScript = letter ? UScript.LATIN : UScript.COMMON;
      } else {
        int script = script(c);
        bits += strange(c, previous);
        bits += switches(previousScript, script) ? SCRIPT_SWITCH : 0;
        bits += script == UScript.HAN && Character.isLowerCase(previous) ? SCRIPT_SWITCH : 0;
        latin += script == UScript.LATIN ? 1 : 0;
        run = isAlphabet(script) && script != UScript.LATIN ? run + 1 : 0;
        foreign += run > 0 ? 1 : 0;
        surprising += run > 0 && run <= SURPRISING ? 1 : 0;
        previousScript = script == UScript.INHERITED ? previousScript : script;
      }
      previous = c;
    }
    return latin > foreign ? bits + FOREIGN_LETTER * surprising : bits;
  }

  private static double strange(char c, char previous) {
    if (c < 0xA0) {
      return CONTROL;
    }
    int type = Character.getType(c);
    boolean afterLetter = Character.isLetter(previous) || isMark(Character.getType(previous));
    if (isMark(type)) {
      return afterLetter ? 0 : STRAY_MARK;
    }
    if (type == Character.UPPERCASE_LETTER) {
      return Character.isLowerCase(previous)
          ? INNER_CAPITAL
          : isSymbol(previous) ? SYMBOL_IN_WORD : 0;
    }
    if (c == CLOSING_QUOTE) {
      return previous <= ' ' ? OPENING_CLOSER : 0;
    }
    if (isSymbol(c)) {
      return afterLetter && c != '…' ? SYMBOL_IN_WORD : 0;
    }
    return Character.isLetter(c) && isSymbol(previous) ? SYMBOL_IN_WORD : 0;
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Signs that touch a word where a charset was misread; those that do so in good text ({@code ®},
   * {@code °}, {@code ²}) are none.
   */
  private static boolean isSymbol(char c) {
    if (c < 0xA1 || c == '®' || c == '°' || c == '²' || c == '³' || c == '€') {
      return false;
    }
    if (c == '·' || c == '¶' || c == '§') {
      return true;
    }
    int type = Character.getType(c);
    return c == '…'
        || c == '‡'
        || type == Character.MATH_SYMBOL
        || type == Character.CURRENCY_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.OTHER_NUMBER
        || (type == Character.OTHER_SYMBOL && c < 0x2000)
        || (c >= 0x2500 && c < 0x25A0);
  }

  /**
   * The script to whose words {@code c} belongs; marks and joiners belong to that of their letters.
   */
  private static int script(char c) {
    if (c >= 0x0590 && c < 0x0600) {
      return UScript.HEBREW;
    }
    if (c >= 0x0600 && c < 0x0700) {
      return UScript.ARABIC;
    }
    if (c >= 0x0E00 && c < 0x0E80) {
      return UScript.THAI;
    }
    if (c >= 0x200C && c <= 0x200F) {
      return UScript.ARABIC;
    }
    return Scripts.of(c);
  }

  /** Alphabets are not mixed in a word; Han, Kana and Hangul stand beside anything. */
  private static boolean switches(int before, int after) {
    return before != after && isAlphabet(before) && isAlphabet(after);
  }

  private static boolean isAlphabet(int script) {
    return switch (script) {
      case UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.HEBREW,
          UScript.ARABIC,
          UScript.THAI ->
          true;
      default -> false;
    };
  }
}
