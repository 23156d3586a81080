package dev.cleancopy.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Words, by the rules of their script. */
public final class Words {

  private Words() {}

  /**
   * Number of words in {@code text}; Chinese, Japanese, Thai, Khmer, Lao and Burmese by dictionary.
   */
  public static int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c >= 0x0E00) {
        if (Scripts.isUnspaced(c)) {
          return countByDictionary(text);
        }
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (c == ' ' || !isJoiner(c)) {
        inWord = false;
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
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
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
