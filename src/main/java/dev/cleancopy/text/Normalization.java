package dev.cleancopy.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Unicode normalization in linear time. Marks on a letter are put in order by insertion, so that a
 * letter with a million of them takes days; no language writes more than a few.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format">UAX 15, section
 *     13</a>
 */
public final class Normalization {

  /** Twice what UAX 15 calls safe; longer runs of marks are taken piece by piece. */
  public static final int MOST_MARKS = 60;

  /** No character before this one is a mark. */
  private static final int FIRST_MARK = 0x300;

  private Normalization() {}

  /** {@code text} in form C, in which most texts are as they stand. */
  public static String composed(String text) {
    return isComposed(text) ? text : of(Normalizer2.getNFCInstance(), text);
  }

  /** Whether nothing in {@code text} could be composed; {@code false} is no certainty. */
  private static boolean isComposed(String text) {
    Normalizer2 form = Normalizer2.getNFCInstance();
    for (int i = 0; i < text.length(); ) {
      int c = text.charAt(i);
      if (c >= FIRST_MARK) {
        c = text.codePointAt(i);
        if (!form.isInert(c)) {
          return false;
        }
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** {@code text} in {@code form}. */
  public static String of(Normalizer2 form, String text) {
    StringBuilder pieces = null;
    int start = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) < FIRST_MARK) {
        marks = 0;
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      marks = form.getCombiningClass(c) == 0 ? 0 : marks + 1;
      i += Character.charCount(c);
      if (marks == MOST_MARKS) {
        pieces = pieces == null ? new StringBuilder(text.length()) : pieces;
        pieces.append(form.normalize(text.substring(start, i)));
        start = i;
        marks = 0;
      }
    }
    return pieces == null
        ? form.normalize(text)
        : pieces.append(form.normalize(text.substring(start))).toString();
  }
}
