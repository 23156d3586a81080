package dev.cleancopy.repair;

import com.ibm.icu.text.Normalizer2;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.text.Normalization;
import java.util.List;

/**
 * Letters and their marks as one character (NFC), Hangul out of its letters; {@code i} without the
 * dot that lower-casing a Turkish {@code İ} left above it. What is in one piece stays as it is.
 */
final class Composition implements Step {

  private static final double CERTAIN = 0.999;
  private static final String LEFT_DOT = "i\u0307";

  private final Normalizer2 composing = Normalizer2.getNFCInstance();

  @Override
  public Method method() {
    return Method.NORMALIZATION;
  }

  @Override
  public String reason() {
    return "decomposed characters";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    int at = composing.spanQuickCheckYes(text);
    while (at < text.length()) {
      int end = next(text, at);
      while (end < text.length() && !composing.hasBoundaryBefore(text.codePointAt(end))) {
        end = next(text, end);
      }
      if (end - at > 1) {
        compose(text, at, end, edits);
      }
      at = end;
    }
    return edits;
  }

  private void compose(String text, int start, int end, List<Edit> edits) {
    String before = text.substring(start, end);
    String after = before.equals(LEFT_DOT) ? "i" : Normalization.of(composing, before);
    if (after.length() < before.length()) {
      edits.add(new Edit(start, end, after, CERTAIN));
    }
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }
}
