package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/** Words beside a number: {@code 2 Kommentare}, {@code 댓글 (5)}, {@code いいね！12}. */
final class Counted {

  /** Longer texts say more than how many. */
  private static final int LONGEST = 40;

  /** {@code 3 thoughts on “The title”}. */
  private static final int LONGEST_WITH_TITLE = 200;

  private static final String DRESSING = ".,()（）[]【】+·|/";
  private static final String THOUSANDS = "KkMm万萬만천千";
  private static final String QUOTES = "“\"«„「『‘";

  private Counted() {}

  /**
   * The phrase of {@code topic} that {@code text} is without its number; {@code null} if there is
   * none.
   */
  static @Nullable Phrase of(Sheet sheet, String text, Topic topic) {
    int quote = firstQuote(text);
    if (text.isEmpty() || text.length() > (quote > 0 ? LONGEST_WITH_TITLE : LONGEST)) {
      return null;
    }
    String words = words(quote > 0 ? text.substring(0, quote) : text);
    if (words.isEmpty()) {
      return null;
    }
    return sheet.exact(words, topic);
  }

  private static int firstQuote(String text) {
    for (int i = 0; i < Math.min(LONGEST, text.length()); i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean afterDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isNumber =
          Character.isDigit(c)
              || DRESSING.indexOf(c) >= 0
              || (afterDigit && THOUSANDS.indexOf(c) >= 0 && !isLetterAt(text, i + 1));
      words.append(isNumber ? ' ' : c);
      afterDigit = isNumber && (Character.isDigit(c) || (afterDigit && c == '.'));
    }
    return Spaces.collapse(words.toString());
  }

  private static boolean isLetterAt(String text, int i) {
    return i < text.length() && text.charAt(i) < 0x2E80 && Character.isLetter(text.charAt(i));
  }
}
