package dev.cleancopy.read;

import dev.cleancopy.text.Words;

/**
 * How much running text a string of data holds, markup aside.
 *
 * @param weight of its letters, see {@link Words#weight}; 0 if it is no text but an address, a
 *     number or code
 * @param sentences marks that end a sentence
 */
record RunningWords(int weight, int sentences) {

  static final RunningWords NONE = new RunningWords(0, 0);

  private static final String SENTENCE_ENDS = ".!?。！？…।؟۔．";

  /** Of text so many characters in a hundred, at most, are signs of programs. */
  private static final int MOST_SIGNS = 4;

  /** A longer word is an address, which is seldom much of a text. */
  private static final int LONGEST_WORD = 60;

  private static final int LONGEST_ENTITY = 10;

  private static final char NO_BREAK_SPACE = 0xA0;

  /** From here on characters may count more than one letter. */
  private static final char UNSPACED = 0x1100;

  private static final boolean[] SIGNS = ascii("{}=;\\_|<>&@#$^~");

  private static final boolean[] ENDS = ascii(SENTENCE_ENDS);

  /** Thai, Lao, Khmer and Burmese mark no sentences; so much text has one. */
  private static final int UNMARKED_SENTENCE = 60;

  static RunningWords of(String text) {
    if (!mayBeText(text)) {
      return NONE;
    }
    Scan scan = new Scan();
    scan.read(text);
    return scan.result();
  }

  /** Most strings are a single word or an address: neither a space nor a character of East Asia. */
  private static boolean mayBeText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == NO_BREAK_SPACE || c >= UNSPACED) {
        return true;
      }
    }
    return false;
  }

  RunningWords plus(RunningWords other) {
    return other.weight == 0
        ? this
        : new RunningWords(weight + other.weight, sentences + other.sentences);
  }

  private static boolean[] ascii(String characters) {
    boolean[] ascii = new boolean[0x80];
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = characters.indexOf(c) >= 0;
    }
    return ascii;
  }

  private static final class Scan {
    private int length;
    private int weight;
    private int thai;
    private int sentences;
    private int signs;
    private int word;
    private int longest;
    private int spaces;

    void read(String text) {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
          length++;
          weight++;
          longest = Math.max(longest, ++word);
          i++;
        } else if (c == '<' && i + 1 < text.length() && isTagStart(text.charAt(i + 1))) {
          int close = text.indexOf('>', i);
          i = close < 0 ? text.length() : close + 1;
          word = 0;
        } else if (c == '&') {
          i = afterEntity(text, i);
        } else {
          add(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
          i++;
        }
      }
    }

    private static int afterEntity(String text, int at) {
      for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_ENTITY); i++) {
        if (text.charAt(i) == ';') {
          return i + 1;
        }
      }
      return at + 1;
    }

    private static boolean isTagStart(char c) {
      return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void add(char c, char next) {
      length++;
      if (c <= ' ' || c == NO_BREAK_SPACE) {
        word = 0;
        spaces++;
        return;
      }
      weight += Words.weight(c);
      thai += (c >= 0x0E00 && c < 0x1100) || (c >= 0x1780 && c < 0x1800) ? 1 : 0;
      longest = c < 0x0E00 ? Math.max(longest, ++word) : longest;
      signs += c < SIGNS.length && SIGNS[c] ? 1 : 0;
      if (c < ENDS.length ? ENDS[c] : SENTENCE_ENDS.indexOf(c) >= 0) {
        boolean ends = c > 0x80 || next <= ' ' || "<\"')”»’".indexOf(next) >= 0;
        sentences += ends ? 1 : 0;
      }
    }

    RunningWords result() {
      boolean isText =
          weight > 0
              && (longest <= LONGEST_WORD || longest * 4 <= weight)
              && signs * 100 <= length * MOST_SIGNS
              && (spaces > 0 || weight > 2 * length);
      boolean unmarked = sentences == 0 && thai > length / 3;
      return isText
          ? new RunningWords(weight, unmarked ? weight / UNMARKED_SENTENCE : sentences)
          : NONE;
    }
  }
}
