package dev.cleancopy.repair;

import com.ibm.icu.text.Normalizer2;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.text.Normalization;
import java.util.List;

/** Half-width kana and Hangul in words at full width; ligatures of Latin type as letters. */
final class Widths implements Step {

  private static final double SURE = 0.995;

  /** Fewer kana than this are a face: {@code (ﾟДﾟ)}. */
  private static final int FEWEST = 2;

  private final Normalizer2 wide = Normalizer2.getNFKCInstance();

  @Override
  public Method method() {
    return Method.NORMALIZATION;
  }

  @Override
  public String reason() {
    return "half-width letters or ligatures";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        edits.add(new Edit(i, i + 1, wide.normalize(String.valueOf(c)), SURE));
      } else if (isHalf(c)) {
        int end = i;
        int letters = 0;
        while (end < text.length() && isHalf(text.charAt(end))) {
          letters += isLetter(text.charAt(end)) ? 1 : 0;
          end++;
        }
        if (letters >= FEWEST) {
          edits.add(new Edit(i, end, Normalization.of(wide, text.substring(i, end)), SURE));
        }
        i = end - 1;
      }
    }
    return edits;
  }

  private static boolean isHalf(char c) {
    return c >= '\uFF61' && c <= '\uFFDC';
  }

  private static boolean isLetter(char c) {
    return (c >= '\uFF66' && c <= '\uFF9D' && c != '\uFF70') || c >= '\uFFA1';
  }
}
