package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.util.List;

/** Halves of characters: a surrogate without its partner is no character at all. */
final class Surrogates implements Step {

  private static final double CERTAIN = 1;

  @Override
  public Method method() {
    return Method.CONTROL;
  }

  @Override
  public String reason() {
    return "half of a character";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        edits.add(new Edit(i, i + 1, String.valueOf(Loss.REPLACEMENT), CERTAIN));
      }
    }
    return edits;
  }
}
