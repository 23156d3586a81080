package dev.cleancopy.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Words, by the rules of their script. */
public final class Words {

  private static final int ASCII = 0x80;

  /** Of each ASCII character: 3 if it is of a word, 1 if it is where one goes on, else 0. */
  private static final byte[] ROLES = new byte[ASCII];

  static {
    for (int c = 0; c < ASCII; c++) {
      ROLES[c] = (byte) (Character.isLetterOrDigit(c) ? 3 : isJoiner(c) ? 1 : 0);
    }
  }

  private Words() {}

  /**
   * Number of words in {@code text}; Chinese, Japanese, Thai, Khmer, Lao and Burmese by dictionary.
   */
  public static int count(String text) {
    int words = 0;
    int inWord = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c < ASCII) { // without branches: nobody foresees where words end
        int role = ROLES[c];
        int begun = role >> 1;
        words += begun & ~inWord;
        inWord = begun | (inWord & role);
        continue;
      }
      if (c >= 0x0E00) {
        if (Scripts.isUnspaced(c)) {
          return countByDictionary(text);
        }
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      if (Character.isLetterOrDigit(c)) {
        words += 1 - inWord;
        inWord = 1;
      } else if (!isJoiner(c)) {
        inWord = 0;
      }
    }
    return words;
  }

  /**
   * How much text there is, in a measure that means the same in every script and costs one pass:
   * letters and digits, where a Han or Kana character counts as much as 3 and a Hangul syllable as
   * much as 2 letters of an alphabet.
   */
  public static int weight(CharSequence text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += weight(text.charAt(i));
    }
    return weight;
  }

  /** The same of one character; of a surrogate pair the first stands for both. */
  public static int weight(char c) {
    if (c < ASCII) {
      return ROLES[c] >> 1;
    }
    if (c >= 0x1100) {
      if (Character.isHighSurrogate(c)) {
        return 1;
      }
      if (Scripts.isCjk(c)) {
        return 3;
      }
      if (Scripts.isHangul(c)) {
        return 2;
      }
    }
    return Character.isLetterOrDigit(c) ? 1 : 0;
  }

  /** Marks, apostrophes and hyphens stand inside words. */
  private static boolean isJoiner(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '-'
        || c == 0x2019
        || c == 0x200C
        || c == 0x200D
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static int countByDictionary(String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int count = 0;
    while (words.next() != BreakIterator.DONE) {
      count += words.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
    }
    return count;
  }
}
