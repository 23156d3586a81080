package dev.cleancopy.repair;

import dev.cleancopy.text.Spaces;

/** Where sentences begin and end, as far as the characters around a place tell. */
final class Sentence {

  private static final String OPENERS = "\"'“„«‘‚»([¿¡–—-";
  private static final String ENDS = ".!?…:";

  private Sentence() {}

  /** Whether a sentence starts at {@code at}. */
  static boolean starts(CharSequence text, int at) {
    int i = at - 1;
    while (i >= 0 && OPENERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    boolean spaced = i < 0;
    while (i >= 0 && Spaces.isSpace(text.charAt(i))) {
      if (text.charAt(i) == '\n') {
        return true;
      }
      spaced = true;
      i--;
    }
    return i < 0 || (spaced && ENDS.indexOf(text.charAt(i)) >= 0);
  }

  /** Whether a sentence may end before {@code at}: what follows is nothing, or begins anew. */
  static boolean mayEnd(CharSequence text, int at) {
    int i = at;
    while (i < text.length() && "\"'”’»)]“".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i >= text.length() || text.charAt(i) == '\n') {
      return true;
    }
    if (!Spaces.isSpace(text.charAt(i))) {
      return i > at;
    }
    i = Spaces.skip(text, i, text.length());
    return i >= text.length() || !Character.isLowerCase(text.charAt(i));
  }
}
