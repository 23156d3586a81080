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

  /** {@code text} in {@code form}. */
  public static String of(Normalizer2 form, String text) {
    StringBuilder pieces = null;
    int start = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = c < FIRST_MARK || form.getCombiningClass(c) == 0 ? 0 : marks + 1;
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
