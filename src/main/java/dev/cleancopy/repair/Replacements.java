package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Marks of loss that were encoded once more and read in a charset of East Asia: two U+FFFD in UTF-8
 * are three characters there, the same three in every text that lost anything. What they stood for
 * is gone; they become U+FFFD again, so that the loss shows as what it is.
 */
final class Replacements implements Step {

  /** They stand side by side in no word. */
  private static final double CERTAIN = 0.997;

  /** Between quotation marks or brackets they may be what a text is about. */
  private static final double QUOTED = 0.9;

  /** Two U+FFFD in UTF-8. */
  private static final byte[] TWO = {
    (byte) 0xEF, (byte) 0xBF, (byte) 0xBD, (byte) 0xEF, (byte) 0xBF, (byte) 0xBD
  };

  private static final List<String> SHAPES =
      Codecs.EAST_ASIAN.stream().map(codec -> codec.decode(TWO)).filter(Objects::nonNull).toList();

  /** Whether such marks begin with {@code c}. */
  static boolean begin(int c) {
    return SHAPES.stream().anyMatch(shape -> shape.charAt(0) == c);
  }

  @Override
  public Method method() {
    return Method.MOJIBAKE;
  }

  @Override
  public String reason() {
    return "marks of lost characters, read in another charset";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (String shape : SHAPES) {
      for (int at = text.indexOf(shape); at >= 0; at = text.indexOf(shape, at)) {
        int start = at;
        int marks = 0;
        while (text.startsWith(shape, at)) {
          at += shape.length();
          marks += 2;
        }
        if (isHalf(text, at, shape)) {
          at += 2;
          marks++;
        }
        double confidence = isQuoted(text, start, at) ? QUOTED : CERTAIN;
        edits.add(new Edit(start, at, String.valueOf(Loss.REPLACEMENT).repeat(marks), confidence));
      }
    }
    edits.sort(Comparator.comparingInt(Edit::start));
    return edits;
  }

  /** Whether one more mark stands at {@code at} of which the last byte was lost in turn. */
  private static boolean isHalf(String text, int at, String shape) {
    return at + 1 < text.length()
        && text.charAt(at) == shape.charAt(0)
        && (text.charAt(at + 1) == '?' || text.charAt(at + 1) == Loss.REPLACEMENT);
  }

  private static boolean isQuoted(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && isBracket(text.charAt(start - 1))
        && isBracket(text.charAt(end));
  }

  private static boolean isBracket(char c) {
    int type = Character.getType(c);
    return c == '"'
        || c == '\''
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION;
  }
}
