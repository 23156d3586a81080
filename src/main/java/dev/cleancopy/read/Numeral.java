package dev.cleancopy.read;

import java.util.List;

/**
 * A number that may mark an item, as many scripts write it: {@code 12}, {@code ٣}, {@code ३},
 * {@code 十二}, {@code ④}, {@code iv}, {@code b}, {@code 나}.
 *
 * @param writing how it is written; items of a list are all numbered alike
 * @param value from 1
 * @param end index after its last character
 */
record Numeral(Writing writing, int value, int end) {

  /** How numbers are written. */
  enum Writing {
    DIGITS(1),
    HAN(2),
    /** One sign for all of it, which needs no mark behind it. */
    ENCLOSED(3),
    ROMAN(4),
    /** Letters of alphabets whose letters are no words: they need a bracket behind them. */
    LETTERS(5),
    /** Letters that are counted as numbers are, with a dot. */
    ORDERED(6);

    private final int code;

    Writing(int code) {
      this.code = code;
    }

    /** A number from 1 to 127. */
    int code() {
      return code;
    }
  }

  /** No number. */
  static final Numeral NONE = new Numeral(Writing.DIGITS, -1, 0);

  /** Longer numbers are years. */
  private static final int MOST_DIGITS = 3;

  private static final int MOST_ROMAN = 5;

  private static final String HAN = "一二三四五六七八九";

  private static final char TEN = '十';

  /** The first of twenty, ten or so signs in a row. */
  private static final String ENCLOSED = "①⑴⒈❶➀➊";

  private static final int[] ENCLOSED_COUNTS = {20, 20, 20, 10, 10, 10};

  private static final List<String> ALPHABETS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          "абвгдежзиклмнопрстуфх",
          "АБВГДЕЖЗИКЛМНОПРСТУФХ",
          "αβγδεζηθικλμνξοπρστυφχψω");

  private static final List<String> ORDERED =
      List.of("가나다라마바사아자차카타파하", "אבגדהוזחטי", "アイウエオカキクケコ", "กขคงจฉชซ", "أبجدهوزحطي");

  /** The number that begins at {@code start}, or {@link #NONE}. */
  static Numeral at(String text, int start, int end) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return digits(text, start, end);
    }
    if (HAN.indexOf(first) >= 0 || first == TEN) {
      return han(text, start, end);
    }
    for (int i = 0; i < ENCLOSED.length(); i++) {
      int value = first - ENCLOSED.charAt(i) + 1;
      if (value > 0 && value <= ENCLOSED_COUNTS[i]) {
        return new Numeral(Writing.ENCLOSED, value, start + 1);
      }
    }
    Numeral roman = roman(text, start, end);
    return roman.isNone() ? letter(first, start) : roman;
  }

  boolean isNone() {
    return value < 0;
  }

  private static Numeral digits(String text, int start, int end) {
    int value = 0;
    int at = start;
    while (at < end && Character.isDigit(text.charAt(at))) {
      value = value * 10 + Character.digit(text.charAt(at), 10);
      if (++at - start > MOST_DIGITS) {
        return NONE;
      }
    }
    return new Numeral(Writing.DIGITS, value, at);
  }

  /** {@code 三}, {@code 十}, {@code 十二}, {@code 二十}, {@code 二十三}. */
  private static Numeral han(String text, int start, int end) {
    int at = start;
    int tens = HAN.indexOf(text.charAt(at)) + 1;
    at += tens > 0 ? 1 : 0;
    if (at == end || text.charAt(at) != TEN) {
      return new Numeral(Writing.HAN, tens, at);
    }
    at++;
    int ones = at < end ? HAN.indexOf(text.charAt(at)) + 1 : 0;
    return new Numeral(Writing.HAN, Math.max(1, tens) * 10 + ones, at + (ones > 0 ? 1 : 0));
  }

  /** {@code i.} to {@code xxxix.}, which a dot must follow. */
  private static Numeral roman(String text, int start, int end) {
    boolean isUpper = Character.isUpperCase(text.charAt(start));
    int value = 0;
    int at = start;
    for (int last = 0; at < end && at - start <= MOST_ROMAN; at++) {
      int digit = romanDigit(text.charAt(at), isUpper);
      if (digit == 0) {
        break;
      }
      value += digit > last && last > 0 ? digit - 2 * last : digit;
      last = digit;
    }
    boolean isDotted = at > start && at < end && text.charAt(at) == '.';
    return isDotted ? new Numeral(Writing.ROMAN, value, at) : NONE;
  }

  private static int romanDigit(char c, boolean isUpper) {
    return switch (isUpper ? Character.toLowerCase(c) : c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      default -> 0;
    };
  }

  private static Numeral letter(char letter, int start) {
    for (String alphabet : ALPHABETS) {
      if (alphabet.indexOf(letter) >= 0) {
        return new Numeral(Writing.LETTERS, alphabet.indexOf(letter) + 1, start + 1);
      }
    }
    for (String alphabet : ORDERED) {
      if (alphabet.indexOf(letter) >= 0) {
        return new Numeral(Writing.ORDERED, alphabet.indexOf(letter) + 1, start + 1);
      }
    }
    return NONE;
  }
}
